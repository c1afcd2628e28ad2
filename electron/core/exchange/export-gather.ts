import type { ExportSelection } from '../../../shared/contract/exchange.ts';
import { compareEdtf } from '../../../shared/dates/compare-edtf.ts';
import type { Annotation, AnnotationTarget } from '../../../shared/model/annotation.ts';
import type { CaptureSummary } from '../../../shared/model/capture.ts';
import type { Derivation } from '../../../shared/model/derivation.ts';
import type { DocumentSummary } from '../../../shared/model/document.ts';
import { type Link, otherEnd, relationWords } from '../../../shared/model/link.ts';
import type { Note } from '../../../shared/model/note.ts';
import { AssayError } from '../../../shared/rpc/assay-error.ts';
import { type CodePointOffsets, createCodePointOffsets } from '../../../shared/text/code-points.ts';
import { readOtherProperties } from '../../../shared/w3c/other-properties.ts';
import type {
  AnnotatedNotes,
  ExportedCapture,
  ExportedDocument,
  ExportedDirectness,
  ExportedLink,
  ExportedMention,
  ExportedNote,
  ExportedOtherPassage,
  ExportedPassage,
  ExportedPassageLink,
  ExportedPlacement,
  ImportedFrom,
} from '../../exporters/annotated-notes.ts';
import { findAnnotations, listAnnotations } from '../../store/repositories/annotations.ts';
import { findCaptureText, listCaptures } from '../../store/repositories/captures.ts';
import { findReadings, listDocuments } from '../../store/repositories/documents.ts';
import {
  type ImportedFacts,
  listImportedAnnotations,
  listImportedNotes,
} from '../../store/repositories/imported.ts';
import { listDerivations } from '../../store/repositories/derivations.ts';
import { listLinks } from '../../store/repositories/links.ts';
import { listNotes } from '../../store/repositories/notes.ts';
import { getProject, projectScale } from '../../store/repositories/project.ts';
import { listSources } from '../../store/repositories/sources.ts';
import { listTags } from '../../store/repositories/tags.ts';
import type { Store } from '../../store/store.ts';
import { withLiveCitations } from '../live-citations.ts';
import { selectAnnotations } from '../search.ts';
import { gatherClaims } from './export-claims.ts';
import { directnessByAnnotation } from './export-directness.ts';
import { gatherMentions } from './export-mentions.ts';
import { createGradesInForce, type GradesInForce } from './export-grades.ts';

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
  const context: Context = {
    store,
    titles: new Map(listDocuments(reader).map((document) => [document.id, document.title])),
    linksOf: linksByAnnotation(links),
    imported: new Map(
      [...listImportedAnnotations(reader), ...listImportedNotes(reader)].map((facts) => [facts.id, facts]),
    ),
    captures: Map.groupBy(listCaptures(reader), ({ document }) => document),
    tagNames: new Map(listTags(reader).map(({ id, name }) => [id, name])),
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
    claims: gatherClaims(reader, {
      annotations: chosenIds,
      isAll: Object.values(selection).every((chosen) => chosen === undefined),
      tagNames: context.tagNames,
    }),
  };
}

interface Context {
  readonly store: Store;
  /** Of all documents. */
  readonly titles: ReadonlyMap<string, string>;
  readonly linksOf: ReadonlyMap<string, readonly Link[]>;
  /** Of annotations and notes from other programs. */
  readonly imported: ReadonlyMap<string, ImportedFacts>;
  readonly captures: ReadonlyMap<string, readonly CaptureSummary[]>;
  readonly tagNames: ReadonlyMap<string, string>;
  /** By the document that is derived. */
  readonly derivations: ReadonlyMap<string, readonly Derivation[]>;
  readonly grades: GradesInForce;
  /** In force, by annotation. */
  readonly directness: ReadonlyMap<string, ExportedDirectness>;
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

/** One of the passages of an annotation. */
interface Passage {
  readonly annotation: Annotation;
  readonly target: AnnotationTarget;
}

function passagesOf(annotation: Annotation): readonly Passage[] {
  return annotation.targets.map((target) => ({ annotation, target }));
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
  context: Context,
  document: DocumentSummary,
  {
    passages: chosen,
    mentions,
    notes,
  }: {
    readonly passages: readonly Passage[];
    readonly mentions: readonly ExportedMention[];
    readonly notes: readonly Note[];
  },
): ExportedDocument {
  const { store, captures, tagNames, grades, directness } = context;
  const { id, title, author, publisher, published, url, place, language, direction, source } = document;
  const ofDocument = captures.get(id) ?? [];
  const byCapture = Map.groupBy(chosen, ({ target }) => target.capture);
  const passages = ofDocument.flatMap((capture) => {
    const onCapture = byCapture.get(capture.id) ?? [];
    if (onCapture.length === 0) return [];
    const text = findCaptureText(store.reader, capture.id) ?? '';
    const offsets = createCodePointOffsets(text);
    return onCapture.map((passage) =>
      toPassage(passage, {
        text,
        offsets,
        capture: toCapture(capture),
        tags: passage.annotation.tags.flatMap((tag) => tagNames.get(tag) ?? []),
        others: otherPassages(context, passage),
        links: linksSeenFrom(context, passage.annotation.id),
        placements: placementsOf(context, passage.target, ofDocument),
        ...importedFrom(context, passage.annotation.id),
        grades: grades.ofPassage(passage.annotation.id),
        directness: directness.get(passage.annotation.id) ?? null,
      }),
    );
  });
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
          byCapture.has(capture.id) ||
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

interface PassageContext
  extends Pick<
      ExportedPassage,
      'capture' | 'tags' | 'grades' | 'directness' | 'others' | 'links' | 'placements'
    >,
    ImportedFrom {
  readonly text: string;
  readonly offsets: CodePointOffsets;
}

function toPassage(
  { annotation, target }: Passage,
  { text, offsets, ...context }: PassageContext,
): ExportedPassage {
  const { id, motivation, comment, createdAt, modifiedAt } = annotation;
  const { exact, prefix, suffix, state, score } = target;
  // What is orphaned has no place; it is never said to match.
  const start = target.start ?? 0;
  const end = target.end ?? 0;
  return {
    ...context,
    id,
    target: target.id,
    number: annotation.targets.findIndex((each) => each.id === target.id) + 1,
    motivation,
    exact,
    prefix,
    suffix,
    startUtf16: start,
    endUtf16: end,
    startCodePoint: offsets.fromUtf16(start),
    endCodePoint: offsets.fromUtf16(end),
    state,
    score,
    comment: comment && { lexical: comment.lexical, text: comment.text },
    createdAt,
    modifiedAt,
    matches: state !== 'orphaned' && text.slice(start, end) === exact && exact.isWellFormed(),
  };
}

function otherPassages(
  { titles }: Context,
  { annotation, target }: Passage,
): readonly ExportedOtherPassage[] {
  return annotation.targets
    .filter(({ id }) => id !== target.id)
    .map(({ id, exact, document }) => ({ target: id, exact, document: titles.get(document) ?? '' }));
}

function linksByAnnotation(links: readonly Link[]): ReadonlyMap<string, readonly Link[]> {
  const byAnnotation = new Map<string, Link[]>();
  for (const link of links) {
    for (const { annotation } of [link.from, link.to]) {
      byAnnotation.set(annotation, [...(byAnnotation.get(annotation) ?? []), link]);
    }
  }
  return byAnnotation;
}

function linksSeenFrom({ titles, linksOf }: Context, annotation: string): readonly ExportedPassageLink[] {
  return (linksOf.get(annotation) ?? []).map((link) => {
    const { end, seenFrom } = otherEnd(link, annotation);
    return {
      target: end.annotation,
      words: relationWords(link, seenFrom),
      exact: end.exact,
      document: titles.get(end.document) ?? '',
      reason: link.reason,
    };
  });
}

/** Where a passage stands in the other captures of its document that are there; in the order of the captures. */
function placementsOf(
  { store }: Context,
  { placements }: AnnotationTarget,
  captures: readonly CaptureSummary[],
): readonly ExportedPlacement[] {
  return captures.flatMap((capture) => {
    const placement = placements.find((each) => each.capture === capture.id);
    if (placement === undefined) return [];
    const { exact, start, end, state, score, decision, decidedAt } = placement;
    const isPlaced = start !== null && end !== null;
    const offsets = isPlaced ? createCodePointOffsets(findCaptureText(store.reader, capture.id) ?? '') : null;
    return [
      {
        capture: toCapture(capture),
        exact,
        startCodePoint: isPlaced ? (offsets?.fromUtf16(start) ?? null) : null,
        endCodePoint: isPlaced ? (offsets?.fromUtf16(end) ?? null) : null,
        state,
        score,
        decision,
        decidedAt,
      },
    ];
  });
}

function importedFrom({ imported }: Context, id: string): ImportedFrom {
  const facts = imported.get(id);
  return {
    importedId: facts?.importedId ?? null,
    otherProperties: readOtherProperties(facts?.otherProperties ?? null),
  };
}

function toLink({ id, from, to, relation, label, reason, createdAt }: Link): ExportedLink {
  return { id, from: from.annotation, to: to.annotation, relation, label, reason, createdAt };
}

function toCapture({ id, sha256, capturedAt, fileName }: CaptureSummary): ExportedCapture {
  return { id, sha256, capturedAt, fileName };
}

function toNote(context: Context, { id, title, lexical, text, createdAt, modifiedAt }: Note): ExportedNote {
  return { id, ...importedFrom(context, id), title, lexical, text, createdAt, modifiedAt };
}

function order(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
