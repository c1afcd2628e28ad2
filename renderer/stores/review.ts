import { create } from 'zustand';
import { openDocument, showInspector } from './workspace.ts';

/** Which carried passages the review lists: those to decide on, those found in one way, or those decided on. */
export const reviewFilters = ['open', 'moved', 'approximate', 'orphaned', 'exact', 'decided'] as const;
export type ReviewFilter = (typeof reviewFilters)[number];

/** A passage that is being put where a person selects its words. */
export interface Placing {
  readonly placement: string;
  readonly document: string;
  /** The copy to select in. */
  readonly capture: string;
  /** The words as they were. */
  readonly exact: string;
}

/** The review of passages that were carried to a newer copy. */
export interface Review {
  /** The placement that is looked at. */
  readonly current: string | null;
  readonly filter: ReviewFilter;
  readonly placing: Placing | null;
}

export const useReview = create<Review>()(() => ({ current: null, filter: 'open', placing: null }));

/** Shows the review of a document's carried passages, at one of them where it is said. */
export function showReview(document: string, placement: string | null = null): void {
  openDocument(document);
  useReview.setState({ current: placement, filter: 'open' });
  showInspector('carried');
}
