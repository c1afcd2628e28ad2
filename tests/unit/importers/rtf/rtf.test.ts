import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Imported } from '../../../../electron/importers/imported.ts';
import { harbourRichText, rtfFile } from '../../../../tools/fixtures/rtf.ts';
import { captureProblems } from '../../../support/importing/capture-invariants.ts';
import { importDocument } from '../../../support/importing/import-document.ts';

async function imported(bytes: Uint8Array): Promise<Imported> {
  const result = await importDocument({ name: 'log.rtf', bytes });
  expect(captureProblems(result)).toEqual([]);
  return result;
}

const wordsOf = ({ text }: Imported, { start, end }: { start: number; end: number }) =>
  text.slice(start, end);

describe('a Rich Text file', () => {
  test('is the fixture, byte for byte', () => {
    const kept = readFileSync(new URL('../../../fixtures/formats/rtf/harbour.rtf', import.meta.url));
    expect(Buffer.from(harbourRichText()).equals(kept)).toBe(true);
  });

  test('becomes blocks', async () => {
    const result = await imported(harbourRichText());
    expect(result.blocks.map((block) => [block.type, wordsOf(result, block)])).toEqual([
      ['heading', 'The log of the watch'],
      [
        'paragraph',
        'The first alarm was raised at 2.14 a.m. The doors were chained and the gate stood open.',
      ],
      ['heading', 'What was found'],
      ['list-item', 'One hydrant behind pallets'],
      ['list-item', 'one door'],
      ['list-item', 'no plan'],
      ['paragraph', 'We counted 23 people; see the list and above.'],
      ['paragraph', 'Nobody saw it begin.'],
      ['table-row', 'Date\tDead'],
      ['table-row', '2 March\t11 confirmed'],
      ['table-row', '9 March\t'],
      ['paragraph', 'الميناء: یہ گودام بند تھا 🔥 café'],
      ['figure', ''],
      ['paragraph', 'α° ‘end’'],
      ['paragraph', 'A box beside the text.'],
      ['note', 'By the clock of the gate.'],
      ['furniture', 'Harbour watch'],
    ]);
    const items = result.blocks.filter((block) => block.type === 'list-item');
    expect(items.map(({ depth, ordinal }) => [depth, ordinal])).toEqual([
      [0, 1],
      [0, 2],
      [1, null],
    ]);
  });

  test('keeps formatting, links, notes, changes and comments', async () => {
    const result = await imported(harbourRichText());
    expect(
      result.marks.map((mark) => [mark.type, mark.type === 'deleted' ? mark.words : wordsOf(result, mark)]),
    ).toEqual([
      ['note-reference', ''],
      ['strong', 'chained'],
      ['line-break', ' '],
      ['inserted', '23'],
      ['deleted', 'eleven '],
      ['link', 'the list'],
      ['underline', 'the list'],
      ['internal-link', 'above'],
      ['line-break', ' '],
      ['emphasis', 'gate'],
    ]);
    expect(result.annotations).toEqual([
      {
        target: { start: result.text.indexOf('Nobody'), end: result.text.indexOf(' begin.') },
        comment: 'Really?',
        creator: 'A. Haddad',
        createdAt: '2026-02-14T09:30:00.000Z',
      },
    ]);
    expect(result.metadata.author?.value).toBe('R. Noor');
    expect(result.remarks.length).toBe(2);
    expect(result.images.map(({ mediaType }) => mediaType)).toEqual(['image/png']);
  });

  test('reads the code pages of its fonts, two bytes a character too', async () => {
    const tables = '{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset204 B;}{\\f2\\fcharset128 C;}}';
    const { text } = await imported(
      rtfFile("caf\\'e9 {\\f1 \\'cf\\'ee\\'f0\\'f2} {\\f2 \\'8d\\'60}\\par", tables),
    );
    expect(text).toBe('café Порт 港');
  });

  test('passes over what stands for a character in older programs, and never over a paragraph', async () => {
    const { text } = await imported(rtfFile("{\\uc2 \\u233\\'c3\\'a9t\\u233 \\par next}{\\uc0 \\u8217 s}"));
    expect(text).toBe('été\nnext’s');
  });

  test('reads a field whose result stands within another field as words once', async () => {
    const { text } = await imported(
      rtfFile(
        '{\\field{\\*\\fldinst IF {\\field{\\*\\fldinst DATE}{\\fldrslt today}}}{\\fldrslt 9 March}}.\\par',
      ),
    );
    expect(text).toBe('9 March.');
  });
});

describe('a hostile or broken Rich Text file', () => {
  test('with a million groups in each other is refused', async () => {
    await expect(imported(rtfFile('{'.repeat(1_000_000)))).rejects.toMatchObject({
      reason: 'nested too deep',
      message: expect.stringContaining('save it again'),
    });
  });

  test('that says to hold more binary data than it has is read up to there', async () => {
    expect((await imported(rtfFile('Words.\\par\\bin2147483647 xyz'))).text).toBe('Words.');
  });

  test('that is cut off keeps the words that are there', async () => {
    expect((await imported(harbourRichText().slice(0, 1_500))).text).toContain('The log of the watch');
  });

  test('with groups that were never opened, or words after its end, is read', async () => {
    expect((await imported(new Uint8Array(Buffer.from('{\\rtf1 one}} two')))).text).toBe('one');
  });

  test('whose boxes stand in boxes is read to a depth', async () => {
    const { text } = await imported(
      rtfFile(`Words.\\par${'{\\shp{\\*\\shpinst{\\shptxt a\\par '.repeat(60)}${'}}}'.repeat(60)}`),
    );
    expect(text.split('\n').length).toBe(7);
  });

  test('with objects keeps their results only', async () => {
    const { text, remarks } = await imported(
      rtfFile(
        '{\\object\\objemb{\\*\\objclass Package}{\\*\\objdata 0105000002000000}{\\result Sheet}}\\par',
      ),
    );
    expect([text, remarks]).toEqual(['Sheet', ['An embedded object was not read.']]);
  });

  test('that is none, or has no words, is refused with what to do', async () => {
    await expect(imported(new Uint8Array(Buffer.from('just words')))).rejects.toMatchObject({
      reason: 'malformed',
      message: expect.stringContaining('.txt'),
    });
    await expect(imported(rtfFile(''))).rejects.toMatchObject({ reason: 'empty' });
  });
});

describe('a Rich Text file as LibreOffice writes it', () => {
  test('keeps links to its own places, the words of shapes, and each picture once', async () => {
    const image = '{\\pict\\pngblip 89504e470d0a1a0a}';
    const result = await imported(
      rtfFile(
        `\\pard {\\*\\bkmkstart gate}The gate{\\*\\bkmkend gate}, {\\field{\\*\\fldinst HYPERLINK "#gate" }{\\fldrslt above}}.\\par
\\pard {\\shp{\\*\\shpinst{\\sp{\\sn gtextUNICODE}{\\sv Words of a shape.}}{\\sp{\\sn wzName}{\\sv S1}}}}After it.\\par
\\pard {\\shp{\\*\\shpinst{\\sp{\\sn pib}{\\sv ${image}}}{\\sp{\\sn fillBlip}{\\sv ${image}}}}}\\par`,
      ),
    );
    expect(result.blocks.map((block) => [block.type, wordsOf(result, block)])).toEqual([
      ['paragraph', 'The gate, above.'],
      ['paragraph', 'After it.'],
      ['paragraph', 'Words of a shape.'],
      ['figure', ''],
    ]);
    expect(result.marks).toContainEqual({ type: 'internal-link', offset: 0, start: 10, end: 15 });
  });

  test('numbers its endnotes in the figures it asks for', async () => {
    const result = await imported(
      rtfFile(
        '\\aftnnrlc\\pard Words{\\footnote\\ftnalt First.}{\\footnote\\ftnalt Second.}{\\footnote Below.}\\par',
      ),
    );
    expect(result.blocks.flatMap((block) => (block.type === 'note' ? [block.label] : []))).toEqual([
      '1',
      'i',
      'ii',
    ]);
  });
});

test('tens of thousands of notes, and of comments on one endless word, are read', async () => {
  const notes = await imported(rtfFile('Words{\\footnote Note}.'.repeat(20_000)));
  expect(notes.text.endsWith('\nNote')).toBe(true);
  const comment = '{\\*\\atrfstart 1}x{\\*\\atrfend 1}{\\*\\annotation{\\*\\atnref 1}Why?}';
  const { annotations } = await imported(rtfFile(`${'x'.repeat(200_000)}${comment.repeat(10_000)}`));
  expect(annotations?.length).toBe(10_000);
});
