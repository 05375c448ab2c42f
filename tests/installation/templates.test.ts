import { describe, expect, it } from 'vitest';
import {
  PressError,
  readTemplates,
  templateBytes,
  templateText,
  templateTexts,
} from '../../src/installation/index.ts';

describe('the templates', () => {
  it('are read once, texts and all else, by their paths', async () => {
    const templates = await readTemplates();
    expect(Object.keys(templates)).toContain('print/book.css');
    expect(templateText(templates, 'epub/content.opf.ejs')).toMatch(/^<\?xml/);
    expect(templateBytes(templates, 'icc/sRGB.icc').length).toBeGreaterThan(1000);
  });

  it('of a folder are named without what follows the dot', () => {
    const bytes = new TextEncoder().encode('text');
    const templates = { 'designs/6x9in.yaml': bytes, 'epub/a.xhtml.ejs': bytes, 'epub-2/b': bytes };
    expect(templateTexts(templates, 'designs')).toEqual({ '6x9in': 'text' });
    expect(templateTexts(templates, 'epub')).toEqual({ a: 'text' });
  });

  it.each(['print/none.css', 'constructor'])('have no “%s”, and say so', (path) => {
    expect(() => templateText({}, path)).toThrow(PressError);
    expect(() => templateText({}, path)).toThrow(path);
  });
});
