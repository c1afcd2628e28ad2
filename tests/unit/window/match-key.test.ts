import { describe, expect, it } from 'vitest';
import { belongsToTextField } from '../../../renderer/app/keys/editing.ts';
import { type KeyPress, matchesKey } from '../../../renderer/app/keys/match-key.ts';

function press(key: string, more: Partial<KeyPress> = {}): KeyPress {
  return { key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more };
}

describe('matchesKey', () => {
  it('takes Mod for Ctrl, and for Cmd on macOS', () => {
    expect(matchesKey(press('k', { ctrlKey: true }), 'Mod+K', false)).toBe(true);
    expect(matchesKey(press('k', { metaKey: true }), 'Mod+K', true)).toBe(true);
    expect(matchesKey(press('k', { ctrlKey: true }), 'Mod+K', true)).toBe(false);
    expect(matchesKey(press('k'), 'Mod+K', false)).toBe(false);
  });

  it('tells the letter with Shift from the letter without', () => {
    const redo = press('Z', { ctrlKey: true, shiftKey: true });
    expect(matchesKey(redo, 'Mod+Shift+Z', false)).toBe(true);
    expect(matchesKey(redo, 'Mod+Z', false)).toBe(false);
    expect(matchesKey(press('H', { shiftKey: true }), 'H', false)).toBe(false);
  });

  it('finds a letter by its key where the layout writes Urdu', () => {
    expect(matchesKey(press('ن', { code: 'KeyK', ctrlKey: true }), 'Mod+K', false)).toBe(true);
    expect(matchesKey(press('ح', { code: 'KeyH' }), 'H', false)).toBe(true);
    expect(matchesKey(press('ح', { code: 'KeyH' }), 'J', false)).toBe(false);
  });

  it('follows the letter and not its place on a Latin layout', () => {
    expect(matchesKey(press('z', { code: 'KeyY', ctrlKey: true }), 'Mod+Z', false)).toBe(true);
    expect(matchesKey(press('z', { code: 'KeyY', ctrlKey: true }), 'Mod+Y', false)).toBe(false);
  });

  it('takes a sign whether or not the layout needs Shift for it', () => {
    expect(matchesKey(press('?', { shiftKey: true }), '?', false)).toBe(true);
    expect(matchesKey(press('/'), '/', false)).toBe(true);
    expect(matchesKey(press('+', { ctrlKey: true, shiftKey: true }), 'Mod++', false)).toBe(true);
  });

  it('knows named keys', () => {
    expect(matchesKey(press('F6', { shiftKey: true }), 'Shift+F6', false)).toBe(true);
    expect(matchesKey(press('Tab', { ctrlKey: true }), 'Ctrl+Tab', false)).toBe(true);
    expect(matchesKey(press('Tab', { ctrlKey: true }), 'Ctrl+Tab', true)).toBe(true);
  });
});

describe('belongsToTextField', () => {
  it('leaves typing and editing to the field and everything else to commands', () => {
    const typed = [
      press('h'),
      press('/'),
      press('ArrowLeft', { ctrlKey: true }),
      press('z', { ctrlKey: true }),
    ];
    const commands = [
      press('F6'),
      press('f', { ctrlKey: true, shiftKey: true }),
      press('Tab', { ctrlKey: true }),
    ];
    expect(typed.map((key) => belongsToTextField(key, false))).toEqual([true, true, true, true]);
    expect(commands.map((key) => belongsToTextField(key, false))).toEqual([false, false, false]);
  });
});
