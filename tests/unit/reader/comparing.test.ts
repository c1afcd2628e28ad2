import { describe, expect, it } from 'vitest';
import { changeWords, countWords, excerpt } from '../../../renderer/features/reader/compare/change-words.ts';
import { comparedPair } from '../../../renderer/features/reader/compare/compared-pair.ts';
import { wordsAtGap } from '../../../renderer/features/reader/compare/words-at-gap.ts';
import {
  type DocumentChoice,
  matchingChoices,
} from '../../../renderer/features/reader/panes/document-choices.ts';

const texts = { from: 'At least 23 people died.', to: 'At least 31 people died. The port closed.' };
const figure = { type: 'changed', from: { start: 9, end: 11 }, to: { start: 9, end: 11 } } as const;
const closed = { type: 'inserted', from: { start: 24, end: 24 }, to: { start: 24, end: 41 } } as const;

describe('a change in words', () => {
  it('says what was there and what is', () => {
    expect(changeWords(figure, texts)).toBe('Changed: “23” to “31”');
    expect(changeWords(closed, texts)).toBe('Inserted: “The port closed.”');
    expect(changeWords({ ...figure, type: 'deleted' }, texts)).toBe('Deleted: “23”');
  });

  it('counts by kind', () => {
    expect(countWords([figure, closed, closed])).toBe('2 inserted, 1 changed');
  });

  it('is cut where it is long, and stays on one line', () => {
    expect(excerpt('one\ntwo   three', { start: 0, end: 15 })).toBe('one two three');
    expect(excerpt('word '.repeat(100), { start: 0, end: 500 }, 12)).toBe('word word…');
  });
});

describe('a gap', () => {
  const text = 'Counsel said so. On day 1 it was heard.';
  const wordsAt = (offset: number) =>
    wordsAtGap(text, offset).map(({ start, end }) => text.slice(start, end));

  it('is shown by the words on both its sides', () => {
    expect(wordsAt(text.indexOf(' On'))).toEqual(['so.', 'On']);
    expect(wordsAt(text.indexOf('On'))).toEqual(['so.', 'On']);
  });

  it('has one side only at the ends of the text', () => {
    expect(wordsAt(0)).toEqual(['Counsel']);
    expect(wordsAt(text.length)).toEqual(['heard.']);
  });
});

describe('a pair to compare', () => {
  const shown = (document: string, capture: string, capturedAt: string) => ({
    document,
    capture,
    surface: { content: { capture: { capturedAt } } },
  });

  it('begins with the older copy of one document, whichever pane it is in', () => {
    const may = shown('report', 'may', '2026-05-03T08:00:00.000Z');
    const june = shown('report', 'june', '2026-06-09T08:00:00.000Z');
    expect(comparedPair(june, may)).toEqual({ from: 'may', to: 'june', fromPane: 'beside' });
    expect(comparedPair(may, june)).toEqual({ from: 'may', to: 'june', fromPane: 'main' });
  });

  it('begins with the first pane for two documents', () => {
    const report = shown('report', 'june', '2026-06-09T08:00:00.000Z');
    const letter = shown('letter', 'april', '2026-04-01T08:00:00.000Z');
    expect(comparedPair(report, letter)).toEqual({ from: 'june', to: 'april', fromPane: 'main' });
    expect(comparedPair(report, null)).toBe(null);
  });
});

it('a document is found by any of its words, without its accents', () => {
  const choice = (title: string, detail: string | null): DocumentChoice => ({
    key: title,
    title,
    detail,
    document: title,
    capture: null,
  });
  const choices = [choice('Déclaration du port', 'Le Courrier'), choice('Two warnings', 'Courier')];
  const titles = (typed: string) => matchingChoices(choices, typed).map(({ title }) => title);
  expect(titles('declaration courr')).toEqual(['Déclaration du port']);
  expect(titles('cour')).toEqual(['Déclaration du port', 'Two warnings']);
  expect(titles('harbour')).toEqual([]);
});
