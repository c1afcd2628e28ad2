import { expect, test } from 'vitest';
import {
  firstChoices,
  requestOf,
  toggled,
} from '../../../renderer/features/recognition/recognition-choices.ts';
import {
  pictureWords,
  recognisedWords,
} from '../../../renderer/features/recognition/recognition-notice-words.ts';
import type { PageSummary } from '../../../shared/model/page.ts';

const possible = [1, 2, 4];

test('the language of the document comes before those chosen last, and English is what is left', () => {
  const given = { page: null, possible, last: ['deu', 'fra'] } as const;
  expect(firstChoices({ ...given, language: 'ur-PK' }).languages).toEqual(['urd']);
  expect(firstChoices({ ...given, language: 'ru' }).languages).toEqual(['deu', 'fra']);
  expect(firstChoices({ ...given, language: null, last: [] }).languages).toEqual(['eng']);
});

test('asked for at a page, that page is offered', () => {
  const given = { language: 'en', last: [] } as const;
  expect(firstChoices({ ...given, page: 2, possible })).toMatchObject({ which: 'some', ranges: '3' });
  expect(firstChoices({ ...given, page: 2, possible: [2] })).toMatchObject({ which: 'all' });
  expect(firstChoices({ ...given, page: null, possible })).toMatchObject({ which: 'all', ranges: '2-3, 5' });
});

test('a request needs a language, and a page that is a picture', () => {
  const pages = { possible, total: 5 };
  const choices = { languages: ['eng'], which: 'some', ranges: '1-3' } as const;
  expect(requestOf(choices, pages)).toEqual({ request: { languages: ['eng'], pages: [0, 1, 2] } });
  expect(requestOf({ ...choices, which: 'all' }, pages)).toEqual({
    request: { languages: ['eng'], pages: 'without-text' },
  });
  expect(requestOf({ ...choices, languages: [] }, pages)).toEqual({ problem: 'languages' });
  for (const ranges of ['1', '6', 'two', ''])
    expect(requestOf({ ...choices, ranges }, pages)).toEqual({ problem: 'ranges' });
});

test('the language that was ticked first stays the main one', () => {
  expect(toggled(toggled(['ara'], 'eng'), 'fra')).toEqual(['ara', 'eng', 'fra']);
  expect(toggled(['ara', 'eng'], 'ara')).toEqual(['eng']);
});

test('the reader says which pages are pictures', () => {
  const pages = (count: number) => Array.from({ length: count }, () => ({}) as PageSummary);
  expect(pictureWords([0], pages(1))).toMatch(/^This is a picture without text/);
  expect(pictureWords([0, 1], pages(2))).toMatch(/^Both pages are pictures without text/);
  expect(pictureWords([0, 1, 2], pages(3))).toMatch(/^All 3 pages are pictures without text/);
  expect(pictureWords([1], pages(3))).toMatch(/^Page 2 of 3 is a picture without text/);
  expect(pictureWords([1, 2], pages(4))).toMatch(/^Pages 2-3 of 4 are pictures without text/);
});

test('the reader says how words were recognised, and how many pages are left', () => {
  const recognition = {
    engine: 'Tesseract 5',
    languages: ['eng', 'ara'],
    pages: [1],
    meanConfidence: 0.914,
  } as const;
  expect(recognisedWords(recognition, 1)).toBe(
    'The words of page 2 were recognised by Tesseract 5 (English and Arabic), not proofread, mean confidence 91 %: compare them with the page before you quote them. One page is still a picture.',
  );
});
