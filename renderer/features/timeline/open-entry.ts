import type { TimelineEntry } from '../../../shared/model/provenance-graph.ts';
import { openClaim } from '../../stores/claims.ts';
import { openDocument, revealPassage, showCapture } from '../../stores/workspace.ts';

/** Opens a claim, or the words of an entry in the reader; of a copy's date that copy, of a document's own date the document. */
export function openEntry({ document, claim, capture, place }: TimelineEntry): void {
  if (claim !== null) openClaim(claim.id);
  if (document === null) return;
  if (capture === null) openDocument(document.id);
  else if (place === null) showCapture(document.id, capture);
  else revealPassage({ document: document.id, capture, ...place });
}
