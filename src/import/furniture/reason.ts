/** What a line is that is left out, as the editor’s note of the book names it. */
export const omissionReasons = {
  picture: 'جای تصویری که در منبع نیست',
  separator: 'خط جداکننده',
  head: 'سرصفحه',
  folio: 'شمارهٔ صفحه',
  mark: 'نشان صفحه',
  catchword: 'رکابه',
  contents: 'فهرست مطالب منبع',
  collection: 'عنوان مجموعه در منبع',
  service: 'پیام خودکار برنامه',
} as const;

/** Why a line is left out. */
export type OmissionReason = keyof typeof omissionReasons;
