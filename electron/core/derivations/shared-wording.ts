import { compareEdtf } from '../../../shared/dates/compare-edtf.ts';
import type { DerivationSuggestion } from '../../../shared/model/derivation.ts';
import type { Handlers } from '../../../shared/rpc/server.ts';
import { foldedOnly } from '../../../shared/text/folding.ts';
import { sharedSentences } from '../../../shared/wording/shared-sentences.ts';
import { findCaptureText } from '../../store/repositories/captures.ts';
import {
  listDerivations,
  listDerivationsOf,
  listRejectedDerivations,
} from '../../store/repositories/derivations.ts';
import { listSharing, type SharingSide } from '../../store/repositories/wording.ts';
import type { Store } from '../../store/store.ts';
import { known } from '../known.ts';
import type { TextComparer } from './text-comparer.ts';

type WordingHandlers = Pick<
  Handlers,
  'derivations.compareTexts' | 'derivations.suggestions' | 'derivations.sharedWording'
>;

/** Where both texts consist of the other one to this part, they are the same but for little. */
const sameTextShare = 0.8;

/** Which documents share wording: suggestions, of which a person says whether one is derived from the other. */
export function createSharedWording({ reader }: Store, comparer: TextComparer): WordingHandlers {
  return {
    'derivations.compareTexts': (_, context) => comparer.compare(context),

    'derivations.suggestions': ({ document, rejected }) => {
      const derivations =
        document === undefined ? listDerivations(reader) : listDerivationsOf(reader, document);
      const recorded = new Set(
        derivations.flatMap(({ document: from, toDocument }) =>
          toDocument === null ? [] : [keyOf(from.id, toDocument.id)],
        ),
      );
      const rejections = new Map(
        listRejectedDerivations(reader).map((each) => [keyOf(each.one, each.other), each]),
      );
      const suggestions = listSharing(reader, document).map(({ one, other }): DerivationSuggestion => {
        const key = keyOf(one.id, other.id);
        const rejection = rejections.get(key);
        const [earlier, later] = inOrderOfDates(one, other);
        return {
          one: toSharing(earlier),
          other: toSharing(later),
          isSameTextElsewhere: isSameTextElsewhere(one, other),
          state: recorded.has(key) ? 'recorded' : rejection === undefined ? 'suggested' : 'rejected',
          rejection: rejection?.id ?? null,
          reason: rejection?.reason ?? null,
        };
      });
      return {
        isCompared: comparer.isCompared(),
        suggestions: suggestions
          .filter(({ state }) => rejected || state !== 'rejected')
          .sort((a, b) => sharedMost(b) - sharedMost(a) || compareKeys(a, b)),
      };
    },

    'derivations.sharedWording': ({ one, other }) =>
      sharedSentences(
        known(findCaptureText(reader, one), 'copy'),
        known(findCaptureText(reader, other), 'copy'),
      ),
  };
}

function keyOf(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

function shareOf({ shared, words }: SharingSide): number {
  return words === 0 ? 0 : Math.min(1, shared / words);
}

function toSharing(side: SharingSide): DerivationSuggestion['one'] {
  const { id, title, publisher, published, source } = side;
  return { id, title, publisher: publisher ?? source, published, share: shareOf(side) };
}

function inOrderOfDates(one: SharingSide, other: SharingSide): readonly [SharingSide, SharingSide] {
  if (one.published === null || other.published === null) return [one, other];
  return compareEdtf(one.published, other.published) > 0 ? [other, one] : [one, other];
}

/** The same text, and publishers that are known and not the same. */
function isSameTextElsewhere(one: SharingSide, other: SharingSide): boolean {
  if (shareOf(one) < sameTextShare || shareOf(other) < sameTextShare) return false;
  const [first, second] = [one, other].map(({ publisher, source }) => publisher ?? source);
  return first != null && second != null && foldedOnly(first) !== foldedOnly(second);
}

function sharedMost({ one, other }: DerivationSuggestion): number {
  return Math.max(one.share, other.share);
}

function compareKeys(a: DerivationSuggestion, b: DerivationSuggestion): number {
  return keyOf(a.one.id, a.other.id) < keyOf(b.one.id, b.other.id) ? -1 : 1;
}
