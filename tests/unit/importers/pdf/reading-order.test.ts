import { expect, test } from 'vitest';
import { inReadingOrder } from '../../../../electron/importers/pdf/blocks/reading-order.ts';

const box = (name: string, x0: number, x1: number, top: number, bottom: number) => ({
  name,
  x0,
  x1,
  top,
  bottom,
});

const order = (boxes: readonly ReturnType<typeof box>[], isRightToLeft = false) =>
  inReadingOrder(boxes, isRightToLeft).boxes.map(({ name }) => name);

const page = [
  box('right below', 310, 550, 400, 700),
  box('left', 50, 290, 100, 380),
  box('picture', 50, 550, 385, 395),
  box('right', 310, 550, 100, 380),
  box('title', 50, 550, 20, 60),
  box('left below', 50, 290, 400, 700),
];

test('columns are read one after the other, above what spans them before below it', () => {
  expect(order(page)).toEqual(['title', 'left', 'right', 'picture', 'left below', 'right below']);
});

test('the right column comes first where text runs from the right', () => {
  expect(order(page, true)).toEqual(['title', 'right', 'left', 'picture', 'right below', 'left below']);
});

test('too many boxes are left from the top down, and that is said', () => {
  const many = Array.from({ length: 401 }, (_, index) =>
    box(String(index), 0, 10, 1000 - index, 1001 - index),
  );
  const { boxes, isCertain } = inReadingOrder(many, false);
  expect([boxes[0]?.name, boxes.at(-1)?.name, isCertain]).toEqual(['400', '0', false]);
});
