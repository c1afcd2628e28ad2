import { describe, expect, it } from 'vitest';
import { type KeyPress, matchesKey } from '../../../renderer/app/keys/match-key.ts';
import { isSameKeys } from '../../../renderer/app/keys/parse-keys.ts';
import { keysOfPress } from '../../../renderer/app/keys/read-press.ts';

function press(key: string, more: Partial<KeyPress> = {}): KeyPress {
  return { key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more };
}

const presses: readonly (readonly [name: string, press: KeyPress, keys: string, mac: string])[] = [
  ['a letter', press('h'), 'H', 'H'],
  ['a letter with Shift', press('G', { shiftKey: true }), 'Shift+G', 'Shift+G'],
  ['Ctrl', press('k', { ctrlKey: true }), 'Mod+K', 'Ctrl+K'],
  ['Cmd', press('k', { metaKey: true }), 'Meta+K', 'Mod+K'],
  ['a sign that needs Shift', press('?', { shiftKey: true }), '?', '?'],
  ['plus', press('+', { ctrlKey: true, shiftKey: true }), 'Mod++', 'Ctrl++'],
  ['a function key', press('F6', { shiftKey: true }), 'Shift+F6', 'Shift+F6'],
  ['Space', press(' ', { altKey: true }), 'Alt+Space', 'Alt+Space'],
  ['an Urdu letter', press('ن', { code: 'KeyN', altKey: true }), 'Alt+N', 'Alt+N'],
  ['a Persian digit', press('۳', { code: 'Digit3', ctrlKey: true }), 'Mod+3', 'Ctrl+3'],
  ['what Option writes', press('©', { code: 'KeyG', altKey: true }), 'Alt+G', 'Alt+G'],
];

describe('a pressed key', () => {
  it.each(presses)('with %s is described as commands name it', (_, pressed, keys, mac) => {
    expect([keysOfPress(pressed, false), keysOfPress(pressed, true)]).toEqual([keys, mac]);
  });

  it.each(presses)('with %s runs the command that was given what it is described as', (_, pressed) => {
    for (const isMac of [false, true]) {
      expect(matchesKey(pressed, keysOfPress(pressed, isMac) ?? '', isMac)).toBe(true);
    }
  });

  it.each(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Dead', 'Process'])(
    'is no key yet while it is only %s',
    (key) => {
      expect(keysOfPress(press(key), false)).toBeNull();
    },
  );
});

describe('two descriptions of keys', () => {
  it('are the same where they name the same press', () => {
    expect(isSameKeys('Mod+K', 'Ctrl+k', false)).toBe(true);
    expect(isSameKeys('Mod+K', 'Ctrl+K', true)).toBe(false);
    expect(isSameKeys('Shift+?', '?', false)).toBe(true);
    expect(isSameKeys('Shift+Alt+F', 'Alt+Shift+F', false)).toBe(true);
    expect(isSameKeys('H', 'Shift+H', false)).toBe(false);
  });
});
