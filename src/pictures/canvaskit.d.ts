/** What is used of CanvasKit; its own types are those of a browser, which the press is compiled without. */
declare module 'canvaskit-wasm' {
  export interface CanvasKit {
    readonly ColorType: { readonly RGBA_8888: object };
    readonly AlphaType: { readonly Unpremul: object };
    readonly ColorSpace: { readonly SRGB: object };
    MakeImageFromEncoded(bytes: Uint8Array): Image | null;
  }

  export interface Image {
    width(): number;
    height(): number;
    readPixels(
      x: number,
      y: number,
      as: {
        readonly width: number;
        readonly height: number;
        readonly colorType: object;
        readonly alphaType: object;
        readonly colorSpace: object;
      },
    ): Uint8Array | null;
    delete(): void;
  }

  const start: () => Promise<CanvasKit>;

  // biome-ignore lint/style/noDefaultExport: the package has one.
  export default start;
}
