import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type InlineNode, inlineTree } from '../../../renderer/features/reader/text/inline-tree.ts';
import type { Mark } from '../../../shared/model/capture.ts';
import { markOver } from './build-blocks.ts';

const text = 'The log shows two written warnings.';
const whole = { start: 0, end: text.length };

/** The tree in the manner of HTML, for reading in a test. */
function show(nodes: readonly InlineNode[], given = text): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return given.slice(node.start, node.end);
      if (node.type !== 'mark') return '|';
      return `<${node.mark.type}>${show(node.children, given)}</>`;
    })
    .join('');
}

test('text without marks is one piece', () => {
  expect(inlineTree(whole, [])).toEqual([{ type: 'text', ...whole }]);
});

test('a mark inside another stands inside it', () => {
  const marks = [markOver(text, 'written', 'emphasis'), markOver(text, 'two written warnings', 'strong')];
  expect(show(inlineTree(whole, marks))).toBe('The log shows <strong>two <emphasis>written</> warnings</>.');
});

test('marks that overlap are nested by closing one and opening it again', () => {
  const marks = [markOver(text, 'log shows', 'strong'), markOver(text, 'shows two', 'emphasis')];
  expect(show(inlineTree(whole, marks))).toBe(
    'The <strong>log <emphasis>shows</></><emphasis> two</> written warnings.',
  );
});

test('a line break follows the space it stands for', () => {
  const breaking: Mark = { type: 'line-break', start: 7, end: 8 };
  expect(show(inlineTree(whole, [breaking]))).toBe('The log |shows two written warnings.');
});

test('marks that reach beyond the range are cut at its ends', () => {
  const marks: Mark[] = [{ type: 'strong', start: 0, end: 900 }];
  expect(show(inlineTree({ start: 4, end: 7 }, marks))).toBe('<strong>log</>');
});

test('whatever the marks, the text is all there, once and in order, and each mark covers its own characters', () => {
  const range = fc
    .tuple(fc.nat(24), fc.nat(24))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  const kind = fc.constantFrom('strong', 'emphasis', 'code', 'underline') as fc.Arbitrary<'strong'>;
  const marks = fc.array(
    fc.tuple(kind, range).map(([type, place]): Mark => ({ type, ...place })),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(range, marks, (place, given) => {
      const covered: { at: number; marks: readonly Mark[] }[] = [];
      const visit = (nodes: readonly InlineNode[], around: readonly Mark[]): void => {
        for (const node of nodes) {
          if (node.type === 'mark') visit(node.children, [...around, node.mark]);
          if (node.type === 'text') {
            for (let at = node.start; at < node.end; at += 1) covered.push({ at, marks: around });
          }
        }
      };
      visit(inlineTree(place, given), []);
      expect(covered.map(({ at }) => at)).toEqual(
        Array.from({ length: place.end - place.start }, (_, index) => place.start + index),
      );
      for (const { at, marks: around } of covered) {
        expect(new Set(around)).toEqual(new Set(given.filter((mark) => mark.start <= at && at < mark.end)));
      }
    }),
  );
});
