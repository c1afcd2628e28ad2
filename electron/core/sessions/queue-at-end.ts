import type { ReadonlyDatabase } from '../../store/database.ts';
import { presentClaims, presentDocuments } from '../../store/repositories/session-objects.ts';
import { listSessionItems } from '../../store/repositories/sessions.ts';
import type { Store } from '../../store/store.ts';
import type { Writer } from '../../store/unit-of-work.ts';
import { known } from '../known.ts';
import { waitingItem } from './waiting-item.ts';

/** Ids of claims and documents for a queue. */
export interface Queued {
  readonly claims: readonly string[];
  readonly documents: readonly string[];
}

/** Throws `not_found` where a claim or document is not in the project. */
export function checkQueued(reader: ReadonlyDatabase, { claims, documents }: Queued): void {
  const present = { claims: presentClaims(reader, claims), documents: presentDocuments(reader, documents) };
  for (const id of claims) known(present.claims.has(id) ? id : undefined, 'claim');
  for (const id of documents) known(present.documents.has(id) ? id : undefined, 'document');
}

/** Puts claims, then documents, at the end of a queue; those in it already stay where they are. Gives the new items' ids. */
export function queueAtEnd(
  { reader, newId }: Store,
  write: Writer,
  session: string,
  { claims, documents }: Queued,
): string[] {
  const items = listSessionItems(reader, session);
  const queued = new Set(items.map(({ claim, document }) => claim ?? document));
  const fresh = [
    ...claims.map((id) => ({ id, claim_id: id, document_id: null })),
    ...documents.map((id) => ({ id, claim_id: null, document_id: id })),
  ];
  let position = (items.at(-1)?.position ?? -1) + 1;
  const ids: string[] = [];
  for (const { id: object, claim_id, document_id } of fresh) {
    if (queued.has(object)) continue;
    queued.add(object);
    const id = newId();
    write.insert('session_item', waitingItem({ id, session_id: session, position, claim_id, document_id }));
    position += 1;
    ids.push(id);
  }
  return ids;
}
