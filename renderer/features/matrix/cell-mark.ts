import { stances } from '../../../shared/claims/stances.ts';
import type { MatrixEvidence } from '../../../shared/contract/claim-views.ts';
import { type CredibilityLevelCode, type Stance, stance } from '../../../shared/model/claim.ts';

/** What stands in a cell. */
export interface CellMark {
  /** Of each stance in it, in the order of the stances: "S", or "SD" where they differ. */
  readonly letters: string;
  readonly stances: readonly Stance[];
  /** "2", "2–4" where the passages differ, "…" where some of them have no level; empty where none is judged, or stances differ. */
  readonly level: string;
  /** The one level from 1 to 5 that all passages share; null: they have none, or several. */
  readonly shade: Exclude<CredibilityLevelCode, '6'> | null;
  readonly passages: number;
}

const levels = ['1', '2', '3', '4', '5'] as const;

/** How the judgements of one cell are drawn; there is at least one. */
export function markOf(evidence: readonly Pick<MatrixEvidence, 'stance' | 'credibility'>[]): CellMark {
  const found = stance.options.filter((each) => evidence.some((one) => one.stance === each));
  const codes = new Set(evidence.map(({ credibility }) => credibility));
  const isMixed = found.length > 1;
  return {
    letters: found.map((each) => stances[each].letter).join(''),
    stances: found,
    level: isMixed ? '' : levelOf(codes),
    shade: codes.size === 1 ? (levels.find((level) => codes.has(level)) ?? null) : null,
    passages: evidence.length,
  };
}

function levelOf(codes: ReadonlySet<CredibilityLevelCode | null>): string {
  const [only = null] = codes;
  if (codes.size <= 1) return only ?? '';
  // A missing level stands between no others.
  if (codes.has(null) || codes.has('6')) return '…';
  const sorted = levels.filter((level) => codes.has(level));
  return `${sorted[0]}–${sorted.at(-1)}`;
}
