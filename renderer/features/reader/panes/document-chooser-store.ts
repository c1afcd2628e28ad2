import { create } from 'zustand';

/** What another document or copy is chosen for. */
export type ChoicePurpose = 'beside' | 'compare';

export const useDocumentChooser = create<{ readonly purpose: ChoicePurpose | null }>()(() => ({
  purpose: null,
}));

/** Asks the person for a document or a copy to show beside, or to compare with. */
export function chooseDocument(purpose: ChoicePurpose): void {
  useDocumentChooser.setState({ purpose });
}

export function closeDocumentChooser(): void {
  useDocumentChooser.setState({ purpose: null });
}
