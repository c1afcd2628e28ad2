import { create } from 'zustand';
import type { RecognitionRequest } from '../../../shared/model/recognition.ts';

/** A copy whose words are to be recognised, and what was chosen for it so far. */
export interface AskedRecognition {
  readonly document: string;
  readonly capture: string;
  /** The page it was asked for at, from 0; null: for the copy as a whole. */
  readonly page: number | null;
  /** Set where the file turned out to be encrypted: what was asked for, which now needs a password. */
  readonly locked: RecognitionRequest | null;
}

interface RecognitionState {
  /** What the dialog asks about; null: it is closed. */
  readonly asked: AskedRecognition | null;
  /** Copies whose words are being recognised. */
  readonly running: readonly string[];
  /** Why nothing came of the last one; null: nothing to say. */
  readonly problem: string | null;
}

/** Recognising words: what is asked and what runs. View state only. */
export const useRecognition = create<RecognitionState>()(() => ({ asked: null, running: [], problem: null }));

/** Opens the dialog. `page` counts from 0. */
export function askToRecognise(document: string, capture: string, page: number | null = null): void {
  useRecognition.setState({ asked: { document, capture, page, locked: null } });
}

export function closeRecognition(): void {
  useRecognition.setState({ asked: null });
}

export function watchRecognition(listener: () => void): () => void {
  return useRecognition.subscribe(listener);
}
