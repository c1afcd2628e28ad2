import { expect, test } from 'vitest';
import { choiceOfKey } from '../../../renderer/features/evidence/choice-keys.ts';

const press = (key: string, code = '', more: Partial<Parameters<typeof choiceOfKey>[0]> = {}) =>
  choiceOfKey({ key, code, ctrlKey: false, metaKey: false, altKey: false, ...more });

test('a letter chooses a stance and a digit a credibility', () => {
  expect(press('s', 'KeyS')).toEqual({ type: 'stance', stance: 'supports' });
  expect(press('B', 'KeyB')).toEqual({ type: 'stance', stance: 'background' });
  expect(press('6', 'Digit6')).toEqual({ type: 'credibility', level: '6' });
  expect(press('2', 'Numpad2')).toEqual({ type: 'credibility', level: '2' });
});

test('where the layout writes another script, what is printed on the key counts', () => {
  expect(press('س', 'KeyS')).toEqual({ type: 'stance', stance: 'supports' });
  expect(press('۲', 'Digit2')).toEqual({ type: 'credibility', level: '2' });
});

test('other keys, and keys with a modifier, choose nothing', () => {
  expect(press('7', 'Digit7')).toBeNull();
  expect(press('x', 'KeyX')).toBeNull();
  expect(press('Enter', 'Enter')).toBeNull();
  expect(press('s', 'KeyS', { ctrlKey: true })).toBeNull();
  expect(press('2', 'Digit2', { altKey: true })).toBeNull();
});
