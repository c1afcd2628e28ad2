import { expect, test } from 'vitest';
import { bookOf } from '../../../../tools/fixtures/books.ts';
import { captureProblems } from '../../../support/importing/capture-invariants.ts';
import { blocksOf, importBytes } from '../../../support/importing/import-builder.ts';

async function read(...pages: readonly string[]) {
  const imported = await importBytes('book.epub', bookOf(pages));
  expect(captureProblems(imported)).toEqual([]);
  const blocks = blocksOf(imported).map(({ type, label, kind, words }) =>
    type === 'note' ? [type, kind, label, words] : [type, words],
  );
  const signs = imported.marks.filter((mark) => mark.type === 'note-reference');
  return { blocks, signs: signs.map(({ label, start, end }) => [label, imported.text.slice(start, end)]) };
}

test('a sign whose target leads back to it is that of a note, without any type', async () => {
  const { blocks, signs } = await read(
    `<p>The quay burned<sup><a id="r1" href="#n1">1</a></sup> for two hours.<a id="r2" href="page2.xhtml#n2">[2]</a></p>
     <div id="n1"><p><a href="#r1">1.</a> By the log.</p><p>It is kept.</p></div>`,
    `<h1>Notes</h1><ol><li id="n2">By the clerk. <a href="page1.xhtml#r2">back</a></li></ol>`,
  );
  expect(blocks).toEqual([
    ['paragraph', 'The quay burned1 for two hours.[2]'],
    ['note', 'footnote', '1', '1. By the log.'],
    ['note', 'footnote', '1', 'It is kept.'],
    ['heading', 'Notes'],
    ['note', 'endnote', '2', 'By the clerk. back'],
  ]);
  expect(signs).toEqual([
    ['1', '1'],
    ['2', '[2]'],
  ]);
});

test('the link that a note begins with may be what its sign leads to', async () => {
  const { blocks } = await read(
    `<p>The gate<a id="FNanchor_1" href="#Footnote_1">[1]</a> was shut.</p>
     <div class="footnotes"><div><p><a id="Footnote_1" href="#FNanchor_1">[1]</a> At nine.</p></div><div><p>After it.</p></div></div>`,
  );
  expect(blocks).toEqual([
    ['paragraph', 'The gate[1] was shut.'],
    ['note', 'footnote', '1', '[1] At nine.'],
    ['paragraph', 'After it.'],
  ]);
});

test('chapters and contents that lead to each other are no notes', async () => {
  const { blocks, signs } = await read(
    `<p><a id="t1" href="#c1">1</a></p><p><a id="t2" href="#c2">2</a></p>
     <h2 id="c1"><a href="#t1">1</a></h2><p>The fire.</p><h2 id="c2"><a href="#t2">2</a></h2><p>See <a href="#c1">1</a>.</p>`,
  );
  expect(blocks.map(([type]) => type)).not.toContain('note');
  expect(signs).toEqual([]);
});
