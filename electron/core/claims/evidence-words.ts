import type { LiveCitation } from '../../../shared/model/citation.ts';
import type { Evidence } from '../../../shared/model/claim.ts';
import { admiraltyCredibility } from '../../../shared/reliability/credibility.ts';
import type { ReadonlyDatabase } from '../../store/database.ts';
import { toldEvidence } from '../../store/repositories/evidence.ts';
import { liveCitations } from '../citations/live-citations.ts';

/** How much of a passage's words stands in a sentence about it, in UTF-16 units. */
const mostWords = 120;

/** "supports, 2 probably true: “at least 31 people”, “Fire at the port”, Harbour Gazette, 3 May 1998". */
export function evidenceWords(evidence: Evidence, citation: LiveCitation | undefined): string {
  const [passage, ...others] = citation?.passages ?? [];
  const level = admiraltyCredibility.levels.find(({ code }) => code === evidence.credibility);
  const judged = level === undefined ? evidence.stance : `${evidence.stance}, ${level.code} ${level.words}`;
  if (passage === undefined) return `${judged}: a passage that was removed`;
  const more = others.length === 0 ? '' : ` (and ${others.length} more in the same annotation)`;
  const said = passage.exact === '' ? '' : `“${shortened(passage.exact)}”, `;
  return `${judged}: ${said}${passage.reference}${more}`;
}

interface Gone {
  readonly id: string;
  /** What it said when a conclusion rested on it, where that was kept. */
  readonly words: string | undefined;
  /** UTC; null: now. */
  readonly until: string | null;
}

/** Evidence that was in force and was not at a time any more, in words, with what became of it. */
export function goneWords(reader: ReadonlyDatabase, { id, words, until }: Gone): string {
  const evidence = toldEvidence(reader, id);
  if (evidence === undefined) return `${words ?? 'a judgement that is not in the project'}; removed`;
  const [citation] = words === undefined ? liveCitations(reader, [evidence.annotation]) : [];
  return `${words ?? evidenceWords(evidence, citation)}; ${fateOf(evidence, until)}`;
}

/** What took evidence out of force first. */
function fateOf({ supersededAt, withdrawal }: Evidence, until: string | null): string {
  // A later judgement, or a withdrawal, may have come after the time that is asked about.
  if (supersededAt === null || (until !== null && supersededAt > until)) return 'removed';
  if (withdrawal === null) return 'judged anew';
  return withdrawal === '' ? 'withdrawn' : `withdrawn: ${withdrawal}`;
}

function shortened(words: string): string {
  const line = words.replace(/\s+/gu, ' ');
  if (line.length <= mostWords) return line;
  return `${line.slice(0, mostWords).replace(/\s\S*$/u, '')}…`;
}
