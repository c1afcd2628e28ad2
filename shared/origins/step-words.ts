import type { DerivationRelation } from '../model/derivation.ts';
import type { ReportedVia } from '../model/directness.ts';
import type { FidelityAnswer } from '../model/mention.ts';
import type { OriginMention } from './origin-facts.ts';

const answerWords: Readonly<Record<FidelityAnswer, string>> = {
  faithful: ', which says so',
  partly: ', which says so in part',
  'not found': ', which was not found to say so',
  contradicts: ', which says otherwise',
};

/** "cites “(HRW Dec 1997)”, which says so in part". */
export function citationWords({ words, cited, answer }: OriginMention): string {
  if (cited === null) return `cites “${words}”`;
  return `cites “${words}”${answer === null ? '' : answerWords[answer]}`;
}

/** Why a citation ends in the unknown. */
export function unknownMentionWords({ words, isAnonymous }: OriginMention): string {
  return isAnonymous ? `“${words}” names nobody` : `whom “${words}” means is not recorded`;
}

/** "carries the same wire copy as", "quotes". */
export function derivationWords(relation: DerivationRelation): string {
  return relation === 'same wire copy' ? 'carries the same wire copy as' : relation;
}

/** "reported via Harbour Post, then Coast Agency". */
export function viaWords(via: readonly ReportedVia[]): string {
  return `reported via ${via.map(({ words }) => words).join(', then ')}`;
}
