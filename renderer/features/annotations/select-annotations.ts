/** Which cards are selected for doing something with all of them, and where a range of them begins. */
export interface CardSelection {
  readonly ids: ReadonlySet<string>;
  /** The card last selected alone: the other end of a Shift-click. */
  readonly pivot: string | null;
}

export const noSelection: CardSelection = { ids: new Set(), pivot: null };

/** Adds a card, or takes it out where it was in. */
export function toggleCard({ ids }: CardSelection, id: string): CardSelection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, pivot: id };
}

/** Adds all cards from the pivot to `id`, in the order of the shown ones. Without a pivot, `id` alone. */
export function extendSelection(
  { ids, pivot }: CardSelection,
  id: string,
  shown: readonly string[],
): CardSelection {
  const to = shown.indexOf(id);
  const from = pivot === null ? to : shown.indexOf(pivot);
  if (to === -1 || from === -1) return { ids: new Set(ids).add(id), pivot: id };
  const range = shown.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { ids: new Set([...ids, ...range]), pivot };
}

/** Without the cards that are not shown any more (filtered out, removed). */
export function keepShown(selection: CardSelection, shown: ReadonlySet<string>): CardSelection {
  const ids = [...selection.ids].filter((id) => shown.has(id));
  return ids.length === selection.ids.size ? selection : { ...selection, ids: new Set(ids) };
}
