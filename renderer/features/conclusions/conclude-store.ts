import { create } from 'zustand';
import type { ConcludeDraft } from './conclude-draft.ts';

/** View state of concluding. */
export interface Concluding {
  /** The claim whose form is open. */
  readonly claim: string | null;
  /** Records what stands in the form; null while nothing can be recorded. */
  readonly record: (() => void) | null;
  /** A draft that was thrown away, until another one is: it can be brought back. */
  readonly thrownAway: { readonly claim: string; readonly draft: ConcludeDraft } | null;
  readonly isYardstickOpen: boolean;
}

export const useConcluding = create<Concluding>()(() => ({
  claim: null,
  record: null,
  thrownAway: null,
  isYardstickOpen: false,
}));

/** Opens the form that concludes about a claim, on the claim's page. */
export function conclude(claim: string): void {
  useConcluding.setState({ claim });
}

/** Closes the form; what stands in it is kept as a draft. */
export function closeConclude(): void {
  useConcluding.setState({ claim: null });
}

/** Opens the choice of the project's yardstick. */
export function openYardstick(): void {
  useConcluding.setState({ isYardstickOpen: true });
}
