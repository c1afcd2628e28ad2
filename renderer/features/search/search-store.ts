import { create } from 'zustand';
import type { SearchScope } from '../../../shared/contract/search.ts';

/** Where to search; null: everywhere. */
export type ChosenScope = SearchScope | null;

/** View state of the search view; stays while a hit is read, so that coming back finds the same list. */
export interface SearchState {
  /** The query the rest was chosen for. */
  readonly query: string;
  readonly scope: ChosenScope;
  /** How many hits to show at most. */
  readonly limit: number;
  /** Captures of which all passages are shown. */
  readonly unfolded: ReadonlySet<string>;
  /** Key of the row that was opened last. */
  readonly opened: string | null;
  /** True from when the first hit is asked to take the focus until it is there to take it. */
  readonly isFocusAwaited: boolean;
}

const step = 100;
const forNewQuery = { limit: step, unfolded: new Set<string>(), opened: null };

export const useSearchState = create<SearchState>()(() => ({
  query: '',
  scope: null,
  isFocusAwaited: false,
  ...forNewQuery,
}));

/** Starts at the top for another query; where to search stays. */
export function startQuery(query: string): void {
  if (useSearchState.getState().query !== query) useSearchState.setState({ query, ...forNewQuery });
}

export function chooseScope(scope: ChosenScope): void {
  useSearchState.setState({ scope, ...forNewQuery });
}

export function showMore(): void {
  useSearchState.setState(({ limit }) => ({ limit: limit + step }));
}

/** Shows all passages of a capture, or only the best again. */
export function toggleUnfolded(capture: string): void {
  useSearchState.setState(({ unfolded }) => {
    const next = new Set(unfolded);
    if (!next.delete(capture)) next.add(capture);
    return { unfolded: next };
  });
}

export function rememberOpened(key: string): void {
  useSearchState.setState({ opened: key });
}

/** Puts the focus on the first hit, as soon as what is typed has been answered; nowhere if nothing is found. */
export function focusSearchResults(): void {
  useSearchState.setState({ isFocusAwaited: true });
}
