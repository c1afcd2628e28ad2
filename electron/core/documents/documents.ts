import { compareEdtfNewestFirst } from '../../../shared/dates/compare-edtf.ts';
import { isEdtf } from '../../../shared/dates/edtf.ts';
import type { Metadata, MetadataName } from '../../../shared/model/metadata.ts';
import { AssayError } from '../../../shared/rpc/assay-error.ts';
import type { Handlers } from '../../../shared/rpc/server.ts';
import { listAnnotationsOf } from '../../store/repositories/annotations.ts';
import {
  findCapture,
  findCaptureContent,
  findPages,
  listCapturesOf,
} from '../../store/repositories/captures.ts';
import { findDocument, findReadings, listDocuments } from '../../store/repositories/documents.ts';
import { gradesLimitedToDocument } from '../../store/repositories/grades.ts';
import { listNotesOf } from '../../store/repositories/notes.ts';
import { readingPosition } from '../../store/repositories/project.ts';
import { tagsOfDocument } from '../../store/repositories/document-tags.ts';
import { findTag } from '../../store/repositories/tags.ts';
import { findSource } from '../../store/repositories/sources.ts';
import type { Rows } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import type { Writer } from '../../store/unit-of-work.ts';
import { removeTarget } from '../annotations/annotation-targets.ts';
import { removeAnnotation } from '../annotations/annotations.ts';
import { dropCitations } from '../citations/citations.ts';
import { known } from '../known.ts';
import { tagOfName } from '../annotations/tags.ts';
import { releaseRows } from '../release-rows.ts';

type DocumentHandlers = Pick<
  Handlers,
  | 'documents.list'
  | 'documents.get'
  | 'documents.update'
  | 'documents.assignSource'
  | 'documents.retag'
  | 'documents.remove'
  | 'captures.get'
  | 'captures.pages'
  | 'positions.get'
  | 'positions.set'
>;

/** Documents with their captures and metadata. */
export function createDocuments(store: Store): DocumentHandlers {
  const { reader, unitOfWork } = store;
  return {
    'documents.list': () =>
      listDocuments(reader).sort((one, other) => compareEdtfNewestFirst(one.published, other.published)),

    'documents.get': ({ id }) => known(findDocument(reader, id), 'document'),

    'documents.update': ({ id, metadata }) => {
      const before = known(findReadings(reader, id), 'document');
      const readings: Record<string, Metadata[MetadataName]> = { ...before };
      const changed = Object.entries(metadata) as [MetadataName, string | null][];
      for (const [name, given] of changed) {
        const value = given?.trim() ?? '';
        if (value === '') delete readings[name];
        else {
          checkMetadata(name, value);
          readings[name] = enteredByHand(before[name], value);
        }
      }
      unitOfWork.run({ label: labelOfUpdate(changed.map(([name]) => name)) }, (write) => {
        write.update('document', id, documentColumns(readings as Metadata));
      });
      return known(findDocument(reader, id), 'document');
    },

    'documents.assignSource': ({ ids, source }) => {
      if (source !== null) known(findSource(reader, source), 'source');
      for (const id of ids) known(findReadings(reader, id), 'document');
      unitOfWork.run({ label: 'assign source' }, (write) => {
        for (const id of ids) write.update('document', id, { source_id: source });
      });
      return {};
    },

    'documents.retag': ({ ids, add, remove, create }) => {
      for (const id of ids) known(findReadings(reader, id), 'document');
      for (const id of add) known(findTag(reader, id), 'tag');
      const label = add.length + create.length > 0 ? 'tag document' : 'untag document';
      unitOfWork.run({ label }, (write) => {
        const wanted = [...add, ...create.map((name) => tagOfName(store, write, name))];
        for (const id of new Set(ids)) {
          for (const row of tagsOfDocument(reader, id)) {
            if (remove.includes(row.tag)) write.remove('document_tag', row.id);
          }
          tagDocument(store, write, id, wanted);
        }
      });
      return {};
    },

    'documents.remove': ({ ids }) => {
      for (const id of ids) known(findReadings(reader, id), 'document');
      const label = ids.length === 1 ? 'remove document' : `remove ${ids.length} documents`;
      unitOfWork.run({ label }, (write) => {
        for (const id of ids) removeDocument(store, write, id);
      });
      return {};
    },

    'captures.get': ({ id }) => known(findCaptureContent(reader, id), 'capture'),
    'captures.pages': ({ id, from, to }) => [...findPages(reader, id, from, to)],

    'positions.get': ({ capture }) => ({ offset: readingPosition(reader, capture) }),

    'positions.set': ({ capture, offset }) => {
      known(findCapture(reader, capture), 'capture');
      unitOfWork.aside((database) => {
        database
          .prepare(
            `INSERT INTO reading_position (capture_id, "offset") VALUES (?, ?)
             ON CONFLICT (capture_id) DO UPDATE SET "offset" = excluded."offset"`,
          )
          .run(capture, offset);
      });
      return {};
    },
  };
}

/** Gives a document tags as a whole, inside a step; those it has already stay. */
export function tagDocument(
  { reader, newId }: Pick<Store, 'reader' | 'newId'>,
  write: Writer,
  document: string,
  tags: readonly string[],
): void {
  const there = new Set(tagsOfDocument(reader, document).map(({ tag }) => tag));
  for (const tag of tags) {
    if (there.has(tag)) continue;
    there.add(tag);
    write.insert('document_tag', { id: newId(), document_id: document, tag_id: tag });
  }
}

/** The document columns that metadata readings fill. A document without a title is called "Untitled". */
export function documentColumns(
  metadata: Metadata,
): Omit<Rows['document'], 'id' | 'source_id' | 'created_at'> {
  const value = (name: MetadataName) => metadata[name]?.value ?? null;
  const direction = value('direction');
  return {
    title: value('title') ?? 'Untitled',
    author: value('author'),
    publisher: value('publisher'),
    published: value('published'),
    url: value('url'),
    place: value('place'),
    language: value('language'),
    direction: direction === 'ltr' || direction === 'rtl' ? direction : null,
    readings: JSON.stringify(metadata),
  };
}

/** A value given by a person; the words and readings the old one came from stay on record. */
function enteredByHand(before: Metadata[MetadataName], value: string): Metadata[MetadataName] {
  const isChoice = before?.readings.includes(value) ?? false;
  return {
    value,
    readFrom: isChoice ? 'chosen by hand' : 'entered by hand',
    words: before?.words ?? null,
    certainty: 'certain',
    readings: before?.readings ?? [],
  };
}

function checkMetadata(name: MetadataName, value: string): void {
  if (name === 'published' && !isEdtf(value)) {
    throw new AssayError(
      'invalid_input',
      `“${value}” is not a date Assay can keep. Write it as 2023-07-29, 2023-07 or 2023.`,
    );
  }
  if (name === 'direction' && value !== 'ltr' && value !== 'rtl') {
    throw new AssayError('invalid_input', 'The direction of a text is ltr or rtl.');
  }
}

function labelOfUpdate(names: readonly MetadataName[]): string {
  const [name] = names;
  if (name === undefined || names.length > 1) return 'change document';
  return `change ${name === 'published' ? 'publication date' : name === 'url' ? 'address' : name}`;
}

function removeDocument(store: Store, write: Writer, id: string): void {
  const { reader } = store;
  for (const grade of gradesLimitedToDocument(reader, id)) write.remove('grade', grade);
  for (const annotation of listAnnotationsOf(reader, id)) {
    const here = annotation.targets.filter(({ document }) => document === id);
    if (here.length === annotation.targets.length) {
      removeAnnotation(store, write, annotation.id);
      continue;
    }
    // It also stands in other documents and goes on with its passages there.
    for (const target of here) removeTarget(write, target);
    write.update('annotation', annotation.id, { modified_at: store.now() });
  }
  for (const note of listNotesOf(reader, id)) {
    dropCitations(store, write, note.id);
    write.remove('note', note.id);
  }
  for (const capture of listCapturesOf(reader, id)) {
    releaseRows(store, write, 'capture', capture.id);
    write.remove('capture', capture.id);
  }
  releaseRows(store, write, 'document', id);
  write.remove('document', id);
}
