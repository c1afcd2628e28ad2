import { expect, test } from 'vitest';
import { linkRelation, otherEnd, relationWords } from '../../../shared/model/link.ts';

test('every relation reads from both ends', () => {
  const words = linkRelation.options.map((relation) => {
    const meaning = { relation, label: relation === 'custom' ? 'leads to' : null };
    return [relationWords(meaning, 'from'), relationWords(meaning, 'to')];
  });
  expect(words).toEqual([
    ['confirms', 'is confirmed by'],
    ['contradicts', 'is contradicted by'],
    ['repeats', 'is repeated by'],
    ['quotes', 'is quoted by'],
    ['corrects', 'is corrected by'],
    ['leads to', '“leads to”, from'],
  ]);
});

test('the other end of a link is the one that is not this annotation', () => {
  const from = { annotation: 'a', document: 'one', exact: 'No warning' };
  const to = { annotation: 'b', document: 'two', exact: 'Two warnings' };
  expect(otherEnd({ from, to }, 'a')).toEqual({ end: to, seenFrom: 'from' });
  expect(otherEnd({ from, to }, 'b')).toEqual({ end: from, seenFrom: 'to' });
});
