/** Which of equally large things, one after the other, are near the view; `last` is below `first` where there are none. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

export interface ScrolledSpan {
  /** How far is scrolled and how much is in view, in the unit of `size`. */
  readonly offset: number;
  readonly room: number;
  /** Of each thing. */
  readonly size: number;
  readonly count: number;
}

/** Ends of a span move by so many at once, so that scrolling by a little renders nothing. */
const step = 8;

/** The things that are in view, with at least some more on both sides. */
export function spanInView({ offset, room, size, count }: ScrolledSpan): Span {
  const first = Math.floor(offset / size / step - 0.5) * step;
  const last = Math.ceil((offset + room) / size / step + 0.5) * step - 1;
  return { first: Math.max(0, Math.min(first, count - 1)), last: Math.min(count - 1, last) };
}

/** How far to scroll so that a thing is in view: as little as does it. */
export function offsetShowing(index: number, { offset, room, size }: Omit<ScrolledSpan, 'count'>): number {
  const start = index * size;
  if (start < offset) return start;
  return start + size > offset + room ? start + size - room : offset;
}
