import type { Element, Nodes, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { collapsed, type EpubContents, elements, openEpub } from '../press/epub-reader.ts';

/**
 * What no validator sees of a right-to-left EPUB: direction, isolation, two navigations that
 * say two things, style that old engines choke on.
 */
export async function epubFaults(path: string): Promise<string[]> {
  const epub = await openEpub(path);
  return [
    ...directionFaults(epub),
    ...isolationFaults(epub),
    ...navigationFaults(epub),
    ...epub.spine.flatMap(({ name, tree }) => noteFaults(name, tree)),
    ...epub.names
      .filter((name) => !/^[\x21-\x7e]+$/.test(name))
      .map((name) => `name: ${JSON.stringify(name)} isn’t ASCII`),
    ...epub.names
      .filter((name) => name.endsWith('.css'))
      .flatMap((name) => styleFaults(epub.text(name))),
    ...epub.spine.flatMap(({ name, tree }) =>
      elements(tree, ({ properties }) => properties['style'] !== undefined).map(
        () => `style: ${name} has style in an element`,
      ),
    ),
  ];
}

/** Style that makes RMSDK drop the sheet, Kobo ignore type sizes, or Persian look wrong. */
const forbidden: readonly (readonly [RegExp, string])[] = [
  [/\b(?:calc|var|min|max|clamp|env)\s*\(/i, 'a calculation'],
  [/display\s*:\s*(?:inline-)?(?:flex|grid)/i, 'flex or grid'],
  [/font-size\s*:\s*[\d.]+(?:%|px|pt|rem|vw)/i, 'a type size that isn’t in em'],
  [/(?:^|[;{\s])direction\s*:/i, 'direction'],
  [/unicode-bidi/i, 'unicode-bidi'],
  [/background/i, 'a background'],
  [/letter-spacing/i, 'letter-spacing'],
  [/font-style\s*:\s*(?:italic|oblique)/i, 'italics'],
  [/(?:^|[;{\s])color\s*:(?!\s*inherit)/i, 'a colour'],
  [/@(?:import|media|supports|namespace)/i, 'a rule of the sheet'],
  [/url\((?!fonts\/)/i, 'something from elsewhere'],
  [/body\s*\{[^}]*padding/i, 'padding of the body'],
  [
    /::|:(?:is|where|has|not)\(|text-align\s*:\s*(?:start|end)|-inline|-block-/i,
    'a word that is too new',
  ],
];

export function styleFaults(css: string): string[] {
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, '');
  return forbidden.flatMap(([sign, what]) => (sign.test(bare) ? [`style: ${what}`] : []));
}

function directionFaults(epub: EpubContents): string[] {
  const opf = epub.text('OEBPS/content.opf');
  return [
    ...(/<spine [^>]*page-progression-direction="rtl"/.test(opf) ? [] : ['direction: spine']),
    ...(/<package [^>]*dir="rtl"/.test(opf) ? [] : ['direction: package']),
    ...epub.spine.flatMap(({ name }) => {
      const [html = ''] = /<html [^>]*>/.exec(epub.text(name)) ?? [];
      const wanted = [' dir="rtl"', ' lang="fa"', ' xml:lang="fa"'];
      return wanted.every((each) => html.includes(each)) ? [] : [`direction: ${name}`];
    }),
  ];
}

/** Latin words stand in something that is set from left to right. */
function isolationFaults(epub: EpubContents): string[] {
  const faults: string[] = [];
  const read = (node: Nodes, name: string, isolated: boolean): void => {
    if (node.type === 'text' && !isolated && /[A-Za-z]{2}/.test(node.value)) {
      faults.push(`isolation: ${name}: ${node.value.trim().slice(0, 40)}`);
    }
    if (!('children' in node)) return;
    const own = node.type === 'element' ? node.properties['dir'] : undefined;
    const inner = own === undefined ? isolated : own === 'ltr';
    for (const child of node.children) read(child, name, inner);
  };
  for (const { name, tree } of epub.spine) {
    for (const body of elements(tree, ({ tagName }) => tagName === 'body')) read(body, name, false);
  }
  return faults;
}

/** Links to notes, and those back, say what they are: a note isn’t opened over the page otherwise. */
function noteFaults(name: string, tree: Root): string[] {
  const typed = (type: string): Element[] =>
    elements(tree, ({ properties }) => properties['epub:type'] === type);
  const idsOf = (found: readonly Element[]): string[] =>
    found.map(({ properties }) => String(properties['id']));
  const hrefs = (found: readonly Element[]): string[] =>
    found.map(({ properties }) => String(properties['href']).slice(1));
  const [notes, calls] = [idsOf(typed('footnote')), typed('noteref')];
  const called = hrefs(calls);
  return [
    ...notes.filter((id) => !called.includes(id)).map((id) => `notes: nothing calls ${id}`),
    ...called.filter((id) => !notes.includes(id)).map((id) => `notes: ${name} has no ${id}`),
    ...idsOf(calls)
      .filter((id) => !hrefs(typed('backlink')).includes(id))
      .map((id) => `notes: nothing leads back to ${id}`),
  ];
}

/** The NCX leads where the navigation document leads, under the same labels. */
function navigationFaults(epub: EpubContents): string[] {
  const nav = epub.spine.find(({ name }) => name.endsWith('toc.xhtml'))?.tree as Root;
  const [toc] = elements(nav, ({ properties }) => properties['role'] === 'doc-toc');
  const links = elements(toc as Element, ({ tagName }) => tagName === 'a').map(
    (link) => `${collapsed(link)} → ${link.properties['href']}`,
  );
  const ncx = unified().use(rehypeParse).parse(epub.text('OEBPS/toc.ncx'));
  const points = elements(ncx, ({ tagName }) => tagName === 'navpoint').map((point) => {
    const [label] = elements(point, ({ tagName }) => tagName === 'text');
    const [content] = elements(point, ({ tagName }) => tagName === 'content');
    return `${collapsed(label as Element)} → ${content?.properties['src']}`;
  });
  const at = links.findIndex((link, index) => link !== points[index]);
  if (at === -1 && links.length === points.length) return [];
  return [`navigation: ${links[at === -1 ? points.length : at]} / ${points[at]}`];
}
