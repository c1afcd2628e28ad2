import { create } from 'zustand';
import type { OriginPart } from '../../../shared/origins/origin-words.ts';

/** Passages (by their annotations) or whole documents whose origins are counted. */
export interface AskedOrigins {
  readonly annotations: readonly string[];
  readonly documents: readonly string[];
}

export interface OriginsView {
  /** What the dialog is about; null: it is closed. */
  readonly asked: AskedOrigins | null;
  readonly part: OriginPart;
}

export const useOriginsView = create<OriginsView>()(() => ({ asked: null, part: 'origins' }));

/** Opens the lists behind the numbers, at one of them. */
export function showOrigins(asked: AskedOrigins, part: OriginPart = 'origins'): void {
  useOriginsView.setState({ asked, part });
}

export function closeOrigins(): void {
  useOriginsView.setState({ asked: null });
}
