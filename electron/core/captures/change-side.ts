import type { CaptureSummary, TextRange } from '../../../shared/model/capture.ts';
import type { DocumentDetail } from '../../../shared/model/document.ts';

/** One of two compared captures. */
export interface ComparedCapture {
  readonly document: DocumentDetail;
  readonly capture: CaptureSummary;
  readonly text: string;
}

/** One side of a change: the words of it, or an empty range at the gap (UTF-16). */
export interface ChangeSide {
  readonly side: ComparedCapture;
  readonly range: TextRange;
}
