import { diffWordsWithSpace } from 'diff';
import { hasSameWords } from '../../../shared/anchoring/same-words.ts';
import { AssayError } from '../../../shared/rpc/assay-error.ts';
import type { Handlers } from '../../../shared/rpc/server.ts';
import { findAnnotation } from '../../store/repositories/annotations.ts';
import { findCaptureText } from '../../store/repositories/captures.ts';
import { findPlacement, type StoredPlacement } from '../../store/repositories/placements.ts';
import type { Store } from '../../store/store.ts';
import { known } from '../known.ts';
import { selectorsFor } from '../annotations/selectors.ts';
import type { PlacementValues } from './carry-target.ts';

type PlacementHandlers = Pick<Handlers, 'placements.accept' | 'placements.place' | 'placements.leave'>;

/** What a person says to where targets were carried. */
export function createPlacements({ reader, unitOfWork, now }: Store): PlacementHandlers {
  const get = (id: string): StoredPlacement => known(findPlacement(reader, id), 'carried passage');

  return {
    'placements.accept': ({ ids }) => {
      const placements = ids.map(get);
      if (placements.some(({ start }) => start === null)) {
        throw new AssayError(
          'conflict',
          'The words were not found in the newer copy. Select where they stand now, or leave them.',
        );
      }
      unitOfWork.run({ label: labelOf('accept', ids.length) }, (write) => {
        const decidedAt = now();
        for (const { id, decision } of placements) {
          if (decision === 'accepted' || decision === 'placed') continue;
          write.update('placement', id, { decision: 'accepted', decided_at: decidedAt });
        }
      });
      return {};
    },

    'placements.place': ({ id, start, end }) => {
      const placement = get(id);
      const text = known(findCaptureText(reader, placement.capture), 'copy');
      const { exact, ...range } = selectorsFor(text, { start, end });
      unitOfWork.run({ label: 're-place passage' }, (write) => {
        write.update('placement', id, {
          start: range.start,
          end: range.end,
          exact,
          ...likeness(placement, exact, range.start),
          decision: 'placed',
          decided_at: now(),
        });
      });
      return known(findAnnotation(reader, placement.annotation), 'annotation');
    },

    'placements.leave': ({ ids }) => {
      const placements = ids.map(get);
      unitOfWork.run({ label: labelOf('leave', ids.length) }, (write) => {
        const decidedAt = now();
        for (const { id, decision } of placements) {
          if (decision === 'left') continue;
          write.update('placement', id, { decision: 'left', decided_at: decidedAt });
        }
      });
      return {};
    },
  };
}

/** How words that a person has chosen stand beside those that the target is pinned to. */
function likeness(
  { pinnedExact, pinnedStart }: StoredPlacement,
  exact: string,
  start: number,
): Pick<PlacementValues, 'state' | 'score'> {
  if (hasSameWords(exact, pinnedExact))
    return { state: pinnedStart === start || pinnedStart === null ? 'exact' : 'moved', score: 1 };
  return { state: 'approximate', score: Math.min(sharedWords(pinnedExact, exact), 0.99) };
}

/** From 0 to 1: how much of two quotes is words of both, in the same order. */
function sharedWords(one: string, other: string): number {
  const pieces = diffWordsWithSpace(one, other, { maxEditLength: 2_000 }) ?? [];
  const shared = pieces.reduce(
    (sum, { added, removed, value }) => (added || removed ? sum : sum + value.length),
    0,
  );
  return (2 * shared) / (one.length + other.length);
}

function labelOf(verb: string, count: number): string {
  return count === 1 ? `${verb} carried passage` : `${verb} ${count} carried passages`;
}
