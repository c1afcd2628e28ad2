import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inRepository } from '../../../../tools/repository.ts';
import { captureProblems } from '../../../support/importing/capture-invariants.ts';
import { describe as describeImported, importBytes } from '../../../support/importing/import-builder.ts';

const folder = inRepository('..', 'shared', 'corpus', 'epub');

async function importCorpus(name: string) {
  const imported = await importBytes(name, new Uint8Array(readFileSync(`${folder}/${name}`)));
  expect(captureProblems(imported)).toEqual([]);
  expect(imported.remarks).toEqual([]);
  const outline = (imported.outline ?? []).map(({ title, offset }) => [
    title,
    imported.text.slice(offset).split('\n')[0],
  ]);
  return { imported, outline };
}

describe.skipIf(!existsSync(folder))('the books of the corpus', () => {
  test('one page, with its contents beside it', async () => {
    const { imported, outline } = await importCorpus('cnt-xhtml-support.epub');
    expect(imported.text).toBe('Test passes if you see this.');
    expect(outline).toEqual([['Link to main page', imported.text]]);
  });

  test('a table of contents that is a page too', async () => {
    const { imported, outline } = await importCorpus('nav-spine_in-spine.epub');
    const { blocks, marks, text } = imported;
    expect(blocks.map(({ type }) => type)).toEqual(['list-item', 'list-item', 'paragraph', 'paragraph']);
    const places = [blocks[2]?.start, blocks[3]?.start];
    expect(marks.map((mark) => mark.type === 'internal-link' && mark.offset)).toEqual(places);
    expect(outline.map(([title]) => title)).toEqual(text.split('\n').slice(0, 2));
  });

  test('a title from right to left over words from left to right', async () => {
    const { imported } = await importCorpus('pkg-dir_rtl-root-ltr.epub');
    const description = describeImported(imported);
    expect(description['title']).toBe('CSS: הרפתקה חדשה! | dc:title | certain');
    expect(description['direction']).toBeUndefined();
    expect(imported.embedded).toContainEqual({ name: 'Direction of the title', value: 'right to left' });
    expect(imported.text.split('\n')[1]).toBe('CSS: הרפתקה חדשה!');
  });
});
