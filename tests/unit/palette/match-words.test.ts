import { describe, expect, it } from 'vitest';
import { matchScore } from '../../../renderer/app/palette/match-words.ts';

const titles = [
  'Export annotated notes… Markdown HTML W3C JSON-LD CSV file',
  'Export the notes of this document…',
  'New note',
  'New note on this document',
  'Next annotation',
  'Light theme',
  'High-contrast theme',
  'Highlight',
  'Search text, claims, notes, tags',
  'Make a report',
];

function found(typed: string): readonly string[] {
  return titles
    .map((title) => ({ title, score: matchScore(title, typed) }))
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score)
    .map(({ title }) => title);
}

describe('what is typed into the palette', () => {
  it.each([
    ['exp md', 'Export annotated notes… Markdown HTML W3C JSON-LD CSV file'],
    ['exp doc', 'Export the notes of this document…'],
    ['nn', 'New note'],
    ['note new', 'New note'],
    ['highl', 'Highlight'],
    ['contrast', 'High-contrast theme'],
    ['next', 'Next annotation'],
    ['NÖTE', 'New note'],
  ])('finds by “%s” first “%s”', (typed, title) => {
    expect(found(typed)[0]).toBe(title);
  });

  it('finds nothing where a typed word fits no word of the title', () => {
    expect(matchScore('Export annotated notes…', 'export zebra')).toBe(0);
    expect(matchScore('New note', 'tnw')).toBe(0);
  });

  it('fits everything while nothing is typed', () => {
    expect(matchScore('New note', '  ')).toBe(1);
  });
});
