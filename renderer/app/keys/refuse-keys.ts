import { isSameKeys, parseKeys } from './parse-keys.ts';

interface TakenKeys {
  readonly keys: readonly string[];
  readonly reason: string;
}

const everywhere: readonly TakenKeys[] = [
  {
    keys: ['Mod+A', 'Mod+C', 'Mod+V', 'Mod+X', 'Mod+Insert', 'Shift+Insert', 'Shift+Delete'],
    reason: 'This key selects all, copies, cuts or pastes, also in text fields.',
  },
  {
    keys: ['Mod+Z', 'Mod+Shift+Z', 'Mod+Y'],
    reason: 'This key undoes and redoes, also in text fields.',
  },
  { keys: ['Escape', 'Shift+Escape'], reason: 'Escape leaves whatever is open.' },
  { keys: ['Tab', 'Shift+Tab'], reason: 'Tab goes from one control to the next.' },
  { keys: ['Enter', 'Shift+Enter', 'Space', 'Shift+Space'], reason: 'This key presses what has the focus.' },
  { keys: ['ContextMenu', 'Shift+F10', 'F10', 'Alt+F10'], reason: 'This key opens menus and toolbars.' },
];

const elsewhere: readonly TakenKeys[] = [
  {
    keys: ['Alt+F4', 'Alt+Tab', 'Alt+Shift+Tab', 'Alt+Space', 'Mod+Alt+Delete', 'Mod+Escape'],
    reason: ofSystem(),
  },
  { keys: ['Mod+Q'], reason: 'This key ends the application.' },
];

const onMac: readonly TakenKeys[] = [
  {
    keys: [
      'Mod+Tab',
      'Mod+Space',
      'Mod+H',
      'Mod+M',
      'Mod+Alt+H',
      'Mod+Alt+Escape',
      'Mod+Shift+3',
      'Mod+Shift+4',
      'Mod+Shift+5',
    ],
    reason: ofSystem(),
  },
  { keys: ['Mod+Q'], reason: 'This key ends the application.' },
];

/** Keys that move a caret or erase; with Ctrl, Alt or Cmd they do so by word or line. */
const caretKey = /^(?:Arrow|Home$|End$|Page|Backspace$|Delete$)/;

/**
 * Why keys cannot be given to a command, as a sentence; null where they can. What a command came with (`own`) it may
 * always have again.
 */
export function refusalOf(keys: string, own: readonly string[], isMac: boolean): string | null {
  if (own.some((each) => isSameKeys(each, keys, isMac))) return null;
  const taken = [...everywhere, ...(isMac ? onMac : elsewhere)].find((group) =>
    group.keys.some((each) => isSameKeys(each, keys, isMac)),
  );
  if (taken !== undefined) return taken.reason;
  const { isCtrl, isMeta, isAlt, key } = parseKeys(keys, isMac);
  if (isMeta && !isMac) return ofSystem();
  if (caretKey.test(key) && !(isAlt && isCtrl)) return 'This key moves in a text or erases in it.';
  return null;
}

function ofSystem(): string {
  return 'The system uses this key itself.';
}
