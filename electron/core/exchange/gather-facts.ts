import type { Annotation } from '../../../shared/model/annotation.ts';
import type { DerivationPassage } from '../../../shared/model/derivation.ts';
import type { Tag } from '../../../shared/model/tag.ts';
import { createCodePointOffsets } from '../../../shared/text/code-points.ts';
import type { ExportedClaim } from '../../exporters/exported-claim.ts';
import type { ExportedFacts, ExportedPlace } from '../../exporters/exported-facts.ts';
import type { ReadonlyDatabase } from '../../store/database.ts';
import { findCapture, findCaptureText, listCaptures } from '../../store/repositories/captures.ts';
import { listDerivations } from '../../store/repositories/derivations.ts';
import { listDirectnessOf } from '../../store/repositories/directness.ts';
import { findReadings, listDocuments } from '../../store/repositories/documents.ts';
import { listObservations } from '../../store/repositories/observations.ts';
import { listDomains } from '../../store/repositories/source-facts.ts';
import { listSources } from '../../store/repositories/sources.ts';
import { listTags } from '../../store/repositories/tags.ts';

/** What an export has. */
export interface Exported {
  readonly annotations: readonly Annotation[];
  /** Ids; null: the whole project is exported. */
  readonly documents: ReadonlySet<string> | null;
  readonly claims: readonly ExportedClaim[];
}

/**
 * What the project knows beside its annotations: all of it where the whole project is exported, else what the chosen documents,
 * passages and claims name, and judgements of these.
 */
export function gatherFacts(reader: ReadonlyDatabase, exported: Exported): ExportedFacts {
  const all = gatherAll(reader, exported);
  return exported.documents === null ? all : namedOnly(all, exported);
}

function namedOnly(all: ExportedFacts, { annotations, claims }: Exported): ExportedFacts {
  const sources = new Set([
    ...all.documents.map(({ source }) => source),
    ...all.derivations.map(({ toSource }) => toSource),
    ...all.directness.flatMap(({ via }) => via.map(({ source }) => source)),
    ...claims.map(({ speaker }) => speaker?.id ?? null),
  ]);
  const names = new Set([...all.documents, ...claims].flatMap(({ tags }) => tags));
  const tags = new Set(annotations.flatMap((annotation) => annotation.tags));
  // From the leaves up, so that what a tag stands below comes along.
  const named = all.tags.toReversed().filter(({ id, name, parent }) => {
    const isNamed = tags.has(id) || names.has(name);
    if (isNamed && parent !== null) tags.add(parent);
    return isNamed;
  });
  return {
    ...all,
    tags: named.toReversed(),
    sources: all.sources.filter(({ id }) => sources.has(id)),
    grades: all.grades.filter(({ source }) => sources.has(source)),
  };
}

function gatherAll(reader: ReadonlyDatabase, exported: Exported): ExportedFacts {
  const { documents } = exported;
  const isChosen = (document: string) => documents?.has(document) ?? true;
  const annotations = new Set(exported.annotations.map(({ id }) => id));
  const claims = new Set(exported.claims.map(({ id }) => id));
  const tags = listTags(reader);
  const nameOf = new Map(tags.map(({ id, name }) => [id, name]));
  const captures = Map.groupBy(listCaptures(reader), ({ document }) => document);
  const sources = listSources(reader).toSorted(byId);
  return {
    tags: parentsFirst(tags),
    sources: sources.map(({ id, name, kind, aliases, interest, interestReason }) => ({
      id,
      name,
      kind,
      aliases,
      interest,
      interestReason,
      domains: listDomains(reader, id).map(({ domain }) => domain),
    })),
    documents: listDocuments(reader)
      .filter(({ id }) => isChosen(id))
      .toSorted(byId)
      .map(({ id, source, tags: given }) => ({
        id,
        copies: (captures.get(id) ?? []).map(({ sha256 }) => sha256),
        metadata: findReadings(reader, id) ?? {},
        source: source?.id ?? null,
        tags: given.flatMap((tag) => nameOf.get(tag) ?? []),
      })),
    grades: sources
      .flatMap(({ grades }) => grades)
      .filter(({ document }) => document === null || isChosen(document))
      .filter(({ annotation }) => annotation === null || annotations.has(annotation))
      .toSorted((one, other) => order(one.gradedAt, other.gradedAt) || byId(one, other)),
    directness: [...annotations]
      .flatMap((annotation) => listDirectnessOf(reader, annotation))
      .toSorted((one, other) => order(one.judgedAt, other.judgedAt) || byId(one, other)),
    derivations: listDerivations(reader)
      .filter(({ document }) => isChosen(document.id))
      .map(({ document, toDocument, toSource, passage, toPassage, ...rest }) => ({
        ...rest,
        document: document.id,
        toDocument: toDocument?.id ?? null,
        toSource: toSource?.id ?? null,
        passage: passage && placeOf(reader, passage),
        toPassage: toPassage && placeOf(reader, toPassage),
      })),
    observations: listObservations(reader, {})
      .filter(({ claim }) => claim !== null && claims.has(claim))
      .toReversed(),
  };
}

function placeOf(
  reader: ReadonlyDatabase,
  { capture, start, end, exact }: DerivationPassage,
): ExportedPlace | null {
  const sha256 = findCapture(reader, capture)?.sha256;
  if (sha256 === undefined) return null;
  const offsets = createCodePointOffsets(findCaptureText(reader, capture) ?? '');
  return {
    sha256,
    exact,
    startCodePoint: offsets.fromUtf16(start),
    endCodePoint: offsets.fromUtf16(end),
  };
}

/** So that a tag is read after the one it stands below; else by id, the same in every project. */
function parentsFirst(tags: readonly Tag[]): readonly Tag[] {
  const byParent = Map.groupBy(tags.toSorted(byId), ({ parent }) => parent);
  const below = (parent: string | null): readonly Tag[] =>
    (byParent.get(parent) ?? []).flatMap((tag) => [tag, ...below(tag.id)]);
  return below(null);
}

function byId(one: { readonly id: string }, other: { readonly id: string }): number {
  return order(one.id, other.id);
}

function order(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
