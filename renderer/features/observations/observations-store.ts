import { create } from 'zustand';

/** View state: the claim whose form is open, and which: a search in this project, or one made elsewhere. */
export interface ObservationForms {
  readonly claim: string | null;
  readonly form: 'here' | 'elsewhere';
}

export const useObservationForms = create<ObservationForms>()(() => ({ claim: null, form: 'here' }));

/** Opens a form on the claim's page. */
export function openObservationForm(claim: string, form: ObservationForms['form']): void {
  useObservationForms.setState({ claim, form });
}

export function closeObservationForm(): void {
  useObservationForms.setState({ claim: null });
}
