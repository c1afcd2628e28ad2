import { describe, expect, it } from 'vitest';
import { assignKeys, holderOf, resetKeys, withoutKeys } from '../../../renderer/app/keys/assign-keys.ts';
import { refusalOf } from '../../../renderer/app/keys/refuse-keys.ts';

const highlight = { id: 'annotation.highlight', keys: ['H'] };
const hits = { id: 'find.next', keys: ['F3', 'Mod+G'] };
const theme = { id: 'view.theme.dark' };
const commands = [highlight, hits, theme];
const setting = (changes = {}) => ({ commands, changes, isMac: false });

describe('giving keys to a command', () => {
  it('puts them in place of its first and leaves the others', () => {
    expect(assignKeys({}, { command: hits, keys: 'F8', holder: undefined, isMac: false })).toEqual({
      'find.next': ['F8', 'Mod+G'],
    });
  });

  it('swaps with the command that has them', () => {
    const holder = holderOf('Ctrl+g', setting(), highlight.id);
    expect(holder).toBe(hits);
    expect(assignKeys({}, { command: highlight, keys: 'Mod+G', holder, isMac: false })).toEqual({
      'annotation.highlight': ['Mod+G'],
      'find.next': ['F3', 'H'],
    });
  });

  it('takes them away where there is nothing to give in exchange', () => {
    expect(assignKeys({}, { command: theme, keys: 'H', holder: highlight, isMac: false })).toEqual({
      'view.theme.dark': ['H'],
      'annotation.highlight': [],
    });
  });

  it('knows no holder but another command that has them now', () => {
    expect(holderOf('H', setting(), highlight.id)).toBeUndefined();
    expect(holderOf('H', setting({ 'annotation.highlight': ['J'] }), theme.id)).toBeUndefined();
    expect(holderOf('J', setting({ 'annotation.highlight': ['J'] }), theme.id)).toBe(highlight);
  });

  it('knows no holder that works only in another place', () => {
    const open = { id: 'table.open', keys: ['Enter'] };
    const place = { id: 'review.placeHere', keys: ['Enter'] };
    const there = { commands: [open, place], changes: {}, isMac: false };
    expect(holderOf('Enter', there, 'table.back')).toBe(open);
    expect(holderOf('Enter', there, 'annotation.next')).toBeUndefined();
    expect(holderOf('Enter', there, 'view.theme.dark')).toBe(open);
  });

  it('keeps no change that is none', () => {
    const there = assignKeys({}, { command: highlight, keys: 'J', holder: undefined, isMac: false });
    expect(assignKeys(there, { command: highlight, keys: 'H', holder: undefined, isMac: false })).toEqual({});
  });
});

describe('taking keys back', () => {
  it('leaves the command without any', () => {
    expect(withoutKeys({}, highlight, 'H')).toEqual({ 'annotation.highlight': [] });
  });

  it('gives a command what it came with, and nobody else the same', () => {
    const swapped = assignKeys({}, { command: highlight, keys: 'Mod+G', holder: hits, isMac: false });
    expect(resetKeys(swapped, highlight, { commands, isMac: false })).toEqual({ 'find.next': ['F3'] });
    expect(resetKeys(swapped, hits, { commands, isMac: false })).toEqual({ 'annotation.highlight': [] });
  });
});

describe('keys that cannot be given', () => {
  const refused = (keys: string, own: readonly string[] = [], isMac = false) =>
    refusalOf(keys, own, isMac) !== null;

  it.each(['Mod+C', 'Mod+V', 'Mod+X', 'Mod+A', 'Mod+Z', 'Mod+Shift+Z', 'Ctrl+Y'])('%s edits text', (keys) => {
    expect(refused(keys)).toBe(true);
  });

  it.each([
    'Escape',
    'Tab',
    'Shift+Tab',
    'Enter',
    'Space',
    'ArrowDown',
    'Mod+ArrowLeft',
    'Home',
    'Delete',
    'Mod+Backspace',
  ])('%s moves or presses', (keys) => {
    expect(refused(keys)).toBe(true);
  });

  it('are those of the system, each on its own', () => {
    expect([refused('Alt+F4'), refused('Meta+E'), refused('Mod+Q')]).toEqual([true, true, true]);
    expect([refused('Mod+H', [], true), refused('Mod+Tab', [], true), refused('Mod+H')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('are never those a command came with', () => {
    expect(refused('Delete', ['Delete', 'Backspace'])).toBe(false);
    expect(refused('Mod+Z', ['Mod+Z'])).toBe(false);
  });

  it.each(['H', 'Shift+G', 'Mod+J', 'Alt+N', 'F8', '?', 'Mod+Shift+F', 'Mod+Alt+ArrowUp'])(
    '%s is free to give',
    (keys) => {
      expect(refused(keys)).toBe(false);
    },
  );
});
