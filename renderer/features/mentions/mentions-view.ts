import { create } from 'zustand';
import type { FindingKind } from '../../../shared/model/finding.ts';
import type { MentionFilter } from './mention-groups.ts';

/** View state of the list of what was found in the open document. */
export interface MentionsView {
  readonly kind: FindingKind;
  /** Null: all but what was rejected. */
  readonly filter: MentionFilter | null;
  /** Ids of the chosen items, for doing something with all of them. */
  readonly chosen: ReadonlySet<string>;
  /** Where a range of chosen items begins. */
  readonly pivot: string | null;
  /** The suggestions that are looked over before they are accepted; null: none are. */
  readonly reviewed: readonly string[] | null;
  /** The mention that is asked "does it say this?"; null: none is. */
  readonly checked: string | null;
}

export const noneChosen: Pick<MentionsView, 'chosen' | 'pivot'> = { chosen: new Set(), pivot: null };

export const useMentionsView = create<MentionsView>()(() => ({
  kind: 'mention',
  filter: null,
  ...noneChosen,
  reviewed: null,
  checked: null,
}));

/** Chooses an item, or takes it out where it was chosen. */
export function toggleChosen(id: string): void {
  useMentionsView.setState(({ chosen }) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    return { chosen: next, pivot: id };
  });
}

/** Chooses all from where choosing began to an item, in the order of the list. */
export function chooseUpTo(id: string, from: string, shown: readonly string[]): void {
  useMentionsView.setState(({ chosen, pivot }) => {
    const begin = shown.indexOf(pivot ?? from);
    const end = shown.indexOf(id);
    const range = shown.slice(Math.max(0, Math.min(begin, end)), Math.max(begin, end) + 1);
    return { chosen: new Set([...chosen, ...range]), pivot: pivot ?? from };
  });
}

/** Shows one kind of items, and of them those of a group. */
export function showItems(kind: FindingKind, filter: MentionFilter | null): void {
  useMentionsView.setState({ kind, filter, ...noneChosen });
}
