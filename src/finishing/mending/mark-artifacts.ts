import { type Operand, readOperators } from '../../pdf-objects/index.ts';

/** A page's content in which everything is either tagged or an artifact. */
export interface MarkedContent {
  readonly content: string;
  /** Passages that had a number and paint nothing but lines: artifacts now. */
  readonly dropped: ReadonlySet<number>;
}

const furniture = '/Artifact <</Type /Pagination>> BDC\n';
const ornament = '/Artifact <</Type /Layout>> BDC\n';

/** Operators after which painting can go on in the same artifact: they change nothing but colours and lines. */
const harmless = new Set('rg RG g G k K cs CS sc scn SC SCN gs w J j M d i ri'.split(' '));
const construction = new Set('m l c v y h re'.split(' '));
const painting = new Set('f F f* B B* b b* S s'.split(' '));

/**
 * Marks as artifacts what no tag leads to: running heads, folios, marks of lists, rules
 * (ISO 32000, 14.8.2.2; Matterhorn 01-005).
 */
export function markArtifacts(content: string): MarkedContent {
  const pieces: { start: number; end: number; mark: string }[] = [];
  const passages: { start: number; end: number; mcid: number; said: boolean }[] = [];
  const open: ({ mcid: number; said: boolean; start: number; end: number } | undefined)[] = [];
  const grays: { from: number; to: number; put: string }[] = [];
  let text: number | undefined;
  let path: number | undefined;
  let joins = false;
  const add = (start: number, end: number, mark: string): void => {
    const last = pieces.at(-1);
    if (joins && last?.mark === mark) last.end = end;
    else pieces.push({ start, end, mark });
    joins = true;
  };

  readOperators(content, (operator, operands, start, end) => {
    const tagged = open.some((each) => each !== undefined);
    switch (operator) {
      case 'BMC':
      case 'BDC': {
        const mcid = mcidOf(operands);
        open.push(mcid === undefined ? undefined : { mcid, said: false, start, end });
        if (mcid !== undefined) joins = false;
        return;
      }
      case 'EMC': {
        const passage = open.pop();
        if (passage) passages.push(passage);
        return;
      }
      case 'BT':
        if (!tagged) text = start;
        return;
      case 'ET':
        if (text !== undefined) add(text, end, furniture);
        text = undefined;
        return;
      case 'Tj':
      case 'TJ':
      case "'":
      case '"':
      case 'Do':
        for (const passage of open) if (passage) passage.said = true;
        if (operator === 'Do' && !tagged) add(start, end, ornament);
        return;
      case 'sh':
        if (!tagged) add(start, end, ornament);
        return;
      case 'rg':
      case 'RG':
        // The same gray in another space; in this one, the press can take it as it is.
        if (operands[0] === operands[1] && operands[1] === operands[2]) {
          grays.push({
            from: start,
            to: end,
            put: `${operands[0]} ${operator === 'rg' ? 'g' : 'G'}`,
          });
        }
        return;
      case 'n':
        path = undefined;
        joins = false;
        return;
      default:
    }
    if (construction.has(operator)) path ??= start;
    else if (painting.has(operator)) {
      if (!tagged && path !== undefined) add(path, end, ornament);
      path = undefined;
    } else if (text === undefined && !harmless.has(operator)) joins = false;
  });

  const silent = passages.filter(({ said }) => !said);
  const edits = [
    ...grays,
    ...pieces.flatMap(({ start, end, mark }) => [
      { from: start, to: start, put: mark },
      { from: end, to: end, put: '\nEMC' },
    ]),
    ...silent.map(({ start, end }) => ({ from: start, to: end, put: ornament.trimEnd() })),
  ].sort((a, b) => a.from - b.from);
  return { content: edited(content, edits), dropped: new Set(silent.map(({ mcid }) => mcid)) };
}

function edited(
  content: string,
  edits: readonly { readonly from: number; readonly to: number; readonly put: string }[],
): string {
  const parts: string[] = [];
  let at = 0;
  for (const { from, to, put } of edits) {
    parts.push(content.slice(at, from), put);
    at = to;
  }
  parts.push(content.slice(at));
  return parts.join('');
}

function mcidOf(operands: readonly Operand[]): number | undefined {
  const properties = operands[1];
  const mcid = properties instanceof Map ? properties.get('/MCID') : undefined;
  return typeof mcid === 'number' ? mcid : undefined;
}
