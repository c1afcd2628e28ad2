import type {
  AnnotationRecord,
  PlaceRecord,
  TargetRecord,
} from '../../../importers/annotations/annotation-record.ts';
import { isJsonObject } from '../../../../shared/w3c/json-value.ts';
import type { DocumentFinder } from './find-documents.ts';
import type { Places } from './place-targets.ts';
import { noElement, noPage, type PlacedTarget } from './placed-target.ts';
import type { Planned } from './plan.ts';

/** What is looked up while settling. */
export interface Knowledge {
  /** The id of the project. */
  readonly project: string;
  readonly finder: DocumentFinder;
  /** Whether an IRI is of a source that is in the project, or comes with the files. */
  readonly isSource: (iri: string) => boolean;
}

/** What becomes of a record, once it is known where each of its targets stands. */
export function settle(
  record: AnnotationRecord,
  places: readonly (Places | null)[],
  knowledge: Knowledge,
): Planned {
  const chosen = record.targets.map((target, index) => choose(target, places[index] ?? null));
  const targets = chosen.filter((each) => typeof each !== 'string');
  const unplaced = record.targets.filter((_target, index) => typeof chosen[index] === 'string');
  const [problem = null] = chosen.filter((each) => typeof each === 'string');
  if (targets.length === 0) return settleWhole(record, problem, knowledge);
  return {
    type: 'annotation',
    record,
    targets,
    unplaced: unplaced.map(({ source }) => source),
    reason: sayBesides(record, unplaced.length, problem),
  };
}

/** A document that nothing but words led to is taken for the right one when at least so much of them agrees. */
const leastScoreByWords = 0.75;

/** The place of a target, or why it has none. */
function choose(target: TargetRecord, places: Places | null): PlacedTarget | string {
  const { place } = target;
  if (place.type === 'whole document') return 'It is about a document as a whole.';
  if (place.type === 'no words') return place.reason;
  if (places === null) return noDocument(target);
  const [best] = places;
  if (best === undefined && place.type === 'element') return noElement(place.name);
  if (best === undefined && place.type === 'region') return noPage;
  if (best === undefined) return 'Its position lies beyond the text of the document, and no words are given.';
  if (best.foundBy !== 'words') return best.state === 'orphaned' ? orphanOf(target, places) : best;
  const sure = places.filter(({ state, score }) => state !== 'orphaned' && score >= leastScoreByWords);
  const documents = new Set(sure.map(({ document }) => document));
  const [first] = sure;
  if (first === undefined) return noDocument(target);
  return documents.size === 1
    ? first
    : `Its words stand in ${documents.size} documents, and nothing says which of them is meant.`;
}

/**
 * Words that are not in the document they are said to be in stay with it; unless that is not sure: several documents
 * have that title or address, or it has only the title of a page from elsewhere.
 */
function orphanOf(target: TargetRecord, places: Places): PlacedTarget | string {
  const [best] = places;
  const documents = new Set(places.map(({ document }) => document)).size;
  if (documents > 1) return `Its words stand in none of the ${documents} documents that could be meant.`;
  const isFromElsewhere =
    best?.foundBy === 'title' && target.document.urls.some((url) => /^https?:/i.test(url));
  return best === undefined || isFromElsewhere ? noDocument(target) : best;
}

function noDocument({ document: { urls, title } }: TargetRecord): string {
  const url = urls.find((each) => /^https?:/i.test(each)) ?? (title === null ? urls[0] : undefined);
  const parts = [
    ...(title === null ? [] : [`“${title.slice(0, 200)}”`]),
    ...(url === undefined ? [] : [`<${url.slice(0, 200)}>`]),
  ];
  const named = parts.length === 0 ? null : parts.join(' at ');
  return named === null
    ? 'Its words stand in no document of the project.'
    : `The document ${named} is not in the project. Import it, then import these annotations again.`;
}

/** A record without a passage is a note, where its document is there and it says something. */
function settleWhole(
  record: AnnotationRecord,
  problem: string | null,
  { project, finder, isSource }: Knowledge,
): Planned {
  for (const target of record.targets) {
    const { place } = target;
    if (!['whole document', 'no words', 'element', 'region'].includes(place.type)) continue;
    const isProject = target.document.ids.includes(project);
    const [found] = isProject ? [] : finder.byHint(target.document);
    const source = target.document.ids.map((id) => `urn:uuid:${id}`).find(isSource) ?? null;
    if (!isProject && found === undefined && source === null) continue;
    return {
      type: 'note',
      record,
      document: found?.document ?? null,
      source: found === undefined ? source : null,
      target: place.type === 'region' ? withSelectors(target) : target,
      unplaced: record.targets.filter((each) => each !== target).map(({ source }) => source),
      reason: reasonOfNote(place),
    };
  }
  const [first] = record.targets;
  const isPassage =
    first !== undefined && first.place.type !== 'whole document' && first.place.type !== 'no words';
  return {
    type: 'unmatched',
    record,
    reason: isPassage || first === undefined ? (problem ?? 'It names no document.') : noDocument(first),
  };
}

/** A region that found no page keeps its selectors with the note. */
function withSelectors(target: TargetRecord): TargetRecord {
  const selector = isJsonObject(target.source) ? target.source['selector'] : undefined;
  return selector === undefined ? target : { ...target, other: { ...target.other, selector } };
}

function reasonOfNote(place: PlaceRecord): string | null {
  if (place.type === 'no words') return `${place.reason} It becomes a note on the document.`;
  if (place.type === 'region') return `${noPage} It becomes a note on the document.`;
  return place.type === 'element' ? `${noElement(place.name)} It becomes a note on the document.` : null;
}

function sayBesides(record: AnnotationRecord, unplaced: number, problem: string | null): string | null {
  const kept = record.other.bodies?.length ?? 0;
  const said = [
    ...(unplaced === 0
      ? []
      : [
          `${unplaced} of its ${record.targets.length} targets ${unplaced === 1 ? 'is' : 'are'} kept but not shown: ${problem ?? ''}`,
        ]),
    ...(kept === 0
      ? []
      : [
          `${kept === 1 ? 'A body that is not text is' : `${kept} bodies that are not text are`} kept but not shown.`,
        ]),
  ];
  return said.length === 0 ? null : said.join(' ');
}
