import { inWords, type Message } from '../../messages/index.ts';
import {
  type RuleFamily,
  ruleFamilies,
  type TypographyRule,
  type TypographyRuleId,
  typographyRules,
} from '../../typography/index.ts';
import type { TypographyRecord } from '../record.ts';

/** What was changed in a document, and what was told of it. */
export interface DocumentRecord {
  readonly id: string;
  readonly title: string;
  /** Of its file, below the book’s folder. */
  readonly path: string;
  readonly changes: readonly TypographyRecord[];
  readonly messages: readonly Message[];
}

/** `reports/typography.json`: every change of the reading text. */
export interface TypographyReport {
  readonly format: 1;
  readonly book: { readonly title: string };
  readonly documents: readonly DocumentChanges[];
  /** Those that changed something, in the order in which they are applied. */
  readonly rules: readonly RuleChanges[];
  /** What can’t be put right without guessing, and was left as it is. */
  readonly told: readonly ToldPassage[];
}

/** How much was changed in a document. */
export interface DocumentChanges {
  readonly id: string;
  readonly title: string;
  readonly file: string;
  readonly changes: number;
}

/** A rule, and all that it changed. */
export interface RuleChanges {
  readonly rule: TypographyRuleId;
  readonly family: RuleFamily;
  readonly description: string;
  readonly reason: string;
  readonly source: TypographyRule['source'];
  readonly count: number;
  readonly changes: readonly (Omit<TypographyRecord, 'rule'> & { readonly file: string })[];
}

/** A passage for a reader of Persian to look at. */
export interface ToldPassage {
  readonly rule: string;
  readonly file: string;
  readonly line: number | undefined;
  readonly column: number | undefined;
  readonly reason: string;
  readonly found: string | undefined;
  readonly meant: string | undefined;
}

/** Put together what an editor is shown of the typography. It is the same for the same book and press. */
export function typographyReport(
  title: string,
  records: readonly DocumentRecord[],
): TypographyReport {
  const all = records.flatMap(({ path, changes }) =>
    changes.map(({ rule, ...change }) => ({ rule, change: { file: path, ...change } })),
  );
  return {
    format: 1,
    book: { title },
    documents: records.map(({ id, title: own, path, changes }) => ({
      id,
      title: own,
      file: path,
      changes: changes.length,
    })),
    rules: typographyRules.flatMap(({ id, description, reason, source }): RuleChanges[] => {
      const changes = all.flatMap(({ rule, change }) => (rule === id ? [change] : []));
      if (changes.length === 0) return [];
      const family = familyOf(id);
      const count = changes.length;
      return [{ rule: id, family, description, reason, source, count, changes }];
    }),
    told: records.flatMap(({ path, messages }) => messages.map((each) => toldPassage(path, each))),
  };
}

function familyOf(id: TypographyRuleId): RuleFamily {
  const families = Object.keys(ruleFamilies) as RuleFamily[];
  return families.find((family) => ruleFamilies[family].includes(id)) as RuleFamily;
}

function toldPassage(file: string, message: Message): ToldPassage {
  const { rule, place } = message;
  const { reason, found, expected } = inWords(message);
  const bare = (text: string | undefined): string | undefined => text?.replace(/^“|”$/g, '');
  return {
    rule,
    file,
    line: place?.line,
    column: place?.column,
    reason,
    found: bare(found),
    meant: bare(expected[0]),
  };
}
