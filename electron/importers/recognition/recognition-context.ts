import type { RecognitionRequest } from '../../../shared/model/recognition.ts';

/** A page that took too much before, which is left out now. */
export interface LeftOutPage {
  /** Counted from 0. */
  readonly page: number;
  readonly limit: 'time' | 'memory';
}

/** What an importer process is to recognise. */
export interface RecognitionJob extends RecognitionRequest {
  readonly leftOut: readonly LeftOutPage[];
}

/** What is recognised, and how. */
export interface RecognitionContext extends RecognitionJob {
  /** For encrypted files; null when none was given. */
  readonly password: string | null;
  /** Told before the first page, and after each: how many are done, of how many there are to do, and which is next. */
  readonly onPage: (done: number, total: number, next: number | null) => void;
}
