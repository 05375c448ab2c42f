/** What XML 1.0 (2.2) excludes, so that no EPUB could hold it. */
export const noXmlCharacter: RegExp = /[^\t\n\r\P{Cc}\u0080-\u009f]|[\p{Cs}\ufffe\uffff]/u;
