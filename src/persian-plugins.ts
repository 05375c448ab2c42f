// The plugins of typography, as other programs have them (`chapkhaneh/normalisation`), for any pipeline of
// remark and rehype.

export {
  type BlockDirectionOptions,
  countByFamily,
  countByRule,
  type IsolateBidiOptions,
  type IsProtected,
  type KeepTogetherOptions,
  type PersianOptions,
  type PersianPlugin,
  rehypeBlockDirection,
  rehypeIsolateBidi,
  rehypeKeepTogether,
  remarkHalfSpaces,
  remarkPersian,
  remarkPersianDigits,
  remarkPersianLetters,
  remarkPersianPunctuation,
  remarkPersianQuotes,
  type TypographyRecord,
} from './normalisation/index.ts';
