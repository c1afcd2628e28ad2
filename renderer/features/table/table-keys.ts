/** The part of a keyboard event that says what it does in the table. */
export interface TableKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** What a key does in the table. */
export type TableAct =
  | { readonly type: 'move'; readonly to: number; readonly isExtending: boolean }
  | { readonly type: 'toggle' | 'open' | 'fold' | 'unfold' | 'selectAll' | 'leave' };

export interface TablePlace {
  /** Index of the line with the focus. */
  readonly index: number;
  /** How many lines there are. */
  readonly count: number;
  /** How many fit into the view. */
  readonly fitting: number;
}

/** What a key does on a line; null for a key that means nothing here. */
export function actOfKey(pressed: TableKey, place: TablePlace): TableAct | null {
  const { key, shiftKey: isExtending, altKey } = pressed;
  const isModified = pressed.ctrlKey || pressed.metaKey;
  if (altKey) return null;
  if (isModified && key.toLowerCase() === 'a') return { type: 'selectAll' };
  const to = lineAfter(key, place);
  // With Ctrl or Cmd only the ends mean something; the arrows belong to the window.
  if (to !== null && (!isModified || key === 'Home' || key === 'End'))
    return { type: 'move', to, isExtending };
  if (isModified) return null;
  switch (key) {
    case ' ':
      return { type: 'toggle' };
    case 'Enter':
      return { type: 'open' };
    case 'ArrowLeft':
      return { type: 'fold' };
    case 'ArrowRight':
      return { type: 'unfold' };
    case 'Escape':
      return { type: 'leave' };
    default:
      return null;
  }
}

function lineAfter(key: string, { index, count, fitting }: TablePlace): number | null {
  const within = (line: number) => Math.min(Math.max(0, line), count - 1);
  const page = Math.max(1, fitting - 1);
  switch (key) {
    case 'ArrowDown':
      return within(index + 1);
    case 'ArrowUp':
      return within(index - 1);
    case 'PageDown':
      return within(index + page);
    case 'PageUp':
      return within(index - page);
    case 'Home':
      return 0;
    case 'End':
      return within(count - 1);
    default:
      return null;
  }
}
