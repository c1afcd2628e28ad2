import { create } from 'zustand';

/** View state of the page of a claim. */
export const useClaimPassages = create<{
  /** The evidence whose passage has, or last had, the focus. */
  readonly current: string | null;
  /** The evidence that is asked why it is withdrawn. */
  readonly withdrawing: string | null;
}>()(() => ({ current: null, withdrawing: null }));
