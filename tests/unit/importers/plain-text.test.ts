import { describe, expect, test } from 'vitest';
import { captureProblems } from '../../support/importing/capture-invariants.ts';
import { blocksOf, importText, marksOf } from '../../support/importing/import-builder.ts';

const sentence =
  'The harbour master said on Tuesday that the old quay would stay closed until the inspectors had seen every beam of it.';

async function read(text: string) {
  const imported = await importText('notes.txt', text);
  expect(captureProblems(imported)).toEqual([]);
  return imported;
}

const paragraph = (words: string) => ({ type: 'paragraph', words });
const item = (words: string, ordinal: number | null = null) => ({
  type: 'list-item',
  depth: 0,
  ordinal,
  continued: false,
  words,
});

describe('paragraphs', () => {
  test('are parted by blank lines, however many and with whatever line ends', async () => {
    const imported = await read(`\ufeff\n ${sentence}\r\n\r\n\t\r\nSecond.\r\rThird.\n\n\n`);
    expect(imported.text).toBe(`${sentence}\nSecond.\nThird.`);
  });

  test('are the lines of a text without blank lines', async () => {
    const imported = await read(`${sentence}\nSecond line.\nThird line.\n\n\n`);
    expect(blocksOf(imported)).toEqual([
      paragraph(sentence),
      paragraph('Second line.'),
      paragraph('Third line.'),
    ]);
  });

  test('are joined again when their lines were wrapped', async () => {
    const wrapped = `The harbour master said on Tuesday that the old quay would stay closed
until the inspectors had seen every beam of it. Nobody from the well-
known chandler next door had been asked, and the board had not come.

A second paragraph begins here, and it too is wrapped at some seventy
columns, as mail programs do.
`;
    const imported = await read(wrapped);
    expect(imported.text.split('\n')).toEqual([
      'The harbour master said on Tuesday that the old quay would stay closed until the inspectors had seen every beam of it. Nobody from the well-known chandler next door had been asked, and the board had not come.',
      'A second paragraph begins here, and it too is wrapped at some seventy columns, as mail programs do.',
    ]);
    expect(imported.marks).toEqual([]);
  });

  test('keep line ends that their author meant as marked line breaks', async () => {
    const imported = await read(`Harbour Board\n12 Quay Street\nPort Alder\n\n${sentence}\n`);
    expect(imported.text).toBe(`Harbour Board 12 Quay Street Port Alder\n${sentence}`);
    expect(imported.marks.map(({ type, start }) => [type, start])).toEqual([
      ['line-break', 13],
      ['line-break', 28],
    ]);
  });

  test('stay apart when each is one long line and a single blank line stands elsewhere', async () => {
    const imported = await read(`Title of it\n\n${sentence}\n${sentence}`);
    expect(imported.blocks).toHaveLength(3);
  });

  test('have their white space collapsed, soft hyphens removed, and joiners and direction marks kept', async () => {
    const imported = await read('a\u00a0\u2003 b\u00adc\u200c\u200d\u200f\u200ed e\u0301\ufeff f');
    expect(imported.text).toBe('a bc\u200c\u200d\u200f\u200ed é f');
  });
});

describe('lists', () => {
  test('have their bullets before the words or alone on the line above', async () => {
    const imported = await read('Withdrawn from:\n-\nThe mayor\n-\nThe clerk\n* the cook\n• the mate\n');
    expect(blocksOf(imported)).toEqual([
      paragraph('Withdrawn from:'),
      item('The mayor'),
      item('The clerk'),
      item('the cook'),
      item('the mate'),
    ]);
  });

  test('end where the line after an item is not indented', async () => {
    const imported = await read(`- first\n  goes on\n- second\n${sentence}`);
    expect(blocksOf(imported)).toEqual([item('first goes on'), item('second'), paragraph(sentence)]);
  });

  test('are numbered when the numbers follow each other', async () => {
    const imported = await read('1. one\n2) two\n\n3. three\n\n7. not an item\n\n1998. A year.');
    expect(blocksOf(imported)).toEqual([
      item('one', 1),
      item('two', 2),
      item('three', 3),
      paragraph('7. not an item'),
      paragraph('1998. A year.'),
    ]);
  });

  test.each(['-', '* * *', '----', 'a - b', '-5 degrees', '– Bonjour'])(
    '%j alone: %s keeps its marks',
    async (line) => {
      const imported = await read(`${sentence}\n\n${line}\n\n${sentence}`);
      expect(imported.text.split('\n')[1]).toBe(line);
    },
  );
});

describe('headings', () => {
  test('are short lines between a finished sentence and a long paragraph', async () => {
    const imported = await read(`${sentence}\nThe board responds\n${sentence}`);
    expect(blocksOf(imported)[1]).toEqual({ type: 'heading', level: 2, words: 'The board responds' });
  });

  test.each([
    ['after an unfinished sentence', `A list of names\n\nThe board responds\n\n${sentence}`],
    ['before a short line', `${sentence}\n\nThe board responds\n\nShort.`],
    ['when they end a sentence', `${sentence}\n\nThe board responds.\n\n${sentence}`],
    ['when they begin in lower case', `${sentence}\n\nthe board responds\n\n${sentence}`],
    ['when they are a byline', `${sentence}\n\nBy Ada Quill\n\n${sentence}`],
    ['in scripts without capitals', `${sentence}\n\nبورڈ کا جواب\n\n${sentence}`],
  ])('are not guessed %s', async (_, text) => {
    const imported = await read(text);
    expect(imported.blocks.map(({ type }) => type)).not.toContain('heading');
  });
});

test('a text of one word is a text', async () => {
  const imported = await read('Fire');
  expect(blocksOf(imported)).toEqual([paragraph('Fire')]);
  expect(marksOf(imported)).toEqual([]);
});
