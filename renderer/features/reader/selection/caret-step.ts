/** The part of a keyboard event that says where the caret goes. */
export interface CaretKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** One step of the caret: what `Selection.modify` does, or a way to an end of the text. */
export type CaretStep =
  | {
      readonly type: 'modify';
      readonly alter: 'move' | 'extend';
      readonly direction: 'left' | 'right' | 'backward' | 'forward';
      readonly granularity: 'character' | 'word' | 'line' | 'paragraph' | 'lineboundary';
    }
  | { readonly type: 'to-end'; readonly alter: 'move' | 'extend'; readonly end: 'start' | 'end' };

const arrows: Readonly<Record<string, 'left' | 'right' | 'backward' | 'forward'>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'backward',
  ArrowDown: 'forward',
  Home: 'backward',
  End: 'forward',
};

/** The caret's step for a key, as text fields of the platform have it; null for keys that do not move a caret. */
export function caretStep(press: CaretKey, isMac: boolean): CaretStep | null {
  const direction = arrows[press.key];
  if (direction === undefined) return null;
  const alter = press.shiftKey ? 'extend' : 'move';
  const isFar = isMac ? press.metaKey : press.ctrlKey;
  const isByWord = isMac ? press.altKey : press.ctrlKey;
  const isOther = isMac ? press.ctrlKey : press.altKey || press.metaKey;
  if (isOther) return null;
  const isVertical = press.key === 'ArrowUp' || press.key === 'ArrowDown';
  const end = direction === 'backward' ? 'start' : 'end';
  if (press.key === 'Home' || press.key === 'End') {
    if (isFar) return { type: 'to-end', alter, end };
    return { type: 'modify', alter, direction, granularity: 'lineboundary' };
  }
  if (isVertical) {
    if (isMac && isFar) return { type: 'to-end', alter, end };
    return isMac && isByWord
      ? null
      : { type: 'modify', alter, direction, granularity: isByWord ? 'paragraph' : 'line' };
  }
  if (isMac && isFar) return { type: 'modify', alter, direction, granularity: 'lineboundary' };
  return { type: 'modify', alter, direction, granularity: isByWord ? 'word' : 'character' };
}
