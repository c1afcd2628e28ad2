import type { BibliographicRecord } from '../../../../shared/model/bibliographic-record.ts';
import { findReadings, findRecordOf } from '../../../store/repositories/documents.ts';
import type { Store } from '../../../store/store.ts';
import type { Writer } from '../../../store/unit-of-work.ts';
import { documentColumns, tagDocument } from '../../documents/documents.ts';
import { tagOfName } from '../../annotations/tags.ts';
import { keepNotes } from './keep-notes.ts';

/** A record with the documents that its files became: none where it is not held. */
export interface FoundRecord {
  readonly record: BibliographicRecord;
  /** The first is the work itself, the others came with it. */
  readonly documents: readonly string[];
}

/** What became of a record. */
export interface KeptRecord {
  readonly key: string;
  readonly documents: readonly string[];
  readonly title: string;
  readonly isNew: boolean;
}

/**
 * Keeps what a reference manager says of a work, inside a step: of the document its file became; else of one of the same title
 * and date that came before; else of a new document that is not held. What a person entered by hand stays.
 */
export function keepRecord(store: Store, write: Writer, { record, documents }: FoundRecord): KeptRecord {
  const { reader, newId, now } = store;
  const { metadata, csl, key } = record;
  const known = documents[0] ?? findRecordOf(reader, metadata);
  const id = known ?? newId();
  const kept = { csl: JSON.stringify(csl), imported_id: record.importedId };
  if (known === undefined) {
    const row = { source_id: null, ...documentColumns(metadata), ...kept, created_at: now() };
    write.insert('document', { id, ...row });
  } else {
    const before = findReadings(reader, known) ?? {};
    const byHand = Object.fromEntries(
      Object.entries(before).filter(([, reading]) => reading?.readFrom.endsWith('by hand')),
    );
    write.update('document', known, { ...documentColumns({ ...before, ...metadata, ...byHand }), ...kept });
  }
  for (const [index, part] of documents.entries()) {
    if (index > 0 && part !== id) {
      const place = { relation: 'attachment', position: index, label: titleOf(record) };
      write.insert('document_part', { id: newId(), whole_id: id, part_id: part, ...place });
    }
  }
  const tags = record.tags.map((name) => tagOfName(store, write, name));
  tagDocument(store, write, id, tags);
  keepNotes(store, write, id, record.notes);
  const all = documents.length === 0 ? [id] : documents;
  return { key, documents: all, title: titleOf(record), isNew: known === undefined };
}

function titleOf({ metadata }: BibliographicRecord): string {
  return metadata.title?.value ?? 'Untitled';
}
