/** Tells an editor's own writes, as they come back from the store, from changes made elsewhere. */
export interface Incoming {
  /** Notes a value that this editor wrote. */
  wrote(value: string): void;
  /** Whether a value is the one that was written or shown last. */
  isLast(value: string): boolean;
  /** Whether a value read from the store was made elsewhere (an undo, another window) and is to be shown. */
  isNews(value: string): boolean;
}

/** `shown` is the value the editor starts with. */
export function createIncoming(shown: string): Incoming {
  /** What the editor shows, as far as the store can know it. */
  let expected = shown;
  /** Own writes that may still come back before `expected` does. */
  let own = new Set<string>();
  return {
    wrote: (value) => {
      // What the store had before may be read once more until the write is known.
      own.add(expected);
      own.add(value);
      expected = value;
    },
    isLast: (value) => value === expected,
    isNews: (value) => {
      if (value === expected) {
        own = new Set();
        return false;
      }
      if (own.has(value)) return false;
      expected = value;
      own = new Set();
      return true;
    },
  };
}
