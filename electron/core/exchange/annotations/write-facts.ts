import type { FactRecord } from '../../../importers/annotations/fact-record.ts';
import { findReadings } from '../../../store/repositories/documents.ts';
import { isFactKnown } from '../../../store/repositories/known-facts.ts';
import { findSource } from '../../../store/repositories/sources.ts';
import { listTags } from '../../../store/repositories/tags.ts';
import type { Store } from '../../../store/store.ts';
import type { Writer } from '../../../store/unit-of-work.ts';
import type { WebDocumentFacts, WebSource, WebTag } from '../../../../shared/w3c/web-facts.ts';
import { documentColumns, tagDocument } from '../../documents/documents.ts';
import { sourceOfName } from '../../sources/source-of-name.ts';
import { tagOfName } from '../../annotations/tags.ts';
import { changeOfDocument, type FactsDocument } from './document-values.ts';
import { uuidOf } from './known-ids.ts';
import type { PlannedEntry } from './plan.ts';
import { knownSource, knownTag } from './plan-facts.ts';

/** What the IRIs of a file are in this project, once its facts are written. */
export interface KnownThings {
  /** The source of an IRI; null where it is not here. */
  sourceOf(iri: string): string | null;
  documentOf(iri: string): string | null;
  /** The source of an IRI, else the one of this name, else a new one, made inside the step. */
  sourceNamed(iri: string | null, name: string): string;
  /** Ids of the derivations that came with the file: what it says twice, it means twice. */
  readonly derivations: Set<string>;
}

/**
 * Writes tags, sources and documents' values inside a step, before what names them; a source or tag that is here already stays
 * as it is. Ids are kept where they are free.
 */
export function writeFacts(store: Store, write: Writer, entries: readonly PlannedEntry[]): KnownThings {
  const { reader, newId, now } = store;
  const tags = new Map<string, string>();
  const sources = new Map<string, string>();
  const documents = new Map<string, string>();
  const planned = entries.flatMap((entry) =>
    entry.type === 'fact' || entry.type === 'known fact' ? [entry] : [],
  );
  const all = planned.map(({ fact }) => fact);
  const ownId = (table: 'tag' | 'source', iri: string) => {
    const own = uuidOf(iri);
    return own !== null && !isFactKnown(reader, table, own) ? own : newId();
  };

  for (const fact of ofType(all, 'tag')) tags.set(fact.id, knownTag(reader, fact) ?? insertTag(fact));
  for (const fact of ofType(all, 'source'))
    sources.set(fact.id, knownSource(reader, fact) ?? insertSource(fact));
  for (const { fact, is } of planned) {
    if (fact.type === 'document' && is !== null) writeDocument(fact.fact, is);
  }

  function insertTag(fact: WebTag): string {
    const id = ownId('tag', fact.id);
    const digit = fact['assay:digit'] ?? null;
    write.insert('tag', {
      id,
      name: fact['skos:prefLabel'],
      definition: fact['skos:definition'] ?? '',
      parent_id: tags.get(fact['skos:broader']?.id ?? '') ?? null,
      colour: fact['assay:colour'],
      pattern: fact['assay:pattern'],
      letter: fact['assay:letter'],
      created_at: now(),
      // A number key gives one tag; those that have one here keep it.
      digit: digit !== null && listTags(reader).some((tag) => tag.digit === digit) ? null : digit,
    });
    return id;
  }

  function insertSource(fact: WebSource): string {
    const id = ownId('source', fact.id);
    write.insert('source', {
      id,
      name: fact['schema:name'],
      kind: fact['assay:kind'],
      interest: fact['assay:interest'] ?? null,
      interest_reason: fact['assay:interestReason'] ?? null,
      created_at: now(),
    });
    for (const name of fact['schema:alternateName'] ?? [])
      write.insert('source_alias', { id: newId(), source_id: id, name });
    for (const domain of fact['assay:domains'] ?? [])
      write.insert('source_domain', { id: newId(), source_id: id, domain });
    return id;
  }

  function writeDocument(fact: WebDocumentFacts, is: FactsDocument): void {
    const { document } = is;
    // It may have been removed since it was planned.
    if (findReadings(reader, document) === undefined) return;
    documents.set(fact.id, document);
    const change = changeOfDocument(reader, { fact, ...is });
    if (change.metadata !== null) write.update('document', document, documentColumns(change.metadata));
    const source = change.source === null ? null : sourceOf(change.source);
    if (source !== null) write.update('document', document, { source_id: source });
    tagDocument(
      store,
      write,
      document,
      change.tags.map((name) => tagOfName(store, write, name)),
    );
  }

  function sourceOf(iri: string): string | null {
    return sources.get(iri) ?? findSource(reader, uuidOf(iri) ?? '')?.id ?? null;
  }

  return {
    derivations: new Set(),
    sourceOf,
    documentOf: (iri) => {
      const own = uuidOf(iri) ?? '';
      return documents.get(iri) ?? (findReadings(reader, own) === undefined ? null : own);
    },
    sourceNamed: (iri, name) => {
      const known = iri === null ? null : sourceOf(iri);
      if (known !== null) return known;
      return sourceOfName(store, write, name, ownId('source', iri ?? ''));
    },
  };
}

type FactOf<Type extends FactRecord['type']> = Extract<FactRecord, { readonly type: Type }>['fact'];

function ofType<Type extends FactRecord['type']>(
  facts: readonly FactRecord[],
  type: Type,
): readonly FactOf<Type>[] {
  // The facts of one type are told apart by it.
  return facts.filter((fact) => fact.type === type).map(({ fact }) => fact as FactOf<Type>);
}
