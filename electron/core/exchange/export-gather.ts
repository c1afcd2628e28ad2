import type { ExportSelection } from '../../../shared/contract/exchange.ts';
import { compareEdtf } from '../../../shared/dates/compare-edtf.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import type { DocumentSummary } from '../../../shared/model/document.ts';
import type { Link } from '../../../shared/model/link.ts';
import type { Note } from '../../../shared/model/note.ts';
import { AssayError } from '../../../shared/rpc/assay-error.ts';
import type {
  AnnotatedNotes,
  ExportedDocument,
  ExportedLink,
  ExportedMention,
  ExportedNote,
} from '../../exporters/annotated-notes.ts';
import { findAnnotations, listAnnotations } from '../../store/repositories/annotations.ts';
import { listCaptures } from '../../store/repositories/captures.ts';
import { listDerivations } from '../../store/repositories/derivations.ts';
import { findReadings, listDocuments } from '../../store/repositories/documents.ts';
import { listImportedAnnotations, listImportedNotes } from '../../store/repositories/imported.ts';
import { listLinks } from '../../store/repositories/links.ts';
import { listNotes } from '../../store/repositories/notes.ts';
import { getProject, projectScale } from '../../store/repositories/project.ts';
import { listSources } from '../../store/repositories/sources.ts';
import { listTags } from '../../store/repositories/tags.ts';
import type { Store } from '../../store/store.ts';
import { withLiveCitations } from '../citations/live-citations.ts';
import { selectAnnotations } from '../search/search.ts';
import { gatherClaims, servicesByAnnotation } from './export-claims.ts';
import { directnessByAnnotation } from './export-directness.ts';
import { createGradesInForce } from './export-grades.ts';
import { gatherFacts } from './gather-facts.ts';
import { gatherMentions } from './export-mentions.ts';
import {
  type ChosenPassage,
  type ExportContext,
  exportPassages,
  importedFrom,
  linksByAnnotation,
  passagesOf,
  toCapture,
} from './export-passages.ts';

/**
 * Gathers what a selection chooses, from one state of the project, and compares each quote with its capture's text.
 * Throws `not_found` for a document that is not in the project and `invalid_input` for a query without words.
 */
export function gatherNotes(store: Store, selection: ExportSelection): AnnotatedNotes {
  return store.reader.transaction(() => gather(store, selection))();
}

function gather(store: Store, selection: ExportSelection): AnnotatedNotes {
  const { reader } = store;
  const chosen = chooseAnnotations(store, selection);
  const chosenIds = new Set(chosen.map(({ id }) => id));
  const links = listLinks(reader);
  const passages = Map.groupBy(chosen.flatMap(passagesOf), ({ target }) => target.document);
  const notes = Map.groupBy(chooseNotes(store, selection), ({ document }) => document);
  const mentions = gatherMentions(reader, selection);
  const documents = chooseDocuments(store, selection).filter(
    ({ id }) => selection.documents !== undefined || passages.has(id) || notes.has(id) || mentions.has(id),
  );
  const isAll = Object.values(selection).every((each) => each === undefined);
  const tagNames = new Map(listTags(reader).map(({ id, name }) => [id, name]));
  const claims = gatherClaims(reader, { annotations: chosenIds, isAll, tagNames });
  const context: ExportContext = {
    store,
    titles: new Map(listDocuments(reader).map((document) => [document.id, document.title])),
    linksOf: linksByAnnotation(links),
    imported: new Map(
      [...listImportedAnnotations(reader), ...listImportedNotes(reader)].map((facts) => [facts.id, facts]),
    ),
    captures: Map.groupBy(listCaptures(reader), ({ document }) => document),
    tagNames,
    evidence: servicesByAnnotation(claims),
    directness: directnessByAnnotation(reader),
    derivations: Map.groupBy(listDerivations(reader), ({ document }) => document.id),
    grades: createGradesInForce(listSources(reader), projectScale(reader)),
  };
  const { id, title } = getProject(reader);
  return {
    project: { id, title },
    selection: sayWhatWasChosen(selection),
    documents: documents.map((document) =>
      toDocument(context, document, {
        passages: passages.get(document.id) ?? [],
        mentions: mentions.get(document.id) ?? [],
        notes: notes.get(document.id) ?? [],
      }),
    ),
    notes: (notes.get(null) ?? []).map((note) => toNote(context, note)),
    links: links
      .filter(({ from, to }) => chosenIds.has(from.annotation) && chosenIds.has(to.annotation))
      .map(toLink),
    claims,
    facts: gatherFacts(reader, {
      annotations: chosen,
      documents: isAll ? null : new Set(documents.map((document) => document.id)),
      claims,
    }),
  };
}

function chooseAnnotations(store: Store, selection: ExportSelection): readonly Annotation[] {
  const { query, documents, annotations } = selection;
  if (query?.trim() === '') {
    throw new AssayError('invalid_input', 'The query has no words. Give some, or leave the query out.');
  }
  const found = query === undefined ? null : new Set(selectAnnotations(store, query));
  const wanted = documents === undefined ? null : new Set(documents);
  const all =
    annotations === undefined ? listAnnotations(store.reader) : findAnnotations(store.reader, annotations);
  return all
    .filter(
      ({ id, targets }) =>
        (found?.has(id) ?? true) && targets.some(({ document }) => wanted?.has(document) ?? true),
    )
    .map((annotation) => ({
      ...annotation,
      comment: annotation.comment && withLiveCitations(store.reader, annotation.comment),
    }));
}

/** A query chooses annotations, as naming them does; notes come with whole documents or the whole project. */
function chooseNotes({ reader }: Store, selection: ExportSelection): readonly Note[] {
  const { query, documents, annotations } = selection;
  if (query !== undefined || annotations !== undefined) return [];
  const wanted = documents === undefined ? null : new Set<string | null>(documents);
  return listNotes(reader)
    .filter(({ document }) => wanted?.has(document) ?? true)
    .map((note) => withLiveCitations(reader, note))
    .sort((one, other) => order(one.createdAt, other.createdAt) || order(one.id, other.id));
}

/** By date of publication, undated ones last, then as added. */
function chooseDocuments({ reader }: Store, { documents }: ExportSelection): readonly DocumentSummary[] {
  const all = listDocuments(reader);
  const wanted = documents === undefined ? null : new Set(documents);
  const chosen = all.filter(({ id }) => wanted?.delete(id) ?? true);
  const [missing] = wanted ?? [];
  if (missing !== undefined) {
    throw new AssayError('not_found', `There is no document ${missing} in the project.`);
  }
  return chosen.sort(
    (one, other) =>
      compareEdtf(one.published, other.published) ||
      order(one.addedAt, other.addedAt) ||
      order(one.id, other.id),
  );
}

function sayWhatWasChosen({ query, documents, annotations }: ExportSelection): string {
  const whose =
    documents === undefined ? '' : ` of ${documents.length} document${documents.length === 1 ? '' : 's'}`;
  const which = query === undefined ? '' : ` found by “${query.trim()}”`;
  const many = annotations === undefined ? 'Annotations' : `${annotations.length} chosen annotations`;
  return whose === '' && which === '' && annotations === undefined
    ? 'All annotations.'
    : `${many}${whose}${which}.`;
}

function toDocument(
  context: ExportContext,
  document: DocumentSummary,
  {
    passages: chosen,
    mentions,
    notes,
  }: {
    readonly passages: readonly ChosenPassage[];
    readonly mentions: readonly ExportedMention[];
    readonly notes: readonly Note[];
  },
): ExportedDocument {
  const { store, captures, grades } = context;
  const { id, title, author, publisher, published, url, place, language, direction, source } = document;
  const ofDocument = captures.get(id) ?? [];
  const passages = exportPassages(context, chosen, ofDocument);
  const captured = new Set(chosen.map(({ target }) => target.capture));
  const words = findReadings(store.reader, id)?.published?.words ?? null;
  return {
    id,
    title,
    author,
    publisher,
    published: published === null ? null : { edtf: published, words },
    url,
    place,
    language,
    direction,
    source: source && { ...source, interest: grades.interestOf(source.id) },
    grades: grades.ofDocument(id, source?.id ?? null),
    captures: ofDocument
      .filter(
        (capture) =>
          captured.has(capture.id) ||
          capture === ofDocument.at(-1) ||
          mentions.some((mention) => mention.capture.id === capture.id),
      )
      .map(toCapture),
    passages,
    derivations: context.derivations.get(id) ?? [],
    mentions,
    notes: notes.map((note) => toNote(context, note)),
  };
}

function toLink({ id, from, to, relation, label, reason, createdAt }: Link): ExportedLink {
  return { id, from: from.annotation, to: to.annotation, relation, label, reason, createdAt };
}

function toNote(
  context: ExportContext,
  { id, source, title, lexical, text, createdAt, modifiedAt }: Note,
): ExportedNote {
  return { id, about: source, ...importedFrom(context, id), title, lexical, text, createdAt, modifiedAt };
}

function order(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
