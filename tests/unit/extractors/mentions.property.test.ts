import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findFindings, findFindingsInSlices } from '../../../electron/extractors/find-findings.ts';
import { findMentions } from '../../../electron/extractors/mentions/find-mentions.ts';
import { longestPiece, piecesOf } from '../../../electron/extractors/pieces.ts';
import { isEdtf } from '../../../shared/dates/edtf.ts';
import { type Finding, finding } from '../../../shared/model/finding.ts';
import { extract, paragraphsOf } from '../../support/extract.ts';

const words =
  'Khan Ida Falk the a of in on and said says told reported according to sources officials who asked that “ ” " \' ( ) [ ] ; , . : — - (HRO Dec 1997) (see, e.g., LW 1 Feb 1996; Lund 2003) [1] ¹ * ibid. References Notes 1998 3 May 2010 n.d. p. 12 et al. & In a letter to Photo: Published Source: © By (AFP) KARACHI (Reuters) نے کہا کے مطابق ذرائع وفقا ل ، ۔ U.S. e.g. \ud800 \udfff 😀 \u0301 \t';
const anyText = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...words.split(' ')) },
      { weight: 1, arbitrary: fc.string({ maxLength: 6, unit: 'binary' }) },
    ),
    { maxLength: 80 },
  )
  .chain((parts) => fc.constantFrom(' ', ' ', '', '\n').map((join) => parts.join(join)));

describe('mentions in any text', () => {
  test('stand in the text as they are quoted, in order, apart from each other, and fit the model', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const mention of extract(findMentions, text)) {
          expect(mention.exact).toBe(text.slice(mention.start, mention.end));
          expect(mention.start).toBeGreaterThanOrEqual(last);
          expect(mention.end).toBeGreaterThan(mention.start);
          last = mention.end;
          expect(finding.safeParse(mention).success).toBe(true);
          const { date, scope } = mention.value;
          expect(date === null || isEdtf(date)).toBe(true);
          if (scope)
            expect(scope.start >= 0 && scope.start < scope.end && scope.end <= text.length).toBe(true);
        }
      }),
      { numRuns: 600 },
    );
  });

  test('are the same found at once and in slices, sorted with all other findings', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const input = { text, blocks: paragraphsOf(text), language: null, referenceDate: null };
        const found = findFindings(input);
        expect(await findFindingsInSlices(input, () => undefined)).toEqual(found);
        const inOrder = (a: Finding, b: Finding) =>
          a.start < b.start || (a.start === b.start && a.end <= b.end);
        expect(found.every((each, index) => index === 0 || inOrder(found[index - 1] as Finding, each))).toBe(
          true,
        );
      }),
      { numRuns: 100 },
    );
  });
});

describe('hostile texts end, and soon', () => {
  const many = 100_000;
  test.each([
    '(',
    '((',
    ')',
    '[',
    '(A 1996; ',
    '(A 1996)',
    '[1]',
    '“',
    "'",
    '.',
    '. ',
    'A.',
    'A ',
    'a',
    ' ',
    'said ',
    'Khan said ',
    'A, said ',
    'Khan, who ',
    'according to the ',
    'told ',
    'of ',
    'published in ',
    'In a letter, Khan ',
    '1 Feb 1996 ',
    'Jan-',
    '1-',
    'c. ',
    'p. 1, ',
    '\ud800',
    '\udc00',
    '\u0301',
    '👍',
    'نے کہا ',
    'کے مطابق ',
    'وفقا ',
    'A\n',
    '[1] Khan 1999\n',
    'References\nKhan 1999. A.\n',
    '\n',
    '\t',
  ])('%j a hundred thousand characters long', (part) => {
    const text = part.repeat(Math.ceil(many / part.length));
    for (const { start, end, exact } of extract(findMentions, text))
      expect(text.slice(start, end)).toBe(exact);
  });

  test('are worked on in pieces, so that a search can be given up', async () => {
    const text = 'Khan said so. '.repeat(20_000);
    const input = { text, blocks: paragraphsOf(text), language: null, referenceDate: null };
    let turns = 0;
    const search = findFindingsInSlices(input, () => {
      turns += 1;
      if (turns === 3) throw new Error('given up');
      return Promise.resolve();
    });
    await expect(search).rejects.toThrow('given up');
    expect(turns).toBe(3);
  });
});

describe('pieces', () => {
  test('cover their blocks, cut at white space and never within a pair of surrogates', () => {
    const unit = fc.constantFrom('a', '👍', ' ', 'word ');
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 40 }), fc.integer({ min: 1, max: 3 }), (parts, times) => {
        const text = parts
          .join('')
          .repeat(Math.ceil((longestPiece * times) / Math.max(1, parts.join('').length)) % 9_000);
        let at = 0;
        for (const { start, end } of piecesOf({ text, blocks: paragraphsOf(text) })) {
          expect(start).toBe(at);
          expect(end - start).toBeLessThanOrEqual(longestPiece);
          expect(text.slice(start, end).isWellFormed()).toBe(true);
          at = end;
        }
        expect(at).toBe(text.length);
      }),
      { numRuns: 30 },
    );
  });
});
