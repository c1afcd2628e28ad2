import { expect, test } from 'vitest';
import { caretStep } from '../../../renderer/features/reader/selection/caret-step.ts';

/** `Ctrl+Shift+ArrowRight` as the browser tells it. */
function press(keys: string) {
  const parts = keys.split('+');
  const has = (name: string) => parts.includes(name);
  return {
    key: parts.at(-1) ?? '',
    ctrlKey: has('Ctrl'),
    metaKey: has('Meta'),
    altKey: has('Alt'),
    shiftKey: has('Shift'),
  };
}

const step = (alter: 'move' | 'extend', direction: string, granularity: string) => ({
  type: 'modify',
  alter,
  direction,
  granularity,
});

test.each([
  ['ArrowLeft', false, step('move', 'left', 'character')],
  ['Shift+ArrowRight', false, step('extend', 'right', 'character')],
  ['Ctrl+Shift+ArrowRight', false, step('extend', 'right', 'word')],
  ['ArrowDown', false, step('move', 'forward', 'line')],
  ['Ctrl+ArrowUp', false, step('move', 'backward', 'paragraph')],
  ['Home', false, step('move', 'backward', 'lineboundary')],
  ['Shift+End', false, step('extend', 'forward', 'lineboundary')],
  ['Ctrl+End', false, { type: 'to-end', alter: 'move', end: 'end' }],
  ['Alt+Shift+ArrowRight', true, step('extend', 'right', 'word')],
  ['Meta+ArrowLeft', true, step('move', 'left', 'lineboundary')],
  ['Meta+Shift+ArrowUp', true, { type: 'to-end', alter: 'extend', end: 'start' }],
])('%s moves the caret as text fields do (macOS: %s)', (keys, isMac, expected) => {
  expect(caretStep(press(keys), isMac)).toEqual(expected);
});

test.each([
  ['Alt+ArrowDown', false],
  ['Shift+Alt+ArrowRight', false],
  ['Alt+ArrowDown', true],
  ['PageDown', false],
  ['h', false],
])('%s is left to others (macOS: %s)', (keys, isMac) => {
  expect(caretStep(press(keys), isMac)).toBeNull();
});
