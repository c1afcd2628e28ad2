/** A key with its modifiers, taken apart. */
export interface ParsedKeys {
  readonly isCtrl: boolean;
  /** Cmd on macOS, the system's key elsewhere. */
  readonly isMeta: boolean;
  readonly isAlt: boolean;
  /** Never for signs, since layouts differ in which of them need it. */
  readonly isShift: boolean;
  /** A character in upper case, or a name such as `F6`, `ArrowUp`, `Space`. */
  readonly key: string;
}

/** Takes keys such as `Mod+Shift+Z`, `Ctrl+Tab`, `?` or `Mod++` apart. `Mod` is Cmd on macOS and Ctrl elsewhere. */
export function parseKeys(keys: string, isMac: boolean): ParsedKeys {
  const parts = keys.split(/\+(?=.)/);
  const key = parts.at(-1) ?? '';
  const has = (modifier: string) => parts.slice(0, -1).includes(modifier);
  return {
    isCtrl: has('Ctrl') || (has('Mod') && !isMac),
    isMeta: has('Meta') || (has('Mod') && isMac),
    isAlt: has('Alt'),
    isShift: has('Shift') && !isSign(key),
    key: key.length === 1 ? key.toUpperCase() : key,
  };
}

/** Whether two descriptions of keys name the same key press. */
export function isSameKeys(one: string, other: string, isMac: boolean): boolean {
  return JSON.stringify(parseKeys(one, isMac)) === JSON.stringify(parseKeys(other, isMac));
}

/** Whether a key's name is a single character other than a letter. */
export function isSign(key: string): boolean {
  return key.length === 1 && !/^[A-Za-z]$/.test(key);
}
