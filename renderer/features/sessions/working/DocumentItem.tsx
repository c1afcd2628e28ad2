import { formatEdtf } from '../../../../shared/dates/format-edtf.ts';
import type { CheckingSession, SessionItem } from '../../../../shared/model/checking-session.ts';
import { useCore } from '../../../api/hooks.ts';
import { CommandButton } from '../../../app/commands/CommandButton.tsx';
import { CommandKeys } from '../../../app/commands/CommandKeys.tsx';
import { GradeBadge } from '../../../ui/GradeBadge.tsx';
import { documentStanceOptions } from '../judging/choices.tsx';
import { KeyedChoice } from '../judging/KeyedChoice.tsx';
import { ReasonField } from '../judging/ReasonField.tsx';
import { changeDocument } from './work-actions.ts';
import { useSessionWork } from './work-store.ts';

/** A document that is judged: what it is to the question of the session, and why. */
export function DocumentItem({
  session,
  item,
}: {
  readonly session: CheckingSession;
  readonly item: SessionItem;
}) {
  const draft = useSessionWork((work) => work.drafts[item.id]?.document ?? null);
  const detail = useCore('documents.get', item.document === null ? null : { id: item.document }).data;
  const { stance, reason } = draft ?? {
    stance: item.stance,
    reason: item.state === 'judged' ? item.reason : '',
  };
  return (
    <div className="session-judging">
      {detail !== undefined && (
        <p className="session-item-facts">
          {detail.source !== null && (
            <>
              <bdi>{detail.source.name}</bdi>
              {' · '}
            </>
          )}
          {detail.published === null ? 'undated' : formatEdtf(detail.published)}
          {' · '}
          {detail.grade == null ? 'source not graded' : <GradeBadge {...detail.grade} />}
          {' · '}
          {detail.annotations === 1 ? '1 annotation' : `${detail.annotations} annotations`}
        </p>
      )}
      {session.question !== null && (
        <p className="session-asked">
          <bdi>{session.question.words}</bdi>
        </p>
      )}
      <KeyedChoice
        label={`What this document is to ${session.question === null ? 'the matter of the session' : 'this question'}`}
        options={documentStanceOptions}
        value={stance}
        onChange={(next) => changeDocument(item, { stance: next })}
      />
      <ReasonField value={reason ?? ''} onChange={(next) => changeDocument(item, { reason: next })} />
      <p className="session-form-actions">
        <CommandButton command="session.record" variant="primary" size="small">
          Judged, next <CommandKeys command="session.record" />
        </CommandButton>
      </p>
    </div>
  );
}
