import { describe, expect, test } from 'vitest';
import { exportW3c } from '../../../electron/exporters/w3c/w3c.ts';
import { webAnnotation, webSpecificResource } from '../../../shared/w3c/web-annotation.ts';
import { webAnnotationCollection } from '../../../shared/w3c/web-collection.ts';
import { webTextPositionSelector, webTextQuoteSelector } from '../../../shared/w3c/web-selectors.ts';
import { someNotes } from '../../support/exporting/annotated-notes.ts';

const written = webAnnotationCollection.parse(JSON.parse(exportW3c(someNotes()).text));
const annotation = webAnnotation.parse(written.first.items[0]);

describe('an annotation of the model', () => {
  test('is read as it was written', () => {
    expect(webAnnotation.parse(annotation)).toEqual(annotation);
  });

  test.each([
    ['another id', { id: 'https://x.example/1' }],
    ['a UUID in capitals', { id: 'urn:uuid:01890000-0000-7000-8000-00000000000A' }],
    ['another type', { type: 'Note' }],
    ['a time without its zone', { created: '2024-06-14T11:00:00' }],
    ['no target', { target: undefined }],
    ['an unknown motivation', { motivation: 'shouting' }],
  ])('is refused with %s', (_what, change) => {
    expect(webAnnotation.safeParse({ ...annotation, ...change }).success).toBe(false);
  });

  test('is refused with a relative or broken source', () => {
    for (const source of ['/page', 'page.html', 'https://x.example/a b', '']) {
      const target = { ...webSpecificResource.parse(annotation.target), source };
      expect(webAnnotation.safeParse({ ...annotation, target }).success).toBe(false);
    }
  });
});

describe('selectors', () => {
  test('quote at least one character, and whole ones', () => {
    const quote = (exact: string) =>
      webTextQuoteSelector.safeParse({ type: 'TextQuoteSelector', exact }).success;
    expect(['a', '👍', '', '\ud83d', 'a\udc4d'].map(quote)).toEqual([true, true, false, false, false]);
  });

  test('end after they start, at whole offsets from 0', () => {
    const position = (start: number, end: number) =>
      webTextPositionSelector.safeParse({ type: 'TextPositionSelector', start, end }).success;
    expect([position(0, 1), position(1, 1), position(2, 1), position(-1, 1), position(0, 1.5)]).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});
