import {
  type Message,
  message,
  type PlacedFields,
  placeIn,
  type Spot,
} from '../../messages/index.ts';
import { type Design, designNames, type PressDesigns, readDesign } from './design.ts';
import { type DesignFault, designFaults } from './design-faults.ts';

/** What may be said otherwise than a design does: anything. */
export type DesignDifferences = {
  readonly [Group in Exclude<keyof Design, 'css'>]?:
    | (Design[Group] extends object
        ? { readonly [Field in keyof Design[Group]]?: Design[Group][Field] | undefined }
        : Design[Group])
    | undefined;
};

/** A design as somebody chose it. */
export interface DesignChoice {
  /** A design of the press, and where it is named; none when the first of the layers says everything. */
  readonly base?:
    | { readonly name: string; readonly path: string; readonly place: Spot }
    | undefined;
  /** The later ones overrule the earlier. */
  readonly layers: readonly DesignLayer[];
  readonly css: string;
  /** Names that might have been meant. */
  readonly own: readonly string[];
}

interface DesignLayer extends PlacedFields {
  readonly path: string;
  readonly says: DesignDifferences;
}

/** Make one design of a choice; none when the messages say why. */
export function resolveDesign(
  choice: DesignChoice,
  designs: PressDesigns,
): { readonly design?: Design; readonly messages: readonly Message[] } {
  const { base, layers, css } = choice;
  const start = base ? readDesign(base.name, designs) : ({} as Design);
  if (base && !start) return { messages: [tellUnknown(base, choice.own)] };
  const overruled = layers.reduce((design, { says }) => overrule(design, says), start as Design);
  const faults = designFaults(overruled);
  if (faults.length > 0) return { messages: faults.map((fault) => tellFault(fault, layers)) };
  return { design: css === '' ? overruled : { ...overruled, css }, messages: [] };
}

/** A design, but for what is said otherwise. */
export function overrule(design: Design, says: DesignDifferences): Design {
  const groups: Record<string, unknown> = { ...design };
  for (const [name, said] of Object.entries(says)) {
    if (said === undefined) continue;
    groups[name] =
      typeof said === 'object' ? { ...(groups[name] as object), ...defined(said) } : said;
  }
  return groups as unknown as Design;
}

function defined(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function tellUnknown(
  { name, path, place }: NonNullable<DesignChoice['base']>,
  own: readonly string[],
): Message {
  const designs = [...own, ...designNames];
  return message(path, 'design-unknown', { name, designs }, place);
}

/** Told where one of the fields that don't agree was said last. */
function tellFault({ what, fields }: DesignFault, layers: readonly DesignLayer[]): Message {
  const paths = fields.map((field) => field.split('.'));
  for (const layer of layers.toReversed()) {
    const { path, says } = layer;
    const said = paths.find((each) => valueAt(says, each) !== undefined);
    if (!said) continue;
    return message(path, 'design-impossible', what, placeIn(layer, ...said));
  }
  throw new Error(`a design of the press can’t be printed: ${JSON.stringify(what)}`);
}

function valueAt(says: DesignDifferences, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, step) => (at as Record<string, unknown>)?.[step], says);
}
