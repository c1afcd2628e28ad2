import type { RecognitionRequest } from '../../../shared/model/recognition.ts';

/** What is recognised, and how. */
export interface RecognitionContext extends RecognitionRequest {
  /** For encrypted files; null when none was given. */
  readonly password: string | null;
  /** Told before the first page, and after each: how many are done, of how many there are to do. */
  readonly onPage: (done: number, total: number) => void;
}
