import { differsIn } from '../../../shared/agreement/differs-in.ts';
import type { DoubleJudgement } from '../../../shared/model/checking-session.ts';
import type { ReadonlyDatabase } from '../../store/database.ts';
import { listConclusions } from '../../store/repositories/conclusions.ts';
import { evidenceInForce } from '../../store/repositories/evidence.ts';
import {
  type Judged,
  listJudgedTwice,
  type SecondJudgement,
} from '../../store/repositories/second-judgements.ts';
import { findItemOf } from '../../store/repositories/sessions.ts';
import type { Store } from '../../store/store.ts';
import type { Writer } from '../../store/unit-of-work.ts';
import { releaseRows } from '../release-rows.ts';

/** A claim as a whole, a passage for it, or a document. */
export interface JudgedThing {
  readonly claim: string | null;
  readonly document: string | null;
  readonly annotation: string | null;
}

/** What is judged of a thing in this project now; null where nothing is. */
export function judgedNow(reader: ReadonlyDatabase, session: string, thing: JudgedThing): Judged | null {
  const { claim, document, annotation } = thing;
  if (claim !== null && annotation !== null) {
    const evidence = evidenceInForce(reader, claim, annotation);
    if (evidence === undefined) return null;
    const { stance, credibility, reason } = evidence;
    return { values: { stance, credibility }, reason };
  }
  if (claim !== null) {
    const [conclusion] = listConclusions(reader, [claim]);
    if (conclusion === undefined) return null;
    const { yardstick, likelihood, confidence, text } = conclusion;
    return { values: { yardstick, likelihood, confidence }, reason: text === '' ? null : text };
  }
  const item = findItemOf(reader, session, { claim, document });
  if (item?.state !== 'judged') return null;
  return { values: { stance: item.stance }, reason: item.reason };
}

/** A second judgement beside the first one. */
export function compared({
  session: _session,
  analyst: _analyst,
  ...second
}: SecondJudgement): DoubleJudgement {
  const differences = second.first === null ? [] : differsIn(second.first.values, second.second.values);
  return { ...second, differsIn: differences };
}

/** How many judgements of somebody else were brought back into a session, and how many disagreements are not resolved. */
export function countSecond(
  reader: ReadonlyDatabase,
  session: string,
): { readonly judgements: number; readonly unresolved: number } {
  const judgements = listJudgedTwice(reader, session);
  const unresolved = judgements.filter(
    ({ first, second, isResolved }) => !isResolved && first !== null && differsIn(first, second).length > 0,
  );
  return { judgements: judgements.length, unresolved: unresolved.length };
}

/** Removes what somebody else judged, with how disagreements were resolved. */
export function removeSecondJudgement(store: Store, write: Writer, id: string): void {
  releaseRows(store, write, 'second_judgement', id);
  write.remove('second_judgement', id);
}
