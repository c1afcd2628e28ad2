import { create } from 'zustand';
import { useClaims } from '../../stores/claims.ts';
import type { ClaimSort } from './arrange-claims.ts';

/** View state of the list of claims. */
export interface ClaimList {
  readonly filter: string;
  readonly sort: ClaimSort;
  readonly selected: ReadonlySet<string>;
  /** The claim last selected alone: the other end of what Shift selects. */
  readonly pivot: string | null;
  /** The claim that has, or last had, the focus. */
  readonly current: string | null;
  /** What is being changed for all selected claims. */
  readonly chooser: 'question' | 'tags' | null;
  /** A claim that is to take the focus; `serial` makes each request a new one. */
  readonly focus: { readonly claim: string; readonly serial: number } | null;
}

export const useClaimList = create<ClaimList>()(() => ({
  filter: '',
  sort: 'changed',
  selected: new Set(),
  pivot: null,
  current: null,
  chooser: null,
  focus: null,
}));

let serial = 0;

/** Asks for the focus on a claim of the list. */
export function focusClaim(claim: string): void {
  useClaimList.setState({ current: claim, focus: { claim, serial: ++serial } });
}

/** Selects a claim, or no longer. */
export function toggleClaim(id: string): void {
  useClaimList.setState(({ selected }) => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    return { selected: next, pivot: id };
  });
}

/** Selects all claims between the one last selected alone and another, in the order of `shown`. */
export function extendTo(id: string, shown: readonly string[]): void {
  useClaimList.setState(({ selected, pivot, current }) => {
    const start = pivot ?? current ?? id;
    const [from, to] = [shown.indexOf(start), shown.indexOf(id)];
    if (from === -1 || to === -1) return { selected: new Set(selected).add(id), pivot: id };
    const range = shown.slice(Math.min(from, to), Math.max(from, to) + 1);
    return { selected: new Set([...selected, ...range]), pivot: start };
  });
}

export function selectNone(): void {
  useClaimList.setState({ selected: new Set(), pivot: null, chooser: null });
}

/** The claims a command is about: those selected, else the one that has the focus. */
export function actedOn(): readonly string[] {
  const { selected, current } = useClaimList.getState();
  if (selected.size > 0) return [...selected];
  return current === null ? [] : [current];
}

/** Lists the claims of another question, all for null; what is selected is let go of. */
export function chooseQuestion(question: string | null): void {
  useClaims.setState({ question });
  selectNone();
}
