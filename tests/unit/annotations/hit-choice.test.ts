import { expect, test } from 'vitest';
import {
  chosenRanges,
  firstChoice,
  hitGroups,
  hitRows,
  toggleAll,
} from '../../../renderer/features/mark-hits/hit-choice.ts';

function place(start: number, annotated: readonly string[] | null = null) {
  return { start, end: start + 7, before: '', exact: 'warning', after: '', annotated };
}

const groups = hitGroups({
  total: 3,
  documents: [
    { document: 'a', capture: 'a1', title: 'Report', places: [place(4), place(40, [])] },
    { document: 'b', capture: 'b1', title: 'Statement', places: [place(4)] },
  ],
});

test('places stand under their documents, each with a key of its own', () => {
  const rows = hitRows(groups);
  expect(rows.map(({ type }) => type)).toEqual(['document', 'hit', 'hit', 'document', 'hit']);
  expect(new Set(rows.map(({ key }) => key)).size).toBe(5);
});

test('what is annotated already is left out at first, with or without a tag', () => {
  expect(chosenRanges(groups, firstChoice(groups))).toEqual([
    { capture: 'a1', start: 4, end: 11 },
    { capture: 'b1', start: 4, end: 11 },
  ]);
});

test('a document is ticked as a whole, and left out as a whole once it is', () => {
  const report = groups[0]?.places ?? [];
  const whole = toggleAll(firstChoice(groups), report);
  expect(chosenRanges(groups, whole)).toHaveLength(3);
  expect(chosenRanges(groups, toggleAll(whole, report))).toEqual([{ capture: 'b1', start: 4, end: 11 }]);
});
