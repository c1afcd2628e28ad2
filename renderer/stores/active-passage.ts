import { create } from 'zustand';

/**
 * Which passage of the active annotation a person is at, by its target's id; null: its first in the open text. What is
 * not a target of the active annotation means nothing.
 */
export const useActivePassage = create<{ readonly target: string | null }>()(() => ({ target: null }));

/** Says that a person has come to a passage. */
export function atPassage(target: string | null): void {
  useActivePassage.setState({ target });
}

/** Of several passages in order, the one a person is at; the first where they are at none of them. */
export function passageInHand<Item extends { readonly target: string }>(
  items: readonly Item[],
): Item | undefined {
  const { target } = useActivePassage.getState();
  return items.find((item) => item.target === target) ?? items[0];
}
