import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import {
  type AcceptedSpacing,
  type RuleFamily,
  type RuleSwitches,
  refuseUnknown,
  ruleFamilies,
  type TypographyReportId,
  typographyReportIds,
  typographyRuleIds,
} from '../typography/index.ts';
import type { IsProtected } from './block-text.ts';
import { putRight } from './put-right.ts';

/** What a plugin may be told. */
export interface PersianOptions {
  /** A switch per rule; a rule that isn’t named is on. */
  readonly rules?: RuleSwitches | undefined;
  /** ۀ in one sign, or as ه with a hamza above it, which is what it is without this. */
  readonly hamza?: 'combining' | 'precomposed' | undefined;
  /** Whether a half-space stands behind ا د ذ ر ز ژ و (`keep`, as without this) or none does. */
  readonly afterNonJoining?: 'keep' | 'none' | undefined;
  /** Words that are written apart from ها elsewhere, so that «کتابها» is «کتاب‌ها» here, too. */
  readonly parted?: readonly string[] | undefined;
  /** Spaces and half-spaces that an editor accepted, word by word; `line` is a line of the file, from 1. */
  readonly accept?: readonly AcceptedSpacing[] | undefined;
  /** Words that no rule may touch, wherever they stand. */
  readonly protect?: readonly string[] | undefined;
  /** Nodes that no rule may touch, beside code, HTML, and what is marked with another `lang`. */
  readonly isProtected?: IsProtected | undefined;
  /** Whether what can’t be put right without guessing is told as messages, which it is without this. */
  readonly report?: boolean | undefined;
}

/** A plugin of remark that changes the text of the tree, and puts each change on record in `file.data.typography`. */
export type PersianPlugin = (
  options?: PersianOptions | null,
) => (tree: Root, file: VFile) => undefined;

const optionNames: readonly (keyof PersianOptions)[] = [
  'rules',
  'hamza',
  'afterNonJoining',
  'parted',
  'accept',
  'protect',
  'isProtected',
  'report',
];

function pluginOf(
  families: readonly RuleFamily[],
  reports: readonly TypographyReportId[] = [],
): PersianPlugin {
  const offered = new Set(families.flatMap((family) => [...ruleFamilies[family]]));
  return (options) => {
    refuseUnknown('The plugin', options, optionNames);
    refuseUnknown('“rules” of the plugin', options?.rules, typographyRuleIds);
    const { rules = {}, report = true, parted = [], ...rest } = options ?? {};
    const switches: RuleSwitches = Object.fromEntries(
      typographyRuleIds.map((id) => [id, offered.has(id) && (rules[id] ?? true)]),
    );
    return (tree, file) => {
      const records = putRight(tree, file, {
        ...rest,
        parted: new Set(parted),
        rules: switches,
        reports: report ? reports : [],
      });
      file.data.typography = [...(file.data.typography ?? []), ...records];
    };
  };
}

/** Arabic ي ى ك as Persian letters, and one way of writing هٔ. */
export const remarkPersianLetters: PersianPlugin = pluginOf(
  ['letters'],
  ['hamza-after-heh', 'language-unsure'],
);

/** Persian digits, and the signs within numbers. */
export const remarkPersianDigits: PersianPlugin = pluginOf(['digits']);

/** Persian marks, the spaces round them, and spaces as such. */
export const remarkPersianPunctuation: PersianPlugin = pluginOf(['punctuation']);

/** « » and ‹ › by pairs; a sign without a partner is told. */
export const remarkPersianQuotes: PersianPlugin = pluginOf(['quotes'], ['quotes-unbalanced']);

/** Half-spaces between می and its verb, a word and its endings. */
export const remarkHalfSpaces: PersianPlugin = pluginOf(['halfSpaces'], ['words-run-together']);

/** All rules in their order. */
export const remarkPersian: PersianPlugin = pluginOf(
  ['letters', 'digits', 'punctuation', 'quotes', 'halfSpaces'],
  typographyReportIds,
);
