import { isSign, parseKeys } from './parse-keys.ts';

/** The part of a keyboard event that decides which command it runs. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/**
 * Whether a key press is the one a command names, such as `Mod+Shift+Z`, `Ctrl+Tab`, `F6`, `/`. `Mod` is Cmd on macOS and
 * Ctrl elsewhere. A letter is found by its key also where the layout writes another script (Urdu, Cyrillic). For other
 * characters Shift does not count, since layouts differ in which of them need it.
 */
export function matchesKey(press: KeyPress, keys: string, isMac: boolean): boolean {
  const { isCtrl, isMeta, isAlt, isShift, key } = parseKeys(keys, isMac);
  if (press.ctrlKey !== isCtrl || press.metaKey !== isMeta || press.altKey !== isAlt) return false;
  if (!isSign(key) && press.shiftKey !== isShift) return false;
  return writtenKey(press) === key;
}

/** The name of the key: its character in upper case; where that is of another script, what is printed on the key. */
export function writtenKey(press: KeyPress): string {
  if (press.key === ' ') return 'Space';
  if (press.key.length !== 1) return press.key;
  const isAscii = press.key >= ' ' && press.key <= '~';
  const printed = /^(?:Key|Digit)(.)$/.exec(press.code)?.[1];
  return isAscii || printed === undefined ? press.key.toUpperCase() : printed;
}
