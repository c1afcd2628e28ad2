/** What of a keyboard event says which keys are down. */
export type PressedKeys = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/**
 * Whether the pressed keys are those of `keys`, such as `Mod+Shift+8`: Mod is Ctrl, or Cmd where `isMac`. Digits, and
 * letters on keyboards of other scripts, are told by their place on the keyboard.
 */
export function matchesKeys(pressed: PressedKeys, keys: string, isMac: boolean): boolean {
  const parts = keys.split(/\+(?=.)/);
  const key = parts.at(-1) ?? '';
  const has = (part: string) => parts.includes(part);
  return (
    (isMac ? pressed.metaKey : pressed.ctrlKey) === has('Mod') &&
    !(isMac ? pressed.ctrlKey : pressed.metaKey) &&
    pressed.shiftKey === has('Shift') &&
    pressed.altKey === has('Alt') &&
    isSameKey(pressed, key)
  );
}

function isSameKey({ key, code }: PressedKeys, wanted: string): boolean {
  if (/^\d$/.test(wanted)) return code === `Digit${wanted}`;
  if (key.toLowerCase() === wanted.toLowerCase()) return true;
  return /^[A-Z]$/.test(wanted) && !/^[a-z]$/i.test(key) && code === `Key${wanted}`;
}

export const isMacKeyboard = globalThis.navigator?.platform.startsWith('Mac') ?? false;
