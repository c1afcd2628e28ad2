import type { Evidence } from '../../../shared/model/claim.ts';
import { admiraltyCredibility } from '../../../shared/reliability/credibility.ts';
import type { ReadonlyDatabase } from '../../store/database.ts';
import { findEvidence } from '../../store/repositories/evidence.ts';
import { liveCitations } from '../live-citations.ts';

/** How much of a passage's words stands in a sentence about it, in UTF-16 units. */
const mostWords = 80;

/** "supports, 2 probably true: “at least 31 people”, “Fire at the port”, Harbour Gazette, 3 May 1998". */
export function evidenceWords(reader: ReadonlyDatabase, evidence: Evidence): string {
  const [citation] = liveCitations(reader, [evidence.annotation]);
  const [passage] = citation?.passages ?? [];
  const judged = [evidence.stance, ...credibilityWords(evidence)].join(', ');
  return passage === undefined
    ? `${judged}: a passage that is not in the project any more`
    : `${judged}: “${shortened(passage.exact)}”, ${passage.reference}`;
}

/** What became of evidence that a conclusion rested on and that was not in force any more at a time; null: now. */
export function goneWords(reader: ReadonlyDatabase, id: string, _until: string | null): string {
  const evidence = findEvidence(reader, id);
  if (evidence === undefined) return 'removed with its passage or claim';
  const words = evidenceWords(reader, evidence);
  if (evidence.withdrawal === null) return `${words}; judged anew since`;
  return evidence.withdrawal === '' ? `${words}; withdrawn` : `${words}; withdrawn: ${evidence.withdrawal}`;
}

function credibilityWords({ credibility }: Evidence): string[] {
  const level = admiraltyCredibility.levels.find(({ code }) => code === credibility);
  return level === undefined ? [] : [`${level.code} ${level.words}`];
}

function shortened(words: string): string {
  if (words.length <= mostWords) return words;
  const cut = words.slice(0, mostWords).replace(/\s\S*$/u, '');
  return `${cut}…`;
}
