import { agreementsOf } from '../../../shared/agreement/agreements.ts';
import type { SessionReport } from '../../exporters/report/session-report.ts';
import type { ReadonlyDatabase } from '../../store/database.ts';
import { getProject } from '../../store/repositories/project.ts';
import { listSecondJudgements } from '../../store/repositories/second-judgements.ts';
import { compared } from '../sessions/second-judgements.ts';

/** What others judged in a session, and how far they agree; null where nobody else did. */
export function reportSecond(reader: ReadonlyDatabase, session: string): SessionReport['second'] {
  const stored = listSecondJudgements(reader, session);
  if (stored.length === 0) return null;
  const judgements = stored.map(compared);
  return {
    analysts: [...new Set(stored.flatMap(({ analyst }) => analyst ?? []))],
    agreement: agreementsOf(judgements, getProject(reader).yardstick),
    judgements,
  };
}
