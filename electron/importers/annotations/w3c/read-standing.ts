import { anchorState, placementDecision } from '../../../../shared/model/annotation.ts';
import { asList, isJsonObject, type JsonObject, type JsonValue } from '../../../../shared/w3c/json-value.ts';
import { readMoment } from '../moments.ts';
import type { PlacementRecord, Standing } from '../annotation-record.ts';
import { readPosition } from './read-selector.ts';
import { textOf, typesOf } from './terms.ts';

/** How a target of a file that Assay wrote stood on its captures; null for targets of other programs. */
export function readStanding(target: JsonObject): Standing | null {
  const sha256 = hashOf(target['state']);
  if (sha256 === null) return null;
  const state = anchorState.safeParse(target['assay:anchorState']);
  if (!state.success) return { sha256, state: 'exact', score: 1, placements: [] };
  return {
    sha256,
    state: state.data,
    score: scoreOf(target['assay:anchorScore']) ?? (state.data === 'orphaned' ? 0 : 1),
    placements: asList(target['assay:placements']).flatMap((each) => readPlacement(each) ?? []),
  };
}

/** A placement of a file that Assay wrote; null when it is broken: the annotation can be carried anew. */
function readPlacement(value: JsonValue): PlacementRecord | null {
  if (!isJsonObject(value)) return null;
  const sha256 = hashOf(value['state']);
  const state = anchorState.safeParse(value['assay:anchorState']);
  const decision = placementDecision.safeParse(value['assay:decision']);
  const score = scoreOf(value['assay:anchorScore']);
  if (sha256 === null || !state.success || !decision.success || score === null) return null;
  const selectors = asList(value['selector']).filter(isJsonObject);
  const quote = selectors.find((selector) => typesOf(selector).includes('TextQuoteSelector'));
  const place = selectors.find((selector) => typesOf(selector).includes('TextPositionSelector'));
  const isOrphaned = state.data === 'orphaned';
  try {
    return {
      sha256,
      exact: isOrphaned ? '' : (textOf(quote?.['exact']) ?? ''),
      position: isOrphaned || place === undefined ? null : readPosition(place),
      state: state.data,
      score,
      decision: decision.data,
      decidedAt: readMoment(textOf(value['assay:decidedAt'])),
    };
  } catch {
    return null;
  }
}

function hashOf(state: JsonValue | undefined): string | null {
  const first = asList(state).find(isJsonObject);
  const hash = textOf(first?.['schema:sha256']);
  return hash !== null && /^[\da-f]{64}$/.test(hash) ? hash : null;
}

function scoreOf(value: JsonValue | undefined): number | null {
  return typeof value === 'number' && value >= 0 && value <= 1 ? value : null;
}
