import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { canonicalLine } from '../../../shared/text/canonical.ts';
import { captureProblems } from '../../support/importing/capture-invariants.ts';
import { importBytes } from '../../support/importing/import-builder.ts';

// A corpus of real texts and pages stands beside the repository where it may be used; it is no part of it.
const corpus = new URL('../../../../shared/corpus/', import.meta.url);
const isThere = existsSync(corpus);
const list = (folder: string) => (isThere ? readdirSync(new URL(folder, corpus)) : []);
const read = (path: string) => new Uint8Array(readFileSync(new URL(path, corpus)));

const expectedMetadata = z.object({ title: z.string(), publishedTime: z.string().nullable() });

describe.skipIf(!isThere)('the corpus', () => {
  test.each(list('articles/'))('article %s imports', async (name) => {
    const imported = await importBytes(name, read(`articles/${name}`));
    expect(captureProblems(imported)).toEqual([]);
    expect(imported.remarks).toEqual([]);
    expect(imported.metadata.title?.value).toBeTruthy();
  });

  test.each(list('html/'))('page %s imports with its title and its day', async (name) => {
    const expected = expectedMetadata.parse(
      JSON.parse(Buffer.from(read(`html/${name}/expected-metadata.json`)).toString()),
    );
    const imported = await importBytes('source.html', read(`html/${name}/source.html`));
    expect(captureProblems(imported)).toEqual([]);
    if (expected.title !== '') expect(imported.metadata.title?.value).toBe(canonicalLine(expected.title));
    if (expected.publishedTime !== null) {
      expect(imported.metadata.published?.value).toBe(expected.publishedTime.slice(0, 10));
    }
  });

  test.each(list('html/'))('page %s gives the words of its article', async (name) => {
    const { importHtml } = await import('../../../electron/importers/html/import-html.ts');
    const { defaultImportLimits } = await import('../../../electron/importers/import-limits.ts');
    const { plainWords } = await import('../../../electron/importers/html/plain-words.ts');
    const imported = importHtml(
      { name: 'source.html', bytes: read(`html/${name}/source.html`) },
      defaultImportLimits,
    );
    const expected = plainWords(Buffer.from(read(`html/${name}/expected.html`)).toString());
    expect(lettersOf(imported.text)).toBe(lettersOf(expected));
  });
});

/** Letters and figures alone: spaces and quotation marks of `<q>` are the renderer's. */
function lettersOf(text: string): string {
  return text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');
}
