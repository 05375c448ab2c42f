export type { IsProtected } from './block-text.ts';
export { dictionary } from './dictionary.ts';
export {
  type PersianOptions,
  type PersianPlugin,
  remarkHalfSpaces,
  remarkPersian,
  remarkPersianDigits,
  remarkPersianLetters,
  remarkPersianPunctuation,
  remarkPersianQuotes,
} from './plugins.ts';
export { joinedPlurals, partedPlurals } from './plurals.ts';
export {
  type Proposal,
  type ProposalKind,
  proposalsOf,
  unpairedQuotes,
} from './proposals/index.ts';
export { countByFamily, countByRule, type TypographyRecord } from './record.ts';
export { type BlockDirectionOptions, rehypeBlockDirection } from './rehype-block-direction.ts';
export { type IsolateBidiOptions, rehypeIsolateBidi } from './rehype-isolate-bidi.ts';
export { type KeepTogetherOptions, rehypeKeepTogether } from './rehype-keep-together.ts';
export { type StrangeSign, strangeSigns, strangeSignsOf } from './strange-signs.ts';
export {
  type DocumentRecord,
  type TypographyReport,
  typographyReportFiles,
} from './typography-report/index.ts';
export { type Passage, passagesOf } from './vocabulary.ts';
