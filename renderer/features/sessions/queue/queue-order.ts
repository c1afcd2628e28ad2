/** Where in a queue something is moved. */
export type QueueMove = 'up' | 'down' | 'first' | 'last';

/** The ids in their new order; null where the move changes nothing, or nobody has that id. */
export function movedTo(ids: readonly string[], id: string, move: QueueMove): readonly string[] | null {
  const from = ids.indexOf(id);
  if (from === -1) return null;
  const last = ids.length - 1;
  const to = { up: from - 1, down: from + 1, first: 0, last }[move];
  if (to < 0 || to > last || to === from) return null;
  return ids.filter((other) => other !== id).toSpliced(to, 0, id);
}

/** The id that takes the place of one that is taken away: the next, else the one before; null where none is left. */
export function heirOf(ids: readonly string[], id: string): string | null {
  const index = ids.indexOf(id);
  return ids[index + 1] ?? ids[index - 1] ?? null;
}
