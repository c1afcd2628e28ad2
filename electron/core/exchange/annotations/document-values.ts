import {
  type Metadata,
  type MetadataReading,
  metadata,
  metadataName,
} from '../../../../shared/model/metadata.ts';
import type { WebDocumentFacts } from '../../../../shared/w3c/web-facts.ts';
import type { ReadonlyDatabase } from '../../../store/database.ts';
import { tagsOfDocument } from '../../../store/repositories/document-tags.ts';
import { findDocument } from '../../../store/repositories/documents.ts';
import { findTag } from '../../../store/repositories/tags.ts';

/** The document of the project that facts of a file are about. */
export interface FactsDocument {
  readonly document: string;
  /** Whether it was found by its id or its bytes, and not by address or title alone. */
  readonly isSame: boolean;
}

/** What a file's facts of a document would change here. */
export interface DocumentChange {
  /** All values as they would be; null where none changes. */
  readonly metadata: Metadata | null;
  /** The IRI of the source to be given to a document without one. */
  readonly source: string | null;
  /** Names of the tags that it lacks. */
  readonly tags: readonly string[];
}

/** Whether nothing would change. */
export function isNothing({ metadata: values, source, tags }: DocumentChange): boolean {
  return values === null && source === null && tags.length === 0;
}

/**
 * What a person entered here stays. All else becomes as the file has it where it is about the very same bytes; of a document that
 * was only found by address or title, what is missing here is filled in.
 */
export function changeOfDocument(
  reader: ReadonlyDatabase,
  { fact, document, isSame }: FactsDocument & { readonly fact: WebDocumentFacts },
): DocumentChange {
  const here = findDocument(reader, document);
  const before: Metadata = metadata.parse(here?.metadata ?? {});
  const given: Metadata = fact['assay:metadata'];
  const after: Metadata = Object.fromEntries(
    metadataName.options.flatMap((name) => {
      const own = before[name];
      const kept = own !== undefined && (!isSame || isByHand(own)) ? own : given[name];
      return kept === undefined ? [] : [[name, kept]];
    }),
  );
  const there = new Set(
    tagsOfDocument(reader, document).map(({ tag }) => findTag(reader, tag)?.name.toLowerCase()),
  );
  return {
    metadata: metadataName.options.every((name) => isSameReading(before[name], after[name])) ? null : after,
    source: here?.source === null ? (fact['assay:source']?.id ?? null) : null,
    tags: (fact['assay:tags'] ?? []).filter((name) => !there.has(name.toLowerCase())),
  };
}

/** Both were read by the schema, which puts their parts into one order. */
function isSameReading(one: MetadataReading | undefined, other: MetadataReading | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function isByHand({ readFrom }: MetadataReading): boolean {
  return readFrom === 'entered by hand' || readFrom === 'chosen by hand';
}
