import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { captureProblems } from '../../support/importing/capture-invariants.ts';
import { importDocument } from '../../support/importing/import-document.ts';
import { blocksOf, importBytes, importText, marksOf } from '../../support/importing/import-builder.ts';

const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/import/${name}`, import.meta.url)));

/** Imports a piece of a page, which is kept whole. */
async function piece(html: string) {
  const imported = await importText('piece.html', html);
  expect(captureProblems(imported)).toEqual([]);
  expect(imported.remarks).toEqual([]);
  return imported;
}

const paragraph = (words: string) => ({ type: 'paragraph', words });
const gif = 'data:image/gif;base64,R0lGODlhAwADAIAAAP///wAAACwAAAAAAwADAAACAkQBADs=';
const gifSha256 = '50522b806593719686163cbd2861382cd0f406813fd8ab6e0e9c37f25ee9d025';

describe('blocks', () => {
  test('are headings, paragraphs and loose text', async () => {
    const imported = await piece('<h1>Quay</h1>loose<div>one<p>two</p>three</div><h3>Beam\n  <b>4</b></h3>');
    expect(blocksOf(imported)).toEqual([
      { type: 'heading', level: 1, words: 'Quay' },
      paragraph('loose'),
      paragraph('one'),
      paragraph('two'),
      paragraph('three'),
      { type: 'heading', level: 3, words: 'Beam 4' },
    ]);
  });

  test('are items of nested lists, with numbers and second paragraphs', async () => {
    const imported = await piece(
      '<ol start="3"><li>three<ul><li>deep</li></ul>rest</li><li><p>four</p><p>more</p></li><li value="9">nine</ol>',
    );
    const item = (words: string, depth: number, ordinal: number | null, continued = false) => ({
      type: 'list-item',
      depth,
      ordinal,
      continued,
      words,
    });
    expect(blocksOf(imported)).toEqual([
      item('three', 0, 3),
      item('deep', 1, null),
      item('rest', 0, null, true),
      item('four', 0, 4),
      item('more', 0, null, true),
      item('nine', 0, 9),
    ]);
  });

  test('know how deep they are quoted', async () => {
    const imported = await piece('<blockquote>a<blockquote><p>b</p></blockquote>c</blockquote><p>d');
    expect(blocksOf(imported).map(({ words, quoteDepth }) => [words, quoteDepth])).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 1],
      ['d', undefined],
    ]);
  });

  test('are table rows whose cells are parted by tabs and keep their column', async () => {
    const imported = await piece(
      `<table><caption>Boats</caption><thead><tr><th>Name</th><th>Berth</th><th>Note</th></tr></thead>
       <tr><td rowspan="2">Heron</td><td><p>4</p><p>then 5</p></td><td></td></tr><tr><td>6</td><td>late</td></tr>
       <tr><td colspan="2">both</td><td>z</td></tr></table><table><tr><td>a<td>b<tr><td>c<td>d</table>`,
    );
    const row = (table: number, header: boolean, words: string) => ({
      type: 'table-row',
      table,
      header,
      words,
    });
    expect(blocksOf(imported)).toEqual([
      paragraph('Boats'),
      row(0, true, 'Name\tBerth\tNote'),
      row(0, false, 'Heron\t4 then 5\t'),
      row(0, false, '\t6\tlate'),
      row(0, false, 'both\t\tz'),
      row(1, false, 'a\tb'),
      row(1, false, 'c\td'),
    ]);
  });

  test('are read out of tables that only lay out a page', async () => {
    const imported = await piece(
      '<table><tr><td>menu</td><td><h2>Quay</h2><table><tr><td>x<td>y</table></td></tr></table>',
    );
    expect(blocksOf(imported).map(({ type, words }) => [type, words])).toEqual([
      ['paragraph', 'menu'],
      ['heading', 'Quay'],
      ['table-row', 'x\ty'],
    ]);
  });

  test('keep the white space of preformatted text', async () => {
    const imported = await piece('<pre>\n  a  b\r\n\tc<br>d<div>e</div>f  \n</pre>');
    expect(blocksOf(imported)).toEqual([{ type: 'preformatted', words: '  a  b\n\tc\nd\ne\nf' }]);
  });

  test('are parted by two line breaks, and marked by one', async () => {
    const imported = await piece('<p>one<br>two<br> <br><br/>three <br> four<br></p>');
    expect(blocksOf(imported)).toEqual([paragraph('one two'), paragraph('three four')]);
    expect(imported.marks).toEqual([
      { type: 'line-break', start: 3, end: 4 },
      { type: 'line-break', start: 13, end: 14 },
    ]);
  });
});

describe('marks', () => {
  test('are emphasis of all kinds, across blocks too', async () => {
    const imported = await piece(
      '<b>bold<p>still</p></b><i>it</i> <em> <code>x</code></em><u>u</u><s>s</s>H<sub>2</sub><sup>3</sup><b style="font-weight: normal">no</b>',
    );
    expect(imported.text).toBe('bold\nstill\nit xusH23no');
    expect(marksOf(imported)).toEqual([
      ['strong', 'bold'],
      ['strong', 'still'],
      ['emphasis', 'it'],
      ['emphasis', 'x'],
      ['code', 'x'],
      ['underline', 'u'],
      ['strikethrough', 's'],
      ['subscript', '2'],
      ['superscript', '3'],
    ]);
  });

  test('stay on their words when these are composed', async () => {
    const imported = await piece('<p>cafe\u0301 e<b>\u0301te</b>\u0301 <i>\u1112\u1161\u11ab</i></p>');
    expect(imported.text).toBe('café été 한');
    expect(marksOf(imported)).toEqual([
      ['strong', 'été'],
      ['emphasis', '한'],
    ]);
  });

  test('are links to web and mail addresses only, absolute where the page is known', async () => {
    const html = `<link rel="canonical" href="https://example.org/news/quay.html">
      <p><a href="../map?a=1">map</a> <a href="mailto:a@example.org">mail</a> <a href="javascript:alert(1)">bad</a>
      <a href="data:text/html,x">data</a> <a href="#top">top</a> <a href=" java\nscript:x">odd</a> <a>none</a></p>`;
    expect(marksOf(await piece(html))).toEqual([
      ['link', 'map', 'https://example.org/map?a=1'],
      ['link', 'mail', 'mailto:a@example.org'],
    ]);
    expect(marksOf(await piece('<p><a href="map.html">map</a></p>'))).toEqual([]);
  });

  test('are not the only sign of a quotation', async () => {
    expect((await piece('<p>She said <q>no <q>x</q></q>.')).text).toBe('She said “no “x””.');
  });
});

describe('figures', () => {
  test('carry images that were in the file, with caption and alternative text', async () => {
    const imported = await piece(
      `<p>before <img src="${gif}" alt="the
        quay"> after</p><figure><img src="${gif}"><figcaption>Quay, <b>1998</b><p>Photo: board</p></figcaption></figure>`,
    );
    expect(blocksOf(imported)).toEqual([
      paragraph('before after'),
      { type: 'figure', image: gifSha256, alternative: 'the quay', words: '' },
      { type: 'figure', image: gifSha256, alternative: '', words: 'Quay, 1998 Photo: board' },
    ]);
    expect(imported.images).toMatchObject([{ sha256: gifSha256, mediaType: 'image/gif' }]);
    expect(imported.images[0]?.bytes).toHaveLength(35);
  });

  test('of images elsewhere keep their words, and the report counts them', async () => {
    const imported = await importText(
      'piece.html',
      `<p>a<img src="https://example.org/q.png" alt="The quay"></p><img src="/pixel.gif"><figure><img src="x.png"><figcaption>Beam</figcaption></figure>
       <img alt="🔥" src="fire.png">`,
    );
    expect(blocksOf(imported)).toEqual([
      paragraph('a'),
      { type: 'figure', image: null, alternative: 'The quay', words: '' },
      { type: 'figure', image: null, alternative: '', words: 'Beam' },
      paragraph('🔥'),
    ]);
    expect(imported.images).toEqual([]);
    expect(imported.remarks).toEqual(['2 images were not in the file; the descriptions are kept.']);
  });

  test.each([
    ['a script dressed as an image', `data:image/png;base64,${btoa('<script>alert(1)</script>')}`],
    ['an SVG image', 'data:image/svg+xml,<svg onload="alert(1)"/>'],
    ['a placeholder of one pixel', 'data:image/gif;base64,R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs='],
    ['an address of the page’s making', `assay-image:${gifSha256}`],
  ])('are not made of %s', async (_, source) => {
    const imported = await importText('piece.html', `<p>a</p><img alt="x" src='${source}'>`);
    expect(blocksOf(imported)).toEqual([
      paragraph('a'),
      { type: 'figure', image: null, alternative: 'x', words: '' },
    ]);
    expect(imported.images).toEqual([]);
  });
});

describe('a whole page', () => {
  test('is its article, without what stands around it', async () => {
    const imported = await importBytes('quay-closed.html', fixture('article.html'));
    expect(captureProblems(imported)).toEqual([]);
    expect(imported.text).toContain('The old quay will stay closed until every beam');
    expect(imported.text).not.toMatch(/Subscribe|Most read|cookie/i);
    expect(imported.remarks).toEqual([]);
    expect(imported.encoding).toBe('utf-8');
    expect(imported.extractor).toMatch(/^assay-html\/\d+$/);
  });

  test('keeps the level of its headings', async () => {
    const imported = await importBytes('quay-closed.html', fixture('article.html'));
    expect(imported.blocks.flatMap((block) => (block.type === 'heading' ? [block.level] : []))).toEqual([
      2, 1,
    ]);
  });

  test('without an article is kept whole, and the report says so', async () => {
    const imported = await importBytes('tide-table.html', fixture('no-article.html'));
    expect(captureProblems(imported)).toEqual([]);
    expect(imported.remarks).toEqual(['No article was found, so the whole page was kept.']);
    expect(imported.text).toContain('Harbour links');
    expect(imported.text).not.toMatch(/hidden words|invisible|script words/i);
  });
});

describe('an article that is only a part of its page', () => {
  const sentences = (count: number) =>
    Array.from(
      { length: count },
      (_, index) =>
        `Beam ${index} of the old quay was laid in 1903, replaced in part, and has been under water since then.`,
    ).join(' ');
  const read = (body: string) =>
    importText('page.html', `<html><head><title>Beams</title></head><body>${body}</body></html>`);

  test('makes way for the whole page, and the report says so', async () => {
    const items = Array.from({ length: 20 }, () => `<li>${sentences(3)}</li>`).join('');
    const imported = await read(
      `<div><p>${sentences(3)}</p><p>${sentences(2)}</p></div><div><ul>${items}</ul></div>`,
    );
    expect(imported.blocks.filter(({ type }) => type === 'list-item')).toHaveLength(20);
    expect(imported.remarks).toEqual(['No article was found, so the whole page was kept.']);
  });

  test('is kept alone when the rest is a discussion', async () => {
    const comments = Array.from(
      { length: 30 },
      () => `<div class="comment"><p>${sentences(4)}</p></div>`,
    ).join('');
    const imported = await read(
      `<article><p>${sentences(5)}</p><p>${sentences(4)}</p></article><div id="comments">${comments}</div>`,
    );
    expect(imported.blocks).toHaveLength(2);
    expect(imported.remarks).toEqual([]);
  });
});

describe('HTML from the clipboard', () => {
  test('is only the copied part, and all of it', async () => {
    const html =
      'Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:0000000200\r\n<html><body>\r\n<!--StartFragment--><li>one</li> <b>two</b><!--EndFragment-->\r\n</body></html>';
    const imported = await importText('Pasted page', html);
    expect(imported.mediaType).not.toBe('text/html');
    const pasted = await importDocument({
      name: 'Pasted page',
      bytes: new TextEncoder().encode(html),
      mediaType: 'text/html',
    });
    expect(pasted.text).toBe('one\ntwo');
    expect(pasted.remarks).toEqual([]);
  });
});
