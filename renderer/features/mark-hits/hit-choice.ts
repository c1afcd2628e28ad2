import type { FoundPlace, FoundPlaces } from '../../../shared/contract/search.ts';

/** A place that may be marked. */
export interface HitPlace extends FoundPlace {
  readonly key: string;
  readonly capture: string;
}

/** The places of one document, under its title. */
export interface HitGroup {
  readonly document: string;
  readonly title: string;
  readonly places: readonly HitPlace[];
}

/** A row of the list to review. */
export type HitRow =
  | { readonly type: 'document'; readonly key: string; readonly group: HitGroup }
  | { readonly type: 'hit'; readonly key: string; readonly place: HitPlace };

/** What was found, grouped by document, each place with a key of its own. */
export function hitGroups({ documents }: FoundPlaces): readonly HitGroup[] {
  return documents.map(({ document, capture, title, places }) => ({
    document,
    title,
    places: places.map((place) => ({ ...place, capture, key: `${capture} ${place.start}` })),
  }));
}

/** The list: each document followed by its places. */
export function hitRows(groups: readonly HitGroup[]): readonly HitRow[] {
  return groups.flatMap((group) => [
    { type: 'document' as const, key: `document ${group.places[0]?.key}`, group },
    ...group.places.map((place) => ({ type: 'hit' as const, key: place.key, place })),
  ]);
}

/** What is ticked at first: everything on which no annotation stands yet. */
export function firstChoice(groups: readonly HitGroup[]): ReadonlySet<string> {
  return new Set(
    groups.flatMap(({ places }) =>
      places.filter(({ annotated }) => annotated === null).map(({ key }) => key),
    ),
  );
}

/** Ticks all of some places, or none of them where all are ticked. */
export function toggleAll(chosen: ReadonlySet<string>, places: readonly HitPlace[]): ReadonlySet<string> {
  const isWhole = places.every(({ key }) => chosen.has(key));
  const next = new Set(chosen);
  for (const { key } of places) {
    if (isWhole) next.delete(key);
    else next.add(key);
  }
  return next;
}

/** The chosen places as ranges, in the order of the list. */
export function chosenRanges(groups: readonly HitGroup[], chosen: ReadonlySet<string>) {
  return groups.flatMap(({ places }) =>
    places.filter(({ key }) => chosen.has(key)).map(({ capture, start, end }) => ({ capture, start, end })),
  );
}
