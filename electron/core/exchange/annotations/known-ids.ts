import type { AnnotationRecord } from '../../../importers/annotations/annotation-record.ts';
import type { ReadonlyDatabase } from '../../../store/database.ts';
import { findKnownAs } from '../../../store/repositories/imported.ts';
import type { KnownAs } from './plan.ts';

/** The annotation or note of the project that is known by an IRI: its own, or one it had elsewhere. Null for none. */
export function findByIri(reader: ReadonlyDatabase, iri: string): KnownAs | null {
  const known = { id: uuidOf(iri), iri };
  const annotation = findKnownAs(reader, 'annotation', known);
  if (annotation !== undefined) return { annotation, note: null };
  const note = findKnownAs(reader, 'note', known);
  return note === undefined ? null : { annotation: null, note };
}

/** The claim of the project that is known by an IRI: its own, or one it had elsewhere. Null for none. */
export function findClaimByIri(reader: ReadonlyDatabase, iri: string): string | null {
  return findKnownAs(reader, 'claim', { id: uuidOf(iri), iri }) ?? null;
}

/** What of the project a record is; null when it is new. */
export function findKnown(reader: ReadonlyDatabase, { id, via }: AnnotationRecord): KnownAs | null {
  return findByIri(reader, id) ?? (via === null ? null : findByIri(reader, via));
}

/** The UUID of `urn:uuid:…`; null for other IRIs. */
export function uuidOf(iri: string): string | null {
  return /^urn:uuid:([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/.exec(iri)?.[1] ?? null;
}
