/** Thrown for a picture’s file that ends too early, or whose parts aren’t what they say. */
export class DamagedPicture extends Error {
  constructor() {
    super('the picture is damaged');
  }
}
