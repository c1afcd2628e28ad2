import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import type { Imported } from '../../../../electron/importers/imported.ts';
import { harbourReport, paragraph, run, wordFile, wordXml } from '../../../../tools/fixtures/docx.ts';
import { captureProblems } from '../../../support/importing/capture-invariants.ts';
import { importDocument } from '../../../support/importing/import-document.ts';

async function imported(bytes: Uint8Array): Promise<Imported> {
  const result = await importDocument({ name: 'report.docx', bytes });
  expect(captureProblems(result)).toEqual([]);
  return result;
}

const wordsOf = ({ text }: Imported, { start, end }: { start: number; end: number }) =>
  text.slice(start, end);
const blocksOf = (result: Imported) => result.blocks.map((block) => [block.type, wordsOf(result, block)]);

describe('a Word document', () => {
  test('is the fixture, byte for byte', () => {
    const kept = readFileSync(new URL('../../../fixtures/formats/docx/harbour.docx', import.meta.url));
    expect(Buffer.from(harbourReport()).equals(kept)).toBe(true);
  });

  test('becomes blocks: headings by their styles in any language, items, quotes, rows, pictures, notes, running heads', async () => {
    expect(blocksOf(await imported(harbourReport()))).toEqual([
      ['heading', 'The warehouse fire at Port Ellery'],
      [
        'paragraph',
        'The first alarm was raised at 2.14 a.m., twenty minutes before the watch noticed smoke. The doors were chained.',
      ],
      ['heading', 'Background'],
      [
        'paragraph',
        'The port authority says that 23 people died, and that its log shows no earlier call; see the annex.',
      ],
      ['heading', 'What was found'],
      ['list-item', 'One hydrant behind pallets'],
      ['list-item', 'not inspected since 1996'],
      ['list-item', 'with a broken seal'],
      ['list-item', 'One door chained at night'],
      ['list-item', 'No plan of the building'],
      ['list-item', 'An item that the clerk numbered himself'],
      ['paragraph', '“No warning of any kind reached this office.”'],
      ['table-row', 'Date\tGiven by\tDead'],
      ['table-row', '2 March\tFire service\t11'],
      ['table-row', 'No further figures were given.\t\t'],
      ['figure', ''],
      ['heading', 'Annex'],
      ['paragraph', 'Printed on page 4 of the record, with ☑ set by hand.'],
      ['paragraph', 'یہ گودام شمالی گھاٹ پر تھا (Port Ellery) اور رات کو بند رہتا تھا۔'],
      ['paragraph', 'The hearing goes on.'],
      ['paragraph', 'A box beside the text.'],
      ['note', 'Log of the fire service, sheet 3.'],
      ['note', 'A copy is held by the port.'],
      ['note', 'Letter of 9 March 2026.'],
      ['furniture', 'Inquiry into the harbour fire'],
      ['furniture', 'Page 1'],
    ]);
  });

  test('counts the items of its lists as Word does', async () => {
    const { blocks } = await imported(harbourReport());
    const items = blocks.filter((block) => block.type === 'list-item');
    expect(items.map(({ depth, ordinal }) => [depth, ordinal])).toEqual([
      [0, 1],
      [1, 1],
      [1, 2],
      [0, 2],
      [0, null],
      [0, 7],
    ]);
    expect(blocks.filter((block) => block.type === 'heading').map(({ level }) => level)).toEqual([
      1, 1, 2, 1,
    ]);
  });

  test('keeps tracked changes beside the words, and says how many there are and by whom', async () => {
    const result = await imported(harbourReport());
    const changes = result.marks.filter((mark) => mark.type === 'inserted' || mark.type === 'deleted');
    expect(
      changes.map((mark) => [
        mark.author,
        mark.date,
        mark.type === 'deleted' ? mark.words : wordsOf(result, mark),
      ]),
    ).toEqual([
      ['R. Noor', '2026-02-03T09:30:00.000Z', '23'],
      ['R. Noor', '2026-02-03T09:30:00.000Z', 'at most eleven '],
      ['A. Haddad', '2026-02-05T09:30:00.000Z', 'Nobody was warned.\n'],
    ]);
    expect(result.remarks[0]).toBe(
      'It holds tracked changes: 1 insertion and 1 deletion by R. Noor; 1 deletion by A. Haddad. The text is read as if all were accepted; inserted words are marked, deleted ones shown where they stood.',
    );
  });

  test('gives its comments as annotations, with their answers', async () => {
    const result = await imported(harbourReport());
    expect(
      result.annotations?.map(({ target, ...rest }) => ({
        ...rest,
        words: 'start' in target && wordsOf(result, target),
      })),
    ).toEqual([
      {
        words: 'twenty minutes before',
        comment: 'Who counted the minutes?\n\nR. Noor, 2026-03-02: The clerk did.',
        creator: 'A. Haddad',
        createdAt: '2026-03-01T10:00:00.000Z',
      },
      {
        words: 'The hearing goes on.',
        comment: 'اب تک',
        creator: 'A. Haddad',
        createdAt: '2026-03-03T10:00:00.000Z',
      },
    ]);
  });

  test('keeps links, also those within the text, and the signs of its notes', async () => {
    const result = await imported(harbourReport());
    const { text, marks } = result;
    expect(marks.filter(({ type }) => ['link', 'internal-link', 'note-reference'].includes(type))).toEqual([
      { type: 'note-reference', kind: 'footnote', label: '1', start: 121, end: 121 },
      { type: 'link', href: 'https://harbour.example/log', start: 211, end: 218 },
      { type: 'internal-link', offset: text.indexOf('Annex'), start: 246, end: 255 },
      { type: 'note-reference', kind: 'endnote', label: 'i', start: 256, end: 256 },
    ]);
  });

  test('says what it was made with as facts, not as what it is', async () => {
    const { metadata, embedded, images } = await imported(harbourReport());
    expect([metadata.title?.value, metadata.author?.certainty, metadata.published]).toEqual([
      'The warehouse fire at Port Ellery',
      'uncertain',
      undefined,
    ]);
    expect(embedded).toContainEqual({ name: 'Created', value: '2026-01-15T08:00:00Z' });
    expect(images.map(({ mediaType }) => mediaType)).toEqual(['image/png']);
  });

  test('counts what was not read: hidden words, macros, objects, what is elsewhere', async () => {
    const { remarks, text } = await imported(
      wordFile({
        body: `${paragraph(`${run('Seen.')}${run('Unseen.', '<w:vanish/>')}`)}${paragraph('<w:r><w:object><o:OLEObject r:id="rObject"/></w:object></w:r>')}`,
        more: [{ name: 'word/vbaProject.bin', content: 'Sub AutoOpen()' }],
        outside: [{ id: 'rTemplate', type: 'attachedTemplate', target: 'file:///c:/template.dotm' }],
      }),
    );
    expect(text).toBe('Seen.');
    expect(remarks).toEqual([
      'The macros in it were not read.',
      'Hidden words were left out in one place.',
      'An embedded object was not read.',
      'It refers to something outside of the file, which was not followed.',
    ]);
  });

  test('of a field shows the result and never the instruction', async () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const { text, marks } = await imported(
      wordFile({
        body: paragraph(
          `${run('See ')}${mark('begin')}<w:r><w:instrText>HYPERLINK "https://harbour.example/a"</w:instrText></w:r>${mark('begin')}<w:r><w:instrText>DATE</w:instrText></w:r>${mark('separate')}${run('nested')}${mark('end')}${mark('separate')}${run('the log')}${mark('end')}${run('.')}`,
        ),
      }),
    );
    expect(text).toBe('See the log.');
    expect(marks).toEqual([{ type: 'link', href: 'https://harbour.example/a', start: 4, end: 11 }]);
  });

  test('loses no words to a field that does not end', async () => {
    const { text } = await imported(
      wordFile({
        body: paragraph(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run('All of this stays.')}`),
      }),
    );
    expect(text).toBe('All of this stays.');
  });

  test('gives a comment that covers no words the word it stands at', async () => {
    const result = await imported(
      wordFile({
        body: paragraph(
          `${run('The watchman saw')}<w:r><w:commentReference w:id="4"/></w:r>${run(' nothing.')}`,
        ),
        parts: [
          {
            name: 'comments.xml',
            type: 'comments',
            content: wordXml('comments', `<w:comment w:id="4">${paragraph('Really?')}</w:comment>`),
          },
        ],
      }),
    );
    expect(result.annotations).toEqual([
      { target: { start: 13, end: 16 }, comment: 'Really?', creator: null, createdAt: null },
    ]);
  });

  test('puts a table within a cell into that cell', async () => {
    const inner = `<w:tbl><w:tr><w:tc>${paragraph('a')}</w:tc><w:tc>${paragraph('b')}</w:tc></w:tr></w:tbl>`;
    const { text } = await imported(
      wordFile({
        body: `<w:tbl><w:tr><w:tc>${paragraph('One')}${inner}${paragraph('two')}</w:tc><w:tc>${paragraph('three')}</w:tc></w:tr></w:tbl>`,
      }),
    );
    expect(text).toBe('One a b two\tthree');
  });

  test('made by another program is read too', async () => {
    const made = new Document({
      sections: [
        {
          children: [
            new Paragraph({ text: 'A statement', heading: HeadingLevel.HEADING_2 }),
            new Paragraph({
              children: [new TextRun('It was '), new TextRun({ text: 'dark', bold: true }), new TextRun('.')],
            }),
            new Paragraph({ text: 'First point', bullet: { level: 0 } }),
          ],
        },
      ],
    });
    const result = await imported(new Uint8Array(await Packer.toBuffer(made)));
    expect(blocksOf(result)).toEqual([
      ['heading', 'A statement'],
      ['paragraph', 'It was dark.'],
      ['list-item', 'First point'],
    ]);
    expect(result.marks.map((mark) => [mark.type, wordsOf(result, mark)])).toEqual([['strong', 'dark']]);
  });
});
