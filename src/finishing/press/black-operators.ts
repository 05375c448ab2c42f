import { type Operand, readOperators } from '../../pdf-objects/index.ts';

/** Thrown for what can't be printed in black alone; nothing that the layout makes is of the kind. */
export class ColourError extends Error {}

/** How light a colour is, as television weighs it (ITU-R BT.601), which is what viewers do too. */
export function lightness(red: number, green: number, blue: number): number {
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

/**
 * Content with gray operators in the place of those that name red, green and blue, or four
 * inks (ISO 32000, 8.6.8). All else stays as it is, byte for byte.
 */
export function blackOperators(content: string): string {
  if (!mayHaveColours.test(content)) return content;
  const parts: string[] = [];
  let written = 0;
  let components = { fill: 0, stroke: 0 };
  readOperators(content, (operator, operands, start, end) => {
    const replacement = replace(operator, operands, components);
    if (replacement === undefined) return;
    components = replacement.components ?? components;
    parts.push(content.slice(written, start), replacement.text);
    written = end;
  });
  if (parts.length === 0) return content;
  parts.push(content.slice(written));
  return parts.join('');
}

/** The words in question, be they operators or not. */
const mayHaveColours = /\b(?:rg|RG|k|K|cs|CS|BI|scn?|SCN?)\b/;

interface Components {
  readonly fill: number;
  readonly stroke: number;
}

function replace(
  operator: string,
  operands: readonly Operand[],
  components: Components,
): { readonly text: string; readonly components?: Components } | undefined {
  switch (operator) {
    case 'rg':
    case 'k':
      return { text: `${grayOf(operands)} g` };
    case 'RG':
    case 'K':
      return { text: `${grayOf(operands)} G` };
    case 'cs':
    case 'CS': {
      const count = spaces.get(String(operands[0]));
      if (count === undefined) throw new ColourError(`the colour space ${String(operands[0])}`);
      const changed = operator === 'cs' ? { fill: count } : { stroke: count };
      const name = count === 0 ? '/Pattern' : '/DeviceGray';
      return { text: `${name} ${operator}`, components: { ...components, ...changed } };
    }
    case 'sc':
    case 'scn':
    case 'SC':
    case 'SCN': {
      const numbers = operands.filter((operand) => typeof operand === 'number');
      const count = operator.startsWith('s') ? components.fill : components.stroke;
      if (numbers.length < 3 || count === 0) return undefined;
      return { text: `${grayOf(numbers)} ${operator}` };
    }
    case 'BI':
    case 'ID':
      throw new ColourError('a picture within the content of a page');
    default:
      return undefined;
  }
}

/** How many numbers make a colour; none where it is a pattern. */
const spaces = new Map([
  ['/DeviceGray', 1],
  ['/DeviceRGB', 3],
  ['/DeviceCMYK', 4],
  ['/Pattern', 0],
]);

function grayOf(operands: readonly Operand[]): string {
  const [first = 0, second = 0, third = 0, fourth] = operands.map(Number);
  const gray =
    fourth === undefined
      ? lightness(first, second, third)
      : Math.max(0, 1 - lightness(first, second, third) - fourth);
  return String(Number(gray.toFixed(4)));
}
