import type { Block } from '../plan/plan.ts';

/**
 * Levels of headings that no source marks: where one stands right above another («دفتر اول»، «سرآغاز»), its kind is
 * the higher, and all of other kinds lie below it.
 */
export function withLevels(blocks: readonly Block[]): Block[] {
  const above = new Set<string>();
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1];
    if (!isGuessed(block) || !next || !isGuessed(next)) continue;
    if (kindOf(block) !== kindOf(next) && !above.has(kindOf(next))) above.add(kindOf(block));
  }
  if (above.size === 0) return [...blocks];
  return blocks.map((block) =>
    isGuessed(block) && !above.has(kindOf(block)) ? { ...block, depth: 3 } : block,
  );
}

function isGuessed({ kind, groups }: Block): boolean {
  return kind === 'heading' && groups[0]?.[0]?.lines[0]?.hint === undefined;
}

/** «فصل یکم» and «فصل دوم» are of one kind, and so are numbers. */
function kindOf({ groups }: Block): string {
  const plain = groups[0]?.[0]?.plain ?? '';
  if (!/\p{L}/u.test(plain)) return 'number';
  const [, label] =
    /^(فصل|بخش|باب|دفتر|گفتار|پرده|کتاب|جلد|مجلس|غزل|رباعی|قصیده|قطعه|مثنوی|حکایت|شعر|بند)(?=\s)/.exec(
      plain,
    ) ?? [];
  if (label) return label;
  return /^(?:غزلیات|رباعیات|قصاید|قطعات|مثنویات|دوبیتی ها|ترجیعات|ترکیبات|مفردات)$/.test(plain)
    ? 'part'
    : 'other';
}
