/** What the pages and the catalogue of a shelf say. */
export const shelfLabels = {
  title: 'قفسهٔ کتاب',
  books: 'همهٔ کتاب‌ها',
  authors: 'پدیدآورندگان',
  subjects: 'موضوع‌ها',
  by: (name: string): string => `کتاب‌های ${name}`,
  on: (name: string): string => `کتاب‌ها دربارهٔ ${name}`,
  page: (title: string, page: string, pages: string): string =>
    `${title} (صفحهٔ ${page} از ${pages})`,
  previous: 'پیشین',
  next: 'پسین',
  pages: 'صفحه‌های فهرست',
  ways: 'راه‌های فهرست',
  about: 'دربارهٔ:',
  open: 'همهٔ پرونده‌ها',
  search: 'جستجو در نام، پدیدآورنده و موضوع',
  none: 'کتابی پیدا نشد.',
  found: (count: string): string => `${count} کتاب پیدا شد.`,
  firstOf: (shown: string, count: string): string => `${count} کتاب پیدا شد؛ ${shown} کتاب نخست:`,
} as const;
