import { asList, type JsonObject, type JsonValue } from '../../../shared/w3c/json-value.ts';
import type { WebDirectness, WebPlacement, WebSpecificResource } from '../../../shared/w3c/web-annotation.ts';
import type { WebFragmentSelector } from '../../../shared/w3c/web-selectors.ts';
import type {
  ExportedDirectness,
  ExportedDocument,
  ExportedPassage,
  ExportedRegion,
  ExportedPlacement,
} from '../annotated-notes.ts';
import { addressOf, documentNode, ofSource, review, timeState } from './w3c-document.ts';
import { cleaned, known } from './w3c-words.ts';

/** A passage with the document it stands in. */
export interface Part {
  readonly document: ExportedDocument;
  readonly passage: ExportedPassage;
}

/** A passage as a target: where its words stand, with what is known of it and of its document. */
export function targetOf({ document, passage }: Part): WebSpecificResource {
  const { exact, prefix, suffix, startCodePoint, endCodePoint, state, score, matches, placements, region } =
    passage;
  const isOwn = ofSource(document);
  const grades = [...passage.grades, ...document.grades.filter((grade) => !isOwn(grade))];
  const ours: WebSpecificResource = {
    type: 'SpecificResource',
    source: addressOf(document),
    selector:
      region !== null
        ? [fragmentSelector(region)]
        : [
            { type: 'TextQuoteSelector', exact, prefix, suffix },
            // An orphan's last known place would point at other words.
            ...(state === 'orphaned'
              ? []
              : [{ type: 'TextPositionSelector', start: startCodePoint, end: endCodePoint } as const]),
          ],
    state: timeState(passage.capture),
    'dcterms:isPartOf': documentNode(document),
    'assay:anchorState': state,
    'assay:anchorScore': score,
    'assay:matchesCapture': matches,
    ...(placements.length === 0 ? {} : { 'assay:placements': placements.map(webPlacementOf) }),
    ...(passage.directness === null ? {} : { 'assay:directness': webDirectnessOf(passage.directness) }),
    ...(grades.length === 0 ? {} : { 'schema:review': grades.map(review) }),
  };
  return withKept(ours, passage.otherProperties.ofTargets?.[passage.target]);
}

/** The outline of a region for any program, and its very rectangles for Assay. */
function fragmentSelector({ fragment, boxes }: ExportedRegion): WebFragmentSelector {
  return {
    type: 'FragmentSelector',
    ...fragment,
    'assay:boxes': boxes.map(({ x, y, width, height }) => [x, y, width, height] as const),
  };
}

/** A target with what it was made of besides when it was imported. */
export function withKept(target: WebSpecificResource, kept: JsonObject | undefined): WebSpecificResource {
  if (kept === undefined) return target;
  const { type, selector, state, ...properties } = kept;
  const joined = <Value>(one: Value | undefined, more: JsonValue | undefined) => [
    ...(one === undefined ? [] : Array.isArray(one) ? one : [one]),
    ...asList(more),
  ];
  return {
    ...properties,
    ...target,
    ...(type === undefined ? {} : { type: ['SpecificResource', ...asList(type)] }),
    ...(selector === undefined ? {} : { selector: joined(target.selector, selector) }),
    ...(state === undefined ? {} : { state: joined(target.state, state) }),
  };
}

function webPlacementOf(placement: ExportedPlacement): WebPlacement {
  const { capture, exact, startCodePoint: start, endCodePoint: end, state, score } = placement;
  return {
    state: timeState(capture),
    ...(start === null || end === null
      ? {}
      : {
          selector: [
            { type: 'TextQuoteSelector', exact },
            { type: 'TextPositionSelector', start, end },
          ],
        }),
    'assay:anchorState': state,
    'assay:anchorScore': score,
    'assay:decision': placement.decision,
    ...(placement.decidedAt === null ? {} : { 'assay:decidedAt': placement.decidedAt }),
  };
}

function webDirectnessOf({ level, via, reason, judgedAt }: ExportedDirectness): WebDirectness {
  const names = via.flatMap((name) => cleaned(name) ?? []);
  return {
    'assay:level': level,
    ...(names.length === 0 ? {} : { 'assay:via': names }),
    ...known({ 'assay:reason': reason }),
    'assay:judgedAt': judgedAt,
  };
}
