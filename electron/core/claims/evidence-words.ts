import type { LiveCitation } from '../../../shared/model/citation.ts';
import type { Evidence } from '../../../shared/model/claim.ts';
import { admiraltyCredibility } from '../../../shared/reliability/credibility.ts';
import type { ReadonlyDatabase } from '../../store/database.ts';
import { evidenceAt, toldEvidence } from '../../store/repositories/evidence.ts';
import { liveCitations } from '../live-citations.ts';

/** How much of a passage's words stands in a sentence about it, in UTF-16 units. */
const mostWords = 120;

/** "supports, 2 probably true: “at least 31 people”, “Fire at the port”, Harbour Gazette, 3 May 1998". */
export function evidenceWords(evidence: Evidence, citation: LiveCitation | undefined): string {
  const [passage, ...others] = citation?.passages ?? [];
  const level = admiraltyCredibility.levels.find(({ code }) => code === evidence.credibility);
  const judged = level === undefined ? evidence.stance : `${evidence.stance}, ${level.code} ${level.words}`;
  if (passage === undefined) return `${judged}: a passage that was removed`;
  const more = others.length === 0 ? '' : ` (and ${others.length} more in the same annotation)`;
  return `${judged}: “${shortened(passage.exact)}”, ${passage.reference}${more}`;
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
  return `${words ?? wordsNow(reader, id)}; ${fateOf(evidenceAt(reader, id, until))}`;
}

function wordsNow(reader: ReadonlyDatabase, id: string): string {
  const evidence = toldEvidence(reader, id);
  if (evidence === undefined) return 'a judgement that is not in the project';
  const [citation] = liveCitations(reader, [evidence.annotation]);
  return evidenceWords(evidence, citation);
}

function fateOf(evidence: Evidence | undefined): string {
  if (evidence === undefined) return 'removed';
  if (evidence.withdrawal === null) return evidence.supersededAt === null ? 'not counted' : 'judged anew';
  return evidence.withdrawal === '' ? 'withdrawn' : `withdrawn: ${evidence.withdrawal}`;
}

function shortened(words: string): string {
  const line = words.replace(/\s+/gu, ' ');
  if (line.length <= mostWords) return line;
  return `${line.slice(0, mostWords).replace(/\s\S*$/u, '')}…`;
}
