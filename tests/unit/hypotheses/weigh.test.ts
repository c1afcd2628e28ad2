import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareAgainst, countAgainst, type Mark, weighItems } from '../../../shared/hypotheses/weigh.ts';
import { consistencyMark } from '../../../shared/model/hypothesis.ts';

const marksOf = (rows: Readonly<Record<string, readonly Mark['mark'][]>>): readonly Mark[] =>
  Object.entries(rows).flatMap(([item, marks]) =>
    marks.map((mark, index) => ({ item, mark, hypothesis: `h${index + 1}` })),
  );

test('only what disagrees is counted against a hypothesis', () => {
  const marks = marksOf({
    alarm: ['very consistent', 'inconsistent'],
    log: ['consistent', 'very inconsistent'],
    roof: ['neutral', 'not applicable'],
  });
  expect(countAgainst(['h1', 'h2', 'h3'], marks)).toEqual([
    { hypothesis: 'h1', inconsistent: 0, veryInconsistent: 0, marked: 3 },
    { hypothesis: 'h2', inconsistent: 2, veryInconsistent: 1, marked: 2 },
    { hypothesis: 'h3', inconsistent: 0, veryInconsistent: 0, marked: 0 },
  ]);
});

test('an item that agrees with all alike does not set them apart', () => {
  const marks = marksOf({
    same: ['consistent', 'consistent'],
    apart: ['very consistent', 'very inconsistent'],
    once: ['consistent', 'not applicable'],
  });
  expect(
    weighItems(['h1', 'h2'], ['same', 'apart', 'once', 'none'], marks).map(
      ({ diagnosticity }) => diagnosticity,
    ),
  ).toEqual([0, 4, null, null]);
});

test('the item that an order hangs on is named with the pair it decides', () => {
  const marks = marksOf({
    deciding: ['consistent', 'very inconsistent'],
    other: ['inconsistent', 'consistent'],
  });
  expect(weighItems(['h1', 'h2'], ['deciding', 'other'], marks).map(({ changes }) => changes)).toEqual([
    [{ one: 'h1', other: 'h2' }],
    [],
  ]);
});

const hypotheses = ['h1', 'h2', 'h3', 'h4'];
const items = ['a', 'b', 'c', 'd', 'e'];
const table = fc
  .array(fc.option(fc.constantFrom(...consistencyMark.options)), {
    minLength: hypotheses.length * items.length,
    maxLength: hypotheses.length * items.length,
  })
  .map((cells) =>
    cells.flatMap((mark, index): readonly Mark[] => {
      const item = items[Math.floor(index / hypotheses.length)] ?? '';
      const hypothesis = hypotheses[index % hypotheses.length] ?? '';
      return mark === null ? [] : [{ hypothesis, item, mark }];
    }),
  );

test('what is said to change without an item changes when the item is really left out, and nothing else', () => {
  fc.assert(
    fc.property(table, (marks) => {
      const before = countAgainst(hypotheses, marks);
      for (const { item, changes } of weighItems(hypotheses, items, marks)) {
        const after = countAgainst(
          hypotheses,
          marks.filter((mark) => mark.item !== item),
        );
        const really = [];
        for (const [i, one] of hypotheses.entries()) {
          for (const [j, other] of hypotheses.entries()) {
            if (j <= i) continue;
            const [a, b, c, d] = [before[i], before[j], after[i], after[j]];
            if (a === undefined || b === undefined || c === undefined || d === undefined) continue;
            if (Math.sign(compareAgainst(a, b)) !== Math.sign(compareAgainst(c, d)))
              really.push({ one, other });
          }
        }
        expect(changes).toEqual(really);
      }
    }),
  );
});
