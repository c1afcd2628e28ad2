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
  const parts = keys.split(/\+(?=.)/);
  const wanted = parts.at(-1) ?? '';
  const has = (modifier: string) => parts.slice(0, -1).includes(modifier);
  const wantsCtrl = has('Ctrl') || (has('Mod') && !isMac);
  const wantsMeta = has('Mod') && isMac;
  if (press.ctrlKey !== wantsCtrl || press.metaKey !== wantsMeta || press.altKey !== has('Alt')) return false;
  const isCharacter = wanted.length === 1 && !isLetter(wanted);
  if (!isCharacter && press.shiftKey !== has('Shift')) return false;
  return writtenKey(press) === (wanted.length === 1 ? wanted.toUpperCase() : wanted);
}

/** The name of the key: its character in upper case; where that is of another script, what is printed on the key. */
function writtenKey(press: KeyPress): string {
  if (press.key === ' ') return 'Space';
  if (press.key.length !== 1) return press.key;
  const isAscii = press.key >= ' ' && press.key <= '~';
  const printed = /^(?:Key|Digit)(.)$/.exec(press.code)?.[1];
  return isAscii || printed === undefined ? press.key.toUpperCase() : printed;
}

function isLetter(character: string): boolean {
  return /^[A-Za-z]$/.test(character);
}
