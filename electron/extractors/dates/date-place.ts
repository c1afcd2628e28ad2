import type { Piece } from '../pieces.ts';
import type { DateCandidate } from './candidate.ts';
import type { Tense } from './count-from.ts';
import type { RoleAndPlace } from './date-role.ts';

/** A date found, before it is known what it is counted from. Offsets are those of the text. */
export interface DatePlace extends RoleAndPlace {
  readonly candidate: DateCandidate;
  readonly piece: Piece;
  readonly tense: Tense;
  readonly timeZone: string | null;
}
