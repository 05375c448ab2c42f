import { describe, expect, it } from 'vitest';
import { textNames } from '../../src/book/index.ts';
import {
  artifactFile,
  editionNamed,
  editionNames,
  editions,
  isUnread,
  usualEditions,
} from '../../src/editions/index.ts';
import { smallBooks } from './small-book.ts';

describe('the registry of editions', () => {
  it('has each name once, which is the edition’s own', () => {
    expect(editions.map(({ name }) => name)).toEqual(editionNames);
    expect(new Set(editionNames).size).toBe(editions.length);
    for (const edition of editions) {
      expect(edition.name).toMatch(/^[a-z]+$/);
      expect(editionNamed(edition.name)).toBe(edition);
      expect(edition.artifacts.length).toBeGreaterThan(0);
    }
    expect(editionNamed('scroll')).toBeUndefined();
  });

  it('makes these of a book that names none', () => {
    expect(usualEditions).toEqual(['epub', 'pdf', 'print', 'cover', 'web', 'text']);
    for (const name of usualEditions) expect(editionNamed(name)).toBeDefined();
  });

  it('knows which files aren’t read back', async () => {
    for (const text of textNames) {
      const { whole } = await smallBooks(text);
      for (const { name: edition, artifacts } of editions) {
        // The picture of a cover is none of the forms that are read.
        const files = artifacts.filter(({ readBack, form }) => {
          return readBack !== 'none' || form(whole).suffix === 'pdf';
        });
        for (const artifact of files) {
          const file = artifactFile(whole, artifact);
          expect(isUnread({ edition, file }), file).toBe(artifact.readBack === 'none');
        }
      }
    }
  });

  it('names no file of a book twice, in whatever edition and text', async () => {
    const files: string[] = [];
    for (const text of textNames) {
      const { whole, chapters } = await smallBooks(text);
      for (const book of [whole, ...chapters]) {
        for (const { artifacts } of editions) {
          for (const artifact of artifacts) {
            const file = artifactFile(book, artifact);
            expect(file).toMatch(/^[a-z]+\/[a-z0-9.-]+$/);
            files.push(file);
            // It may travel alone, and into a folder that can’t tell capitals from others.
            expect(file.slice(file.indexOf('/') + 1).startsWith(book.id)).toBe(true);
          }
        }
      }
    }
    const alone = files.map((file) => file.slice(file.indexOf('/') + 1).toLowerCase());
    expect(new Set(alone).size).toBe(files.length);
  });

  it('names no supply and no field twice, and likes nothing that it needs', () => {
    for (const { artifacts } of editions) {
      for (const { needs, likes = [], reads = [] } of artifacts) {
        const named = [...needs, ...likes];
        expect(new Set(named).size).toBe(named.length);
        expect(new Set(reads).size).toBe(reads.length);
      }
    }
  });

  it('has what is read back as print needs its pages, and what is measured with it', () => {
    for (const { artifacts } of editions) {
      for (const { needs, readBack, measured } of artifacts) {
        if (readBack !== 'pdf' && !measured) continue;
        expect(needs.some((need) => need === 'pagination' || need === 'leafletPages')).toBe(true);
      }
    }
  });
});
