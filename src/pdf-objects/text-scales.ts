/** Skia writes one operator a line, its operands before it. */
const operator = /(?:^|\s)(q|Q|cm|BT)$/;

/**
 * The scales at which a page's content stream sets text, in points to the CSS
 * pixel, to six places: the product of the matrices in force at each `BT`. A
 * browser that shrinks a page to fit something too wide gives itself away here.
 */
export function textScales(content: string): Set<number> {
  const scales = new Set<number>();
  const stack: number[] = [];
  let scale = 1;
  for (const line of content.split('\n')) {
    switch (operator.exec(line)?.[1]) {
      case 'q':
        stack.push(scale);
        break;
      case 'Q':
        scale = stack.pop() ?? 1;
        break;
      case 'cm':
        scale *= Math.abs(Number(line.trim().split(/\s+/)[0]));
        break;
      case 'BT':
        scales.add(Math.round(scale * 1e6) / 1e6);
        break;
      default:
    }
  }
  return scales;
}
