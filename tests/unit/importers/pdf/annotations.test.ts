import { describe, expect, test } from 'vitest';
import { importPdfFixture } from '../../../support/importing/pdf-fixture.ts';

describe('what was laid over a PDF', () => {
  test('comes as annotations: of whole words where words are marked, else of a part of the page', async () => {
    const { annotations = [], text } = await importPdfFixture('marked.pdf');
    const seen = annotations.map(({ target, comment, creator, createdAt }) => [
      'page' in target ? `page ${target.page}` : text.slice(target.start, target.end),
      comment,
      creator,
      createdAt,
    ]);
    expect(seen).toEqual([
      [
        'two boats at the north quay, and neither',
        'Two boats, not one.',
        'S. Malik',
        '2025-01-10T03:15:00.000Z',
      ],
      ['the office told nobody', null, 'S. Malik', null],
      ['page 0', 'Who was the watchman?', 'Night desk', '2025-01-10T03:15:00.000Z'],
      ['page 0', 'Nothing is drawn here.', 'Night desk', '2025-01-10T03:15:00.000Z'],
    ]);
  });

  test('has its regions in fractions of the upright page', async () => {
    const { annotations = [] } = await importPdfFixture('marked.pdf');
    expect(annotations[3]?.target).toEqual({
      page: 0,
      boxes: [{ x: 0.4, y: 0.5, width: 0.24, height: 0.16667 }],
    });
  });

  test('gives links to the web and within the text, and never a script', async () => {
    const { marks, text } = await importPdfFixture('marked.pdf');
    expect(marks.map((mark) => ({ ...mark, words: text.slice(mark.start, mark.end) }))).toEqual([
      expect.objectContaining({
        type: 'internal-link',
        words: 'The inquiry begins on the next page.',
        offset: text.indexOf('The inquiry was opened'),
      }),
      expect.objectContaining({
        type: 'link',
        words: 'the harbour office',
        href: 'https://harbour.example/office',
      }),
    ]);
  });
});
