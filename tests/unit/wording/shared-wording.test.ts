import fc from 'fast-check';
import { expect, test } from 'vitest';
import { finish } from '../../../shared/anchoring/slices.ts';
import { wordsOf } from '../../../shared/search/words.ts';
import { foldedOnly } from '../../../shared/text/folding.ts';
import { fingerprintsOf } from '../../../shared/wording/fingerprints.ts';
import { sharedSentences } from '../../../shared/wording/shared-sentences.ts';
import { indexRuns, sharedRuns } from '../../../shared/wording/shared-runs.ts';
import { wordsInSlices } from '../../../shared/wording/worded-text.ts';

const words = (text: string) => finish(wordsInSlices(text));

test('words are those of search: folded, with their places in the text as it was', () => {
  const text = 'The “Harbour-Master” said: NO! بندرگاہ میں آگ 港口火灾 e\u0301té 🔥 fire.';
  const worded = words(text);
  const shown = [...worded.starts].map((start, at) => text.slice(start, worded.ends[at]));
  expect(shown.map(foldedOnly)).toEqual(wordsOf(foldedOnly(text)).map(({ word }) => word));
  expect(shown).toContain('e\u0301té');
});

test('the same words in other case and typography have the same numbers', () => {
  expect([...words('THE “quay” WAS—closed').hashes]).toEqual([...words('the "quay" was - closed').hashes]);
});

test('texts with twelve words in a row in common share a fingerprint, wherever they stand', () => {
  const word = fc.constantFrom('quay', 'fire', 'ship', 'crane', 'the', 'of', 'night', 'dead', 'saw');
  const stretch = (least: number) => fc.array(word, { minLength: least, maxLength: 40 });
  fc.assert(
    fc.property(stretch(12), stretch(0), stretch(0), stretch(0), stretch(0), (common, a, b, c, d) => {
      const one = fingerprintsOf(words([...a, ...common, ...b].join(' ')));
      const other = new Set(fingerprintsOf(words([...c, ...common, ...d].join(' '))));
      expect(one.some((hash) => other.has(hash))).toBe(true);
    }),
  );
});

test('runs of shared words are the same words in both texts and never cross', () => {
  const word = fc.constantFrom('quay', 'fire', 'ship', 'crane', 'the', 'of');
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), fc.array(word, { maxLength: 60 }), (a, b) => {
      const { runs, oneWords } = sharedRuns(words(a.join(' ')), indexRuns(words(b.join(' '))));
      let end = 0;
      for (const run of runs) {
        expect(run.one).toBeGreaterThanOrEqual(end);
        expect(a.slice(run.one, run.one + run.words)).toEqual(b.slice(run.other, run.other + run.words));
        expect(run.words).toBeGreaterThanOrEqual(5);
        end = run.one + run.words;
      }
      expect(oneWords).toBe(runs.reduce((sum, run) => sum + run.words, 0));
    }),
  );
});

test('shared sentences are told with their words in both texts, verbatim or nearly', () => {
  const post = `Harbour fire kills 31. At least 31 people died when fire swept through the old harbour on Thursday, officials said. The Post was at the quay all night. The cause is not known, and no ship was near the warehouse at the time.`;
  const echo = `AT LEAST 31 people died when fire swept through the old harbour on Thursday, officials said. Our reporter saw nothing. The cause is not known yet, and no ship was near the warehouse at that time, police say.`;
  const shared = sharedSentences(post, echo);
  expect(shared.map(({ one, isVerbatim }) => [one.exact, isVerbatim])).toEqual([
    ['At least 31 people died when fire swept through the old harbour on Thursday, officials said', true],
    ['The cause is not known, and no ship was near the warehouse at', false],
  ]);
  for (const { one, other } of shared) {
    expect(post.slice(one.start, one.end)).toBe(one.exact);
    expect(echo.slice(other.start, other.end)).toBe(other.exact);
  }
});

test('a sentence with a word changed in its midst is told as a whole, and not as verbatim', () => {
  const post =
    'The harbour was closed for three days after the fire, and every ship was sent to the northern port.';
  const echo =
    'The harbour was closed for four days after the fire, and every ship was sent to the northern port.';
  expect(sharedSentences(post, echo)).toEqual([
    {
      one: { start: 0, end: post.length - 1, exact: post.slice(0, -1) },
      other: { start: 0, end: echo.length - 1, exact: echo.slice(0, -1) },
      isVerbatim: false,
    },
  ]);
});

test('texts with nothing in common share nothing, nor do empty ones', () => {
  expect(sharedSentences('', '')).toEqual([]);
  expect(sharedSentences('The quay was closed.', 'Nobody saw the crane fall.')).toEqual([]);
});

test('texts of one word again and again are compared without delay', () => {
  const much = 'dead '.repeat(20_000);
  expect(sharedSentences(much, much)).toHaveLength(1);
});

test('turns of phrase that any two texts share are no shared wording', () => {
  const one = 'By the end of the day the crane had been moved to the other side of the basin by its crew.';
  const other =
    'Nothing more was heard from them by the end of the day, and on the other side of the town nobody cared.';
  expect(sharedRuns(words(one), indexRuns(words(other)))).toEqual({ runs: [], oneWords: 0, otherWords: 0 });
});
