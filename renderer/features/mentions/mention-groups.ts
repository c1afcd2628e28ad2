import type { FindingKind } from '../../../shared/model/finding.ts';
import type { MentionStatus } from '../../../shared/model/mention.ts';
import type { FoundItem } from '../findings/index.ts';

/** What one of the counts over the list leaves in it. */
export type MentionFilter = 'cited' | 'held' | 'not found' | 'suggested' | 'rejected';

/** Under which heading an item stands. */
export type ItemGroup = MentionStatus | 'accepted' | 'suggested' | 'rejected';

/** In the order of the list: what waits for something first, then what has come to an end, then what is only suggested. */
const groupOrder: readonly ItemGroup[] = [
  'unresolved',
  'source identified',
  'document identified',
  'not found',
  'unobtainable',
  'held',
  'accepted',
  'suggested',
  'rejected',
];

export const groupWords: Readonly<Record<ItemGroup, string>> = {
  unresolved: 'Source not identified',
  'source identified': 'Source identified',
  'document identified': 'Document identified',
  'not found': 'Sought and not found',
  unobtainable: 'Unobtainable',
  held: 'Held in this project',
  accepted: 'Accepted',
  suggested: 'Suggested',
  rejected: 'Rejected',
};

/** A line of the list: a heading over the items of a group, or an item. */
export type ListLine =
  | { readonly type: 'heading'; readonly group: ItemGroup; readonly count: number }
  | { readonly type: 'item'; readonly item: FoundItem };

/** The items of a kind that a filter leaves, by group and in the order of the text. */
export function listLines(
  items: readonly FoundItem[],
  kind: FindingKind,
  filter: MentionFilter | null,
): readonly ListLine[] {
  const shown = items.filter((item) => item.kind === kind && passes(item, filter));
  const groups = Map.groupBy(shown, groupOf);
  return groupOrder.flatMap((group) => {
    const members = groups.get(group) ?? [];
    if (members.length === 0) return [];
    const heading: ListLine = { type: 'heading', group, count: members.length };
    return [heading, ...members.map((item) => ({ type: 'item' as const, item }))];
  });
}

/** How many items of a kind each filter leaves. */
export function filterCounts(
  items: readonly FoundItem[],
  kind: FindingKind,
): Readonly<Record<MentionFilter, number>> {
  const own = items.filter((item) => item.kind === kind);
  const count = (filter: MentionFilter) => own.filter((item) => passes(item, filter)).length;
  return {
    cited: count('cited'),
    held: count('held'),
    'not found': count('not found'),
    suggested: count('suggested'),
    rejected: count('rejected'),
  };
}

function passes({ mention, state }: FoundItem, filter: MentionFilter | null): boolean {
  switch (filter) {
    case null:
      return state !== 'rejected';
    case 'cited':
      return state === 'accepted';
    case 'held':
      return mention?.status === 'held';
    case 'not found':
      return mention?.status === 'not found' || mention?.status === 'unobtainable';
    default:
      return state === filter;
  }
}

function groupOf({ mention, state }: FoundItem): ItemGroup {
  return mention?.status ?? state;
}
