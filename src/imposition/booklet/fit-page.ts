/** A page, as far as it matters where it may be cut; millimetres and points. */
export interface PageMeasures {
  readonly width: number;
  readonly height: number;
  /** From the page’s edges to the text, the running head and the folio: so much of it is white. */
  readonly white: { readonly outside: number; readonly head: number; readonly foot: number };
  /** The type size of the running text, points. */
  readonly type: number;
}

/** A width and a height, millimetres. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How a page lies in its half or quarter of a sheet. */
export interface PageFit {
  /** 1 unless the paper is too small for the type at its size. */
  readonly scale: number;
  /** From the fold to the page’s inner edge: more than nothing where the paper is much wider than the page. */
  readonly fromFold: number;
  /** From the foot of the cell to that of the page; less than nothing where white is cut off. */
  readonly fromFoot: number;
}

/** What is read keeps so far from the paper’s edge: printers reach no further than 4 to 6 mm. */
export const edge = 8;

/** Where an untrimmed page is set on wider paper, so much of the rest goes to the fold. */
const innerShare = 0.4;

/**
 * Put a page into a cell: at its full size, white cut off where head, folio and text keep 8 mm from
 * the paper’s edge all the same; else as large as they do.
 * @param trimmed whether the fore-edge is cut to the page’s width afterwards
 */
export function fitPage(page: PageMeasures, cell: Size, trimmed: boolean): PageFit {
  const { width, height, white } = page;
  const inkWidth = width - white.outside;
  const inkHeight = height - white.head - white.foot;
  // A page that fits as a whole does, however narrow its own margins are.
  const scale = Math.min(
    1,
    Math.max((cell.width - edge) / inkWidth, cell.width / width),
    Math.max((cell.height - 2 * edge) / inkHeight, cell.height / height),
  );
  const across = cell.width - scale * width;
  const down = cell.height - scale * height;
  const above = Math.max(0, scale * white.head - edge);
  const below = Math.max(0, scale * white.foot - edge);
  const share = above + below === 0 ? 0.5 : below / (above + below);
  return {
    scale,
    fromFold: trimmed || across <= 0 ? 0 : innerShare * across,
    fromFoot: down * (down >= 0 ? 0.5 : share),
  };
}

/** The type size that comes out, points. */
export function typeIn({ type }: PageMeasures, { scale }: PageFit): number {
  return type * scale;
}
