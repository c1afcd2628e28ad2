import type { Annotation, AnnotationTarget } from '../../../shared/model/annotation.ts';
import type { CaptureSummary } from '../../../shared/model/capture.ts';
import type { Derivation } from '../../../shared/model/derivation.ts';
import { type Link, otherEnd, relationWords } from '../../../shared/model/link.ts';
import type { PageSummary, Region } from '../../../shared/model/page.ts';
import { writePageFragment } from '../../../shared/w3c/page-fragment.ts';
import { type CodePointOffsets, createCodePointOffsets } from '../../../shared/text/code-points.ts';
import { readOtherProperties } from '../../../shared/w3c/other-properties.ts';
import type {
  ExportedCapture,
  ExportedDirectness,
  ExportedOtherPassage,
  ExportedPassage,
  ExportedPassageLink,
  ExportedPlacement,
  ExportedRegion,
  ExportedService,
  ImportedFrom,
} from '../../exporters/annotated-notes.ts';
import { findCaptureText, findPageSummaries } from '../../store/repositories/captures.ts';
import { recognitionAt } from '../../store/repositories/recognised-ranges.ts';
import type { ImportedFacts } from '../../store/repositories/imported.ts';
import type { Store } from '../../store/store.ts';
import type { GradesInForce } from './export-grades.ts';

/** What an export reads once, for all of its documents. */
export interface ExportContext {
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
  readonly evidence: ReadonlyMap<string, readonly ExportedService[]>;
  /** In force, by annotation. */
  readonly directness: ReadonlyMap<string, ExportedDirectness>;
}

/** One of the passages of an annotation. */
export interface ChosenPassage {
  readonly annotation: Annotation;
  readonly target: AnnotationTarget;
}

/** The passages of an annotation, in their order. */
export function passagesOf(annotation: Annotation): readonly ChosenPassage[] {
  return annotation.targets.map((target) => ({ annotation, target }));
}

/**
 * The chosen passages of one document, by the order of its captures, each compared with its capture's text, with all that
 * is said of it.
 */
export function exportPassages(
  context: ExportContext,
  chosen: readonly ChosenPassage[],
  captures: readonly CaptureSummary[],
): readonly ExportedPassage[] {
  const { store, tagNames, grades, directness, evidence } = context;
  const byCapture = Map.groupBy(chosen, ({ target }) => target.capture);
  return captures.flatMap((capture) => {
    const onCapture = byCapture.get(capture.id) ?? [];
    if (onCapture.length === 0) return [];
    const text = findCaptureText(store.reader, capture.id) ?? '';
    const offsets = createCodePointOffsets(text);
    const hasRegions = onCapture.some(({ target }) => target.region !== null);
    const pages = hasRegions ? (findPageSummaries(store.reader, capture.id) ?? []) : [];
    return onCapture.map((passage) =>
      toPassage(passage, {
        text,
        offsets,
        pages,
        mediaType: capture.mediaType,
        capture: { ...toCapture(capture), recognition: recognitionAt(store.reader, passage.target) },
        tags: passage.annotation.tags.flatMap((tag) => tagNames.get(tag) ?? []),
        others: otherPassages(context, passage),
        links: linksSeenFrom(context, passage.annotation.id),
        placements: placementsOf(context, passage.target, captures),
        ...importedFrom(context, passage.annotation.id),
        grades: grades.ofPassage(passage.annotation.id),
        directness: directness.get(passage.annotation.id) ?? null,
        evidence: evidence.get(passage.annotation.id) ?? [],
      }),
    );
  });
}

interface PassageContext
  extends Pick<
      ExportedPassage,
      'capture' | 'tags' | 'grades' | 'directness' | 'evidence' | 'others' | 'links' | 'placements'
    >,
    ImportedFrom {
  readonly text: string;
  readonly offsets: CodePointOffsets;
  readonly pages: readonly PageSummary[];
  readonly mediaType: string;
}

function toPassage(
  { annotation, target }: ChosenPassage,
  { text, offsets, pages, mediaType, ...context }: PassageContext,
): ExportedPassage {
  const { id, motivation, comment, createdAt, modifiedAt } = annotation;
  const { exact, prefix, suffix, state, score } = target;
  const region = target.region === null ? null : exportedRegion(target.region, pages, mediaType);
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
    region,
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

function exportedRegion(region: Region, pages: readonly PageSummary[], mediaType: string): ExportedRegion {
  const size = pages[region.page] ?? { width: 1, height: 1 };
  return { ...region, fragment: writePageFragment(region, size, mediaType) };
}

function otherPassages(
  { titles }: ExportContext,
  { annotation, target }: ChosenPassage,
): readonly ExportedOtherPassage[] {
  return annotation.targets
    .filter(({ id }) => id !== target.id)
    .map(({ id, exact, region, document }) => ({
      target: id,
      exact,
      region,
      document: titles.get(document) ?? '',
    }));
}

/** The links that begin or end at each annotation, by its id. */
export function linksByAnnotation(links: readonly Link[]): ReadonlyMap<string, readonly Link[]> {
  const byAnnotation = new Map<string, Link[]>();
  for (const link of links) {
    for (const { annotation } of [link.from, link.to]) {
      byAnnotation.set(annotation, [...(byAnnotation.get(annotation) ?? []), link]);
    }
  }
  return byAnnotation;
}

function linksSeenFrom(
  { titles, linksOf }: ExportContext,
  annotation: string,
): readonly ExportedPassageLink[] {
  return (linksOf.get(annotation) ?? []).map((link) => {
    const { end, seenFrom } = otherEnd(link, annotation);
    return {
      target: end.annotation,
      words: relationWords(link, seenFrom),
      exact: end.exact,
      region: end.region ?? null,
      document: titles.get(end.document) ?? '',
      reason: link.reason,
    };
  });
}

/** Where a passage stands in the other captures of its document that are there; in the order of the captures. */
function placementsOf(
  { store }: ExportContext,
  { placements, region }: AnnotationTarget,
  captures: readonly CaptureSummary[],
): readonly ExportedPlacement[] {
  // The same page of the same bytes: whoever has them knows it.
  if (region !== null) return [];
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

/** Where an annotation or a note was imported from, by its id. */
export function importedFrom({ imported }: ExportContext, id: string): ImportedFrom {
  const facts = imported.get(id);
  return {
    importedId: facts?.importedId ?? null,
    otherProperties: readOtherProperties(facts?.otherProperties ?? null),
  };
}

/** What an export says of a capture. */
export function toCapture({
  id,
  sha256,
  capturedAt,
  fileName,
  recognition,
}: CaptureSummary): ExportedCapture {
  return { id, sha256, capturedAt, fileName, recognition };
}
