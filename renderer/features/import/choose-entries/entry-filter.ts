import type { ContainerEntry } from '../../../../shared/contract/import.ts';

/** What an entry is, in one word. */
export type EntryKind = 'page' | 'message' | 'PDF' | 'picture' | 'text' | 'other';

/** Which entries are listed. */
export interface EntryFilter {
  readonly words: string;
  readonly kind: EntryKind | 'all';
}

/** Tells what an entry is by its media type. */
export function kindOf({ mediaType }: Pick<ContainerEntry, 'mediaType'>): EntryKind {
  if (mediaType === null) return 'other';
  if (/html/.test(mediaType)) return 'page';
  if (mediaType.startsWith('message/')) return 'message';
  if (mediaType === 'application/pdf') return 'PDF';
  if (mediaType.startsWith('image/')) return 'picture';
  return mediaType.startsWith('text/') ? 'text' : 'other';
}

/** The entries of a kind whose title or address holds every word, case aside; in their order. */
export function filterEntries(
  entries: readonly ContainerEntry[],
  { words, kind }: EntryFilter,
): readonly ContainerEntry[] {
  const sought = words.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter((entry) => {
    if (kind !== 'all' && kindOf(entry) !== kind) return false;
    const said = `${entry.title} ${entry.url ?? ''} ${entry.date ?? ''}`.toLowerCase();
    return sought.every((word) => said.includes(word));
  });
}

/** What is chosen before the person chooses: all but pictures, which belong to their pages; all where there is nothing else. */
export function firstChosen(entries: readonly ContainerEntry[]): ReadonlySet<string> {
  const others = entries.filter((entry) => kindOf(entry) !== 'picture');
  return new Set((others.length > 0 ? others : entries).map(({ key }) => key));
}

/** The chosen ones with `changed` among them, or without. */
export function withEntries(
  chosen: ReadonlySet<string>,
  changed: readonly ContainerEntry[],
  isChosen: boolean,
): ReadonlySet<string> {
  const next = new Set(chosen);
  for (const { key } of changed) {
    if (isChosen) next.add(key);
    else next.delete(key);
  }
  return next;
}

/** The kinds that stand in a list, in the order they are offered. */
export function kindsOf(entries: readonly ContainerEntry[]): readonly EntryKind[] {
  const kinds = new Set(entries.map(kindOf));
  return (['page', 'message', 'PDF', 'text', 'picture', 'other'] as const).filter((kind) => kinds.has(kind));
}
