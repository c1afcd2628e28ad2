import { expect, test } from 'vitest';
import type { Imported } from '../../../../electron/importers/imported.ts';
import type { RunInText } from '../../../../electron/importers/pdf/blocks/assemble-text.ts';
import { withRecognition } from '../../../../electron/importers/recognition/with-recognition.ts';

const text = 'Smoke over the qvay at dawn.';

const imported: Imported = {
  text,
  blocks: [{ type: 'paragraph', start: 0, end: text.length }],
  marks: [{ type: 'link', href: 'https://ellery.example/', start: 11, end: 19 }],
  metadata: {},
  images: [],
  mediaType: 'application/pdf',
  encoding: null,
  extractor: 'assay-pdf/1',
  remarks: ['Page 2 cannot be read and was left empty.'],
};

/** A word of the text on a page, recognised as surely as this; typed where nothing is said. */
function wordOn(page: number, word: string, confidence?: number): RunInText {
  const start = text.indexOf(word);
  const run = {
    text: word,
    ...{ x0: 0, x1: 0, top: 0, bottom: 0, baseline: 0, size: 10, turn: 0, cornerX: 0, cornerY: 0 },
    ...{ font: '', isMonospaced: false, content: null },
    ...(confidence === undefined ? {} : { confidence }),
  };
  return { page, run, start, end: start + word.length };
}

test('what a machine was not sure of is marked, neighbours together, beside what the file marks itself', () => {
  const runs = [
    wordOn(0, 'Smoke', 0.95),
    wordOn(1, 'over', 0.5),
    wordOn(3, 'the', 0.69),
    wordOn(3, 'qvay', 0.2),
    wordOn(3, 'at', 0.7),
    wordOn(3, 'dawn', 0.1),
  ];
  expect(withRecognition(imported, runs, { engine: 'Tesseract 5', languages: ['eng', 'ara'] })).toEqual({
    ...imported,
    extractor: 'assay-tesseract/1',
    marks: [
      { type: 'uncertain', start: 6, end: 19 },
      { type: 'link', href: 'https://ellery.example/', start: 11, end: 19 },
      { type: 'uncertain', start: 23, end: 27 },
    ],
    remarks: [
      'Page 2 cannot be read and was left empty.',
      'The words of 3 pages were recognised by machine (Tesseract 5; English, Arabic) and are not proofread.',
    ],
    recognition: {
      engine: 'Tesseract 5',
      languages: ['eng', 'ara'],
      pages: [0, 1, 3],
      meanConfidence: 0.519,
    },
  });
});

test('words that a page has itself are neither marked nor counted', () => {
  const runs = [wordOn(0, 'Smoke'), wordOn(1, 'dawn', 0.8)];
  const { marks, recognition } = withRecognition(imported, runs, {
    engine: 'Tesseract 5',
    languages: ['eng'],
  });
  expect(marks).toEqual(imported.marks);
  expect(recognition).toMatchObject({ pages: [1], meanConfidence: 0.8 });
});
