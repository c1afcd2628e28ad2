import { expect, test } from 'vitest';
import {
  boxAfterCorner,
  boxAfterKey,
  boxInWords,
} from '../../../renderer/features/reader/pages/region-moves.ts';

const box = { x: 0.4, y: 0.4, width: 0.2, height: 0.1 };
const key = (name: string, held: { readonly shiftKey?: boolean; readonly altKey?: boolean } = {}) => ({
  key: name,
  shiftKey: false,
  altKey: false,
  ...held,
});

test('arrow keys move a rectangle, with Shift they size it, with Alt in small steps; others are not its own', () => {
  expect(boxAfterKey(box, key('ArrowLeft'))).toEqual({ ...box, x: 0.38 });
  expect(boxAfterKey(box, key('ArrowDown', { altKey: true }))).toEqual({ ...box, y: 0.402 });
  expect(boxAfterKey(box, key('ArrowRight', { shiftKey: true }))).toEqual({ ...box, width: 0.22 });
  expect(boxAfterKey(box, key('Enter'))).toBeNull();
});

test('a corner is drawn to a point while the opposite one stays, also beyond it', () => {
  expect(boxAfterCorner(box, 'se', { x: 0.8, y: 0.6 })).toEqual({ x: 0.4, y: 0.4, width: 0.4, height: 0.2 });
  expect(boxAfterCorner(box, 'nw', { x: 0.1, y: 0.45 })).toEqual({
    x: 0.1,
    y: 0.45,
    width: 0.5,
    height: 0.05,
  });
  expect(boxAfterCorner(box, 'ne', { x: 0.2, y: 0.7 })).toEqual({ x: 0.2, y: 0.5, width: 0.2, height: 0.2 });
});

test('a corner that would leave nothing leaves the rectangle as it was', () => {
  expect(boxAfterCorner(box, 'se', { x: 0.4, y: 0.4 })).toEqual(box);
});

test('where a rectangle stands is said in whole per cent of its page', () => {
  expect(boxInWords(box)).toBe('from 40 % across and 40 % down, 20 % wide, 10 % high');
});
