import { describe, expect, test } from 'vitest';
import { actOfKey } from '../../../renderer/features/table/table-keys.ts';

const place = { index: 50, count: 100, fitting: 11 };
const plain = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
const press = (key: string, modifiers: Partial<typeof plain> = {}, at = place) =>
  actOfKey({ key, ...plain, ...modifiers }, at);

describe('a key in the table', () => {
  test('moves by a line, a view or to an end, and never beyond', () => {
    const to = (key: string, at = place) => {
      const act = press(key, {}, at);
      return act?.type === 'move' ? act.to : null;
    };
    expect(['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'].map((key) => to(key))).toEqual([
      51, 49, 60, 40, 0, 99,
    ]);
    expect(['ArrowDown', 'PageDown', 'End'].map((key) => to(key, { ...place, index: 99 }))).toEqual([
      99, 99, 99,
    ]);
    expect(['ArrowUp', 'PageUp', 'Home'].map((key) => to(key, { ...place, index: 0 }))).toEqual([0, 0, 0]);
  });

  test('with Shift selects as it moves', () => {
    expect(press('ArrowDown', { shiftKey: true })).toEqual({ type: 'move', to: 51, isExtending: true });
    expect(press('End', { shiftKey: true })).toEqual({ type: 'move', to: 99, isExtending: true });
  });

  test('selects, opens, folds and leaves', () => {
    const keys = [' ', 'Enter', 'ArrowLeft', 'ArrowRight', 'Escape'];
    expect(keys.map((key) => press(key)?.type)).toEqual(['toggle', 'open', 'fold', 'unfold', 'leave']);
    expect(press('a', { ctrlKey: true })).toEqual({ type: 'selectAll' });
    expect(press('A', { metaKey: true })).toEqual({ type: 'selectAll' });
  });

  test('that belongs to a command of the window is left to it', () => {
    expect(press('t')).toBeNull();
    expect(press('ArrowDown', { altKey: true })).toBeNull();
    expect(press('PageDown', { ctrlKey: true })).toBeNull();
    expect(press('Enter', { ctrlKey: true })).toBeNull();
  });
});
