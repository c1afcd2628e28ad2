import type { SearchHit, SearchPassage } from '../../../shared/contract/search.ts';
import { parseQuery } from '../../../shared/search/parse-query.ts';
import { wantedWords } from '../../../shared/search/query.ts';
import { openClaim } from '../../stores/claims.ts';
import { showAnnotationAt } from '../../stores/show-annotation.ts';
import {
  openBeside,
  openDocument,
  revealPassage,
  searchFor,
  showSource,
  useWorkspace,
} from '../../stores/workspace.ts';
import { openNote } from '../notes/index.ts';

/** Shows what was found where it stands, with every hit of the query marked in its document. */
export function openHit(hit: SearchHit, query: string, tagName: (id: string) => string | undefined): void {
  if (hit.field === 'tag') {
    const name = tagName(hit.subject ?? '');
    if (name !== undefined) searchFor(`tag:"${name.replaceAll('"', ' ')}"`);
  } else if (hit.field === 'source') {
    showSource(hit.subject);
  } else if (hit.field === 'claim' || hit.field === 'reasoning') {
    if (hit.subject !== null) openClaim(hit.subject);
  } else if (hit.field === 'note') {
    openNote(hit.subject ?? '');
  } else if (hit.document !== null) {
    if (hit.capture !== null && hit.start !== null && hit.end !== null) {
      const { document, capture, start, end } = hit;
      const passage = { document, capture, start, end };
      if (hit.annotation === null) revealPassage(passage);
      else void showAnnotationAt(hit.annotation, passage);
    } else {
      openDocument(hit.document);
    }
    markHits(query);
  }
}

/** Shows a hit of a text in the second pane, beside what is read, with every hit of the query marked. */
export function openHitBeside(hit: SearchHit, query: string): void {
  const { document, capture, start, end } = hit;
  if (document === null) return;
  openBeside(document, capture);
  if (capture !== null && start !== null && end !== null) {
    revealPassage({ document, capture, start, end }, hit.annotation);
  }
  markHits(query);
}

/** Shows one passage of a document, with every hit of the query marked. */
export function openPassage(
  place: { readonly document: string; readonly capture: string },
  { start, end }: SearchPassage,
  query: string,
): void {
  revealPassage({ ...place, start, end });
  markHits(query);
}

/** Opens a document at its beginning, with every hit of the query marked. */
export function openFoundDocument(document: string, query: string): void {
  openDocument(document);
  markHits(query);
}

/** A query of filters alone has no words to mark. */
function markHits(query: string): void {
  useWorkspace.setState({ findQuery: wantedWords(parseQuery(query)).length > 0 ? query : null });
}
