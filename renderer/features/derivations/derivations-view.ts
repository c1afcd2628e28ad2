import { create } from 'zustand';
import type { Derivation } from '../../../shared/model/derivation.ts';
import type { TextSelection } from '../../stores/workspace.ts';

/** Which of the dialogs about derivations is open. A pair of documents stands in front of the list it was chosen from. */
export interface DerivationsView {
  /** Ids of two documents whose shared wording is looked at. */
  readonly pair: { readonly one: string; readonly other: string } | null;
  readonly isListOpen: boolean;
  /** The document that a derivation is being recorded for, with the words selected in it. */
  readonly recording: { readonly document: string; readonly selection: TextSelection | null } | null;
  /** The recorded derivation that is being changed, as it was when that began. */
  readonly changing: Derivation | null;
}

export const useDerivationsView = create<DerivationsView>()(() => ({
  pair: null,
  isListOpen: false,
  recording: null,
  changing: null,
}));

/** Shows the wording that two documents share, sentence by sentence. */
export function showPair(one: string, other: string): void {
  useDerivationsView.setState({ pair: { one, other } });
}

/** Back to the list, where the pair was chosen from it. */
export function closePair(): void {
  useDerivationsView.setState({ pair: null });
}

export function closeAll(): void {
  useDerivationsView.setState({ pair: null, isListOpen: false, recording: null, changing: null });
}
