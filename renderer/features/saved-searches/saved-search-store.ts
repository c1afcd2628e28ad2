import { create } from 'zustand';

/** Which form is open: the one that saves the present query, or that of a saved search, by its id; null: none. */
export const useSavedSearchForm = create<{ readonly open: 'save' | { readonly id: string } | null }>()(
  () => ({
    open: null,
  }),
);

export function closeForm(): void {
  useSavedSearchForm.setState({ open: null });
}
