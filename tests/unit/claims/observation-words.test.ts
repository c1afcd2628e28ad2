import { expect, test } from 'vitest';
import { observationWords, soughtWords } from '../../../renderer/features/observations/observation-words.ts';
import type { Observation } from '../../../shared/model/claim.ts';

test.each([
  [0, 0, 'No document was searched.'],
  [1, 0, '1 document searched, and it says nothing.'],
  [4, 0, '4 documents searched, and all of them say nothing.'],
  [1, 1, '1 document searched, and it says something.'],
  [4, 4, '4 documents searched, and all of them say something.'],
  [4, 3, '4 documents searched: 1 says nothing, 3 say something.'],
  [4, 1, '4 documents searched: 3 say nothing, 1 says something.'],
])('of %i documents of which %i say something', (searched, found, words) => {
  expect(soughtWords(searched, found)).toBe(words);
});

test.each([
  [0, 0, 'Nothing was found.'],
  [0, 2, '2 found.'],
  [1, 0, '1 looked through, nothing found.'],
  [40, 3, '40 looked through, 3 with something found.'],
])('elsewhere, of %i looked through with %i found', (searched, found, words) => {
  expect(observationWords({ place: 'City archive', searched, found } as Observation)).toBe(words);
});
