import { type KeyPress, writtenKey } from './match-key.ts';
import { isSign } from './parse-keys.ts';

const modifiers: ReadonlySet<string> = new Set(
  'Control Shift Alt Meta AltGraph CapsLock NumLock ScrollLock Fn FnLock Hyper Super Symbol SymbolLock OS'.split(
    ' ',
  ),
);
/** What layouts and input methods report while a character is still being made. */
const unfinished: ReadonlySet<string> = new Set(['Dead', 'Process', 'Unidentified', 'Compose']);

/**
 * The keys that a press describes, as commands name them: `Mod+Shift+F`, `?`, `F6`. A letter is named by its key where the
 * layout writes another script. Null while only modifiers are down, or a character is still being made.
 */
export function keysOfPress(press: KeyPress, isMac: boolean): string | null {
  if (modifiers.has(press.key) || unfinished.has(press.key)) return null;
  const key = writtenKey(press);
  return [
    ...((isMac ? press.metaKey : press.ctrlKey) ? ['Mod'] : []),
    ...(isMac && press.ctrlKey ? ['Ctrl'] : []),
    ...(!isMac && press.metaKey ? ['Meta'] : []),
    ...(press.altKey ? ['Alt'] : []),
    ...(press.shiftKey && !isSign(key) ? ['Shift'] : []),
    key,
  ].join('+');
}
