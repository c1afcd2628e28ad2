import type { FactRecord } from '../../../importers/annotations/fact-record.ts';
import type { ReadonlyDatabase } from '../../../store/database.ts';
import { findSource, sourcesNamed } from '../../../store/repositories/sources.ts';
import { findTag, findTagNamed } from '../../../store/repositories/tags.ts';
import { isFactKnown } from '../../../store/repositories/known-facts.ts';
import type { WebDocumentFacts, WebSource, WebTag } from '../../../../shared/w3c/web-facts.ts';
import { changeOfDocument, type FactsDocument, isNothing } from './document-values.ts';
import type { DocumentFinder } from './find-documents.ts';
import { uuidOf } from './known-ids.ts';
import type { PlannedEntry } from './plan.ts';

/** What is to become of a fact. */
export function planFact(
  reader: ReadonlyDatabase,
  finder: DocumentFinder,
  { file, fact }: { readonly file: string; readonly fact: FactRecord },
): PlannedEntry {
  const entry = { file, where: fact.where };
  if (fact.type !== 'document') {
    return { ...entry, type: isKnown(reader, fact) ? 'known fact' : 'fact', fact, is: null };
  }
  const is = documentOfFacts(finder, fact.fact);
  if (is === null) {
    const title = fact.fact['assay:metadata'].title?.value ?? '';
    const reason = `The document “${title.slice(0, 200)}” is not in the project, so that what is known of it has no place.`;
    return { ...entry, type: 'unplaced fact', fact, reason };
  }
  const change = changeOfDocument(reader, { fact: fact.fact, ...is });
  return { ...entry, type: isNothing(change) ? 'known fact' : 'fact', fact, is };
}

function isKnown(reader: ReadonlyDatabase, fact: Exclude<FactRecord, { type: 'document' }>): boolean {
  if (fact.type === 'tag') return knownTag(reader, fact.fact) !== null;
  if (fact.type === 'source') return knownSource(reader, fact.fact) !== null;
  return isFactKnown(reader, fact.type, uuidOf(fact.fact.id) ?? '');
}

/** The tag of the codebook that a file means: of its name, letters' case aside. */
export function knownTag(reader: ReadonlyDatabase, fact: WebTag): string | null {
  return (
    findTagNamed(reader, fact['skos:prefLabel'])?.id ?? findTag(reader, uuidOf(fact.id) ?? '')?.id ?? null
  );
}

/** The source that a file means: of its id, else the one of its name. */
export function knownSource(
  reader: ReadonlyDatabase,
  { id, 'schema:name': name }: Pick<WebSource, 'id' | 'schema:name'>,
): string | null {
  const own = findSource(reader, uuidOf(id) ?? '');
  if (own !== undefined) return own.id;
  const [only, ...more] = sourcesNamed(reader, name);
  return more.length === 0 ? (only ?? null) : null;
}

function documentOfFacts(
  finder: DocumentFinder,
  { id, 'schema:sha256': copies, 'assay:metadata': metadata }: WebDocumentFacts,
): FactsDocument | null {
  const hint = {
    ids: [uuidOf(id) ?? ''],
    urls: metadata.url === undefined ? [] : [metadata.url.value],
    title: metadata.title?.value ?? null,
    author: metadata.author?.value ?? null,
  };
  // The newest copy is the likeliest to be here.
  for (const sha256 of [...copies.toReversed(), null]) {
    const found = finder.byHint({ ...hint, sha256, ...(sha256 === null ? {} : { urls: [], title: null }) });
    const [only] = found;
    if (only === undefined || found.length > 1) continue;
    return { document: only.document, isSame: only.foundBy === 'id' || only.foundBy === 'copy' };
  }
  return null;
}
