import { describe, expect, test } from 'vitest';
import type { Imported } from '../../../../electron/importers/imported.ts';
import { writtenNumber } from '../../../../electron/importers/office/written-number.ts';
import { ordinalOf } from '../../../../electron/importers/rtf/list-marker.ts';
import { paragraph, run, wordFile, wordXml } from '../../../../tools/fixtures/docx.ts';
import { odtFile } from '../../../../tools/fixtures/odt.ts';
import { rtfFile, rtfText } from '../../../../tools/fixtures/rtf.ts';
import { captureProblems } from '../../../support/importing/capture-invariants.ts';
import { importDocument } from '../../../support/importing/import-document.ts';

async function imported(name: string, bytes: Uint8Array): Promise<Imported> {
  const result = await importDocument({ name, bytes });
  expect(captureProblems(result)).toEqual([]);
  return result;
}

/** Each block with the number before it. */
const numbered = ({ text, blocks }: Imported) =>
  blocks.map((block) => [
    block.type === 'heading' || block.type === 'list-item' ? (block.label ?? '') : block.type,
    text.slice(block.start, block.end),
  ]);

const level = (depth: number, format: string, pattern: string, more = '') =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${pattern}"/></w:lvl>`;

const numbering = wordXml(
  'numbering',
  `<w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', 'Part %1', '<w:pStyle w:val="H1"/>')}${level(1, 'decimal', '%1.%2', '<w:pStyle w:val="H2"/><w:isLgl/>')}${level(2, 'lowerLetter', '(%3)')}</w:abstractNum>
   <w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1.')}${level(1, 'bullet', '•')}${level(2, 'arabicAbjad', '%3)')}</w:abstractNum>
   <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>`,
);
const styles = wordXml(
  'styles',
  ['1', '2']
    .map(
      (depth) =>
        `<w:style w:type="paragraph" w:styleId="H${depth}"><w:name w:val="heading ${depth}"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`,
    )
    .join(''),
);
const item = (list: number, depth: number, words: string, more = '') =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>${more}</w:pPr>${run(words)}</w:p>`;
const heading = (depth: number, words: string) =>
  `<w:p><w:pPr><w:pStyle w:val="H${depth}"/></w:pPr>${run(words)}</w:p>`;

const word = (body: string) =>
  wordFile({
    body,
    parts: [
      { name: 'numbering.xml', type: 'numbering', content: numbering },
      { name: 'styles.xml', type: 'styles', content: styles },
    ],
  });

describe('the numbers that a program sets', () => {
  test('stand beside the headings and items of a Word file, as Word shows them', async () => {
    const result = await imported(
      'rules.docx',
      word(
        [
          heading(1, 'The port'),
          heading(1, 'The watch'),
          heading(2, 'Of the gate'),
          heading(2, 'Of the log'),
          item(1, 2, 'It is kept'),
          item(1, 2, 'It is signed'),
          heading(2, 'Of the lamp'),
          item(1, 2, 'It is lit'),
          item(2, 0, 'First'),
          item(2, 1, 'A dash'),
          item(2, 2, 'ایک'),
          item(2, 2, 'دو'),
        ].join(''),
      ),
    );
    expect(numbered(result)).toEqual([
      ['Part I', 'The port'],
      ['Part II', 'The watch'],
      ['2.1', 'Of the gate'],
      ['2.2', 'Of the log'],
      ['(a)', 'It is kept'],
      ['(b)', 'It is signed'],
      ['2.3', 'Of the lamp'],
      ['(a)', 'It is lit'],
      ['1.', 'First'],
      ['', 'A dash'],
      ['أ)', 'ایک'],
      ['ب)', 'دو'],
    ]);
  });

  test('stand among the words where an item is no block of its own', async () => {
    const cell = `<w:tbl><w:tr><w:tc>${item(2, 0, 'The gate')}${item(2, 0, 'The lamp')}</w:tc></w:tr></w:tbl>`;
    expect(numbered(await imported('table.docx', word(cell)))).toEqual([
      ['table-row', '1. The gate 2. The lamp'],
    ]);
  });

  test('count an item whose end was taken away once', async () => {
    const taken = '<w:rPr><w:del w:id="1" w:author="R. Noor"/></w:rPr>';
    const body = [item(2, 0, 'One'), item(2, 0, 'Two', taken), item(2, 0, 'goes on'), item(2, 0, 'Three')];
    expect(numbered(await imported('joined.docx', word(body.join(''))))).toEqual([
      ['1.', 'One'],
      ['2.', 'Twogoes on'],
      ['3.', 'Three'],
    ]);
  });

  test('are those of an OpenDocument text, with its outline and its own signs', async () => {
    const outline = (depth: number, more: string) =>
      `<text:outline-level-style text:level="${depth}" style:num-format="1" ${more}/>`;
    const result = await imported(
      'rules.odt',
      odtFile({
        styles: `<text:outline-style style:name="Outline">${outline(1, 'style:num-suffix="."')}${outline(2, 'text:display-levels="2"')}</text:outline-style>`,
        automatic:
          '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="١, ٢, ٣, ..." style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="i" style:num-prefix="(" style:num-suffix=")"/></text:list-style><style:style style:name="Plain" style:family="paragraph" style:list-style-name=""/>',
        text: `<text:h text:outline-level="1">The port</text:h><text:h text:outline-level="2">The gate</text:h><text:h text:outline-level="2" text:is-list-header="true">Beside it</text:h><text:h text:outline-level="2" text:style-name="Plain">Unnumbered</text:h><text:h text:outline-level="2">The lamp</text:h><text:h text:outline-level="1">The watch</text:h><text:h text:outline-level="2">The log</text:h>
          <text:list text:style-name="L"><text:list-item><text:p>گیٹ</text:p></text:list-item><text:list-item><text:p>دیا</text:p><text:list><text:list-item><text:p>lit</text:p></text:list-item><text:list-item><text:p>out</text:p></text:list-item></text:list></text:list-item></text:list>`,
      }),
    );
    expect(numbered(result)).toEqual([
      ['1.', 'The port'],
      ['1.1', 'The gate'],
      ['', 'Beside it'],
      ['', 'Unnumbered'],
      ['1.2', 'The lamp'],
      ['2.', 'The watch'],
      ['2.1', 'The log'],
      ['١.', 'گیٹ'],
      ['٢.', 'دیا'],
      ['(i)', 'lit'],
      ['(ii)', 'out'],
    ]);
  });

  test('are those that a Rich Text file writes before its headings and items', async () => {
    const line = (marker: string, depth: number, words: string, more = '') =>
      `\\pard\\plain${more}{\\listtext\\pard\\plain ${rtfText(marker)}\\tab}\\ilvl${depth} ${words}\\par\n`;
    const result = await imported(
      'rules.rtf',
      rtfFile(
        [
          line('2.1', 1, 'The gate', '\\outlinelevel1'),
          line('h.', 0, 'lamp'),
          line('i.', 0, 'log'),
          line('(i)', 1, 'kept'),
          line('(ii)', 1, 'signed'),
          line('٣)', 0, 'bell'),
          line('o', 0, 'a bullet'),
        ].join(''),
      ),
    );
    expect(numbered(result)).toEqual([
      ['2.1', 'The gate'],
      ['h.', 'lamp'],
      ['i.', 'log'],
      ['(i)', 'kept'],
      ['(ii)', 'signed'],
      ['٣)', 'bell'],
      ['', 'a bullet'],
    ]);
    const ordinals = result.blocks.flatMap((block) => (block.type === 'list-item' ? [block.ordinal] : []));
    expect(ordinals).toEqual([8, 9, 1, 2, 3, null]);
  });
});

test('a number is written as its format says', () => {
  const written = ['decimalZero', 'ordinal', 'upperLetter', 'lowerRoman', 'hindiNumbers', 'none', 'unknown'];
  expect(written.map((format) => writtenNumber(3, format))).toEqual(['03', '3rd', 'C', 'iii', '३', '', '3']);
  expect([28, 0].map((number) => writtenNumber(number, 'lowerLetter'))).toEqual(['bb', '0']);
});

test('a marker is read as what follows the one before it', () => {
  expect(ordinalOf('i.', 8)).toBe(9);
  expect(ordinalOf('i.', null)).toBe(1);
  expect(ordinalOf('c)', 2)).toBe(3);
  expect(ordinalOf('xiv)', 13)).toBe(14);
  expect(ordinalOf('۱۲.', null)).toBe(12);
  expect(ordinalOf('•', null)).toBeNull();
});

describe('the end of a paragraph that was taken away', () => {
  test('is a deletion by itself', async () => {
    const body = `<w:p><w:pPr><w:rPr><w:del w:id="1" w:author="R. Noor" w:date="2026-02-03T09:30:00Z"/></w:rPr></w:pPr>${run('The gate ')}</w:p>${paragraph('was shut.')}`;
    const result = await imported('joined.docx', word(body));
    expect(result.text).toBe('The gate was shut.');
    expect(result.marks).toEqual([
      {
        type: 'deleted',
        words: '\n',
        author: 'R. Noor',
        date: '2026-02-03T09:30:00.000Z',
        start: 9,
        end: 9,
      },
    ]);
  });

  test('joins paragraphs of a Rich Text file, too', async () => {
    const file = rtfFile(
      '\\pard The gate {\\deleted\\revauthdel1\\revdttmdel-2015221154 of iron\\par}{\\deleted\\revauthdel1 Nobody saw it. }was shut.\\par After.\\par',
      '{\\*\\revtbl{Unknown;}{R. Noor;}}',
    );
    const result = await imported('joined.rtf', file);
    expect(result.text).toBe('The gate was shut.\nAfter.');
    expect(result.marks).toEqual([
      {
        type: 'deleted',
        words: 'of iron\nNobody saw it. ',
        author: 'R. Noor',
        date: '2026-02-05T09:30:00.000Z',
        start: 9,
        end: 9,
      },
    ]);
  });
});
