import { describe } from '../../../shared/anchoring/describe.ts';
import type { Anchoring, Quote } from '../../../shared/anchoring/quote.ts';
import { hasSameWords } from '../../../shared/anchoring/same-words.ts';
import type { AnchorState, AnnotationTarget, Placement } from '../../../shared/model/annotation.ts';
import type { Rows } from '../../store/rows.ts';

/** What a target is to be found by in another copy of its document. */
export interface Sought {
  readonly target: AnnotationTarget;
  /** The capture in which the words of the quote stand. */
  readonly basis: string;
  readonly quote: Quote;
  /** The placement that the words are taken from, which a person has confirmed; null when they are the target's own. */
  readonly confirmed: Placement | null;
  /** The newest place that a person has turned down; null when there is none. */
  readonly left: Placement | null;
}

/** The captures of a document, and their texts. */
export interface Copies {
  /** Ids, oldest first. */
  readonly order: readonly string[];
  readonly textOf: (capture: string) => string;
}

/**
 * What a target is to be found by in the capture `to`: the words of the newest place that a person has confirmed
 * in another capture, else its own.
 */
export function soughtFor(target: AnnotationTarget, to: string, { order, textOf }: Copies): Sought {
  const others = target.placements
    .filter(({ capture }) => capture !== to && order.includes(capture))
    .toSorted((one, other) => order.indexOf(other.capture) - order.indexOf(one.capture));
  const left = others[0]?.decision === 'left' ? others[0] : null;
  for (const placement of others) {
    const { start, end, capture, decision } = placement;
    if (start === null || end === null || (decision !== 'accepted' && decision !== 'placed')) continue;
    const quote = { ...describe(textOf(capture), { start, end }), start, end };
    return { target, basis: capture, quote, confirmed: placement, left };
  }
  const { exact, prefix, suffix, start, end } = target;
  const words = { exact, prefix, suffix };
  const quote = start === null || end === null ? words : { ...words, start, end };
  return { target, basis: target.capture, quote, confirmed: null, left };
}

/** The columns of a placement that say where it is and what was decided. */
export type PlacementValues = Pick<
  Rows['placement'],
  'start' | 'end' | 'exact' | 'state' | 'score' | 'decision' | 'decided_at'
> & { readonly state: AnchorState };

/**
 * The placement of a target where its words were found in `text`. Its state is told beside the words that the target is
 * pinned to, whichever words it was found by; what a person has decided holds on where nothing has changed since.
 */
export function placementOf(sought: Sought, anchoring: Anchoring, text: string): PlacementValues {
  const { target, confirmed, left } = sought;
  if (anchoring.state === 'orphaned') {
    const place = { start: null, end: null, exact: '', state: 'orphaned', score: 0 } as const;
    return { ...place, ...(left?.state === 'orphaned' ? decisionOf(left) : open) };
  }
  const { start, end } = anchoring;
  const exact = text.slice(start, end);
  const place = { start, end, exact };
  if (confirmed !== null) {
    const decision = anchoring.state === 'exact' ? decisionOf(confirmed) : open;
    if (!hasSameWords(exact, target.exact)) {
      const score = Math.min(confirmed.score, anchoring.score, mostChanged);
      return { ...place, state: 'approximate', score, ...decision };
    }
    const isThere = target.start === null || target.start === start;
    return { ...place, ...(isThere ? certain : { state: 'moved', score: anchoring.score }), ...decision };
  }
  const isTurnedDown = left !== null && left.exact === exact && left.state === anchoring.state;
  return {
    ...place,
    state: anchoring.state,
    score: anchoring.score,
    ...(isTurnedDown ? decisionOf(left) : open),
  };
}

/** The highest score of changed words. */
const mostChanged = 0.99;
const certain = { state: 'exact', score: 1 } as const;
const open = { decision: 'open', decided_at: null } as const;

function decisionOf({ decision, decidedAt }: Placement) {
  return { decision, decided_at: decidedAt };
}
