import type { Evidence } from '../../../shared/model/claim.ts';
import { dayWords } from '../../ui/moment-words.ts';
import { StanceMark } from '../../ui/StanceMark.tsx';
import { assertionWords, credibilityWords } from '../evidence/index.ts';

/** The judgements that were superseded, the newest first, folded away. */
export function JudgementHistory({ history }: { readonly history: readonly Evidence[] }) {
  return (
    <details className="judgement-history">
      <summary>
        {history.length === 1 ? '1 earlier judgement' : `${history.length} earlier judgements`}
      </summary>
      <ol aria-label="Earlier judgements">
        {history.map((each) => (
          <li key={each.id}>
            <p>
              <StanceMark stance={each.stance} />, credibility {credibilityWords(each.credibility)}, taken as{' '}
              {assertionWords[each.takenAs].label.toLowerCase()}
              {each.value !== null && (
                <>
                  , gives <bdi>{each.value}</bdi>
                </>
              )}
            </p>
            {each.reason !== null && (
              <p className="claim-passage-reason" dir="auto">
                {each.reason}
              </p>
            )}
            <p className="claims-soft">{termWords(each)}</p>
            {each.withdrawal !== null && each.withdrawal !== '' && (
              <p className="claims-soft">
                Reason: <bdi>{each.withdrawal}</bdi>
              </p>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}

/** From when until when a judgement was in force. */
function termWords({ judgedAt, supersededAt, withdrawal }: Evidence): string {
  const judged = `Judged on ${dayWords(judgedAt)}`;
  if (supersededAt === null) return judged;
  return `${judged}, ${withdrawal === null ? 'superseded' : 'withdrawn'} on ${dayWords(supersededAt)}`;
}
