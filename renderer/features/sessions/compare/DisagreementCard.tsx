import { useEffect, useRef } from 'react';
import type { DoubleJudgement } from '../../../../shared/model/checking-session.ts';
import { admiraltyCredibility } from '../../../../shared/reliability/credibility.ts';
import { useCore } from '../../../api/hooks.ts';
import { joinClasses } from '../../../ui/join-classes.ts';
import { momentWords } from '../../../ui/moment-words.ts';
import { StateWord } from '../../../ui/StateWord.tsx';
import { judgedLines, valueNames } from '../agreement-words.ts';
import { useComparing } from './compare-state.ts';
import { ResolveForm } from './ResolveForm.tsx';
import { useFocusRequest } from '../working/use-focus-request.ts';

const kindNames = { claim: 'Claim', passage: 'Passage', document: 'Document' } as const;
const outcomeWords = {
  first: 'the first judgement holds',
  second: 'the second judgement holds',
  other: 'judged anew',
} as const;

/** One thing that two people judged, both judgements with their reasons, and how it was or is to be resolved. */
export function DisagreementCard({
  judgement,
  isCurrent,
}: {
  readonly judgement: DoubleJudgement;
  readonly isCurrent: boolean;
}) {
  const { id, kind, label, first, second, differsIn, resolution } = judgement;
  return (
    <li className={joinClasses('judges-card', isCurrent && 'judges-card-current')}>
      <Choose id={id} isCurrent={isCurrent}>
        <span className="judges-kind">{kindNames[kind]}</span>
        <bdi className={kind === 'passage' ? 'judges-passage' : 'judges-label'}>{label}</bdi>
      </Choose>
      <p className="judges-state">
        {differsIn.length === 0 ? (
          <StateWord>they agree</StateWord>
        ) : resolution === null ? (
          <StateWord tone="pause">differ in {differsIn.join(' and ')}, not resolved</StateWord>
        ) : (
          <>
            <StateWord>resolved: {outcomeWords[resolution.outcome]}</StateWord>{' '}
            <time dateTime={resolution.resolvedAt}>{momentWords(resolution.resolvedAt)}</time>:{' '}
            <bdi>{resolution.reason}</bdi>
          </>
        )}
      </p>
      <div className="judges-sides">
        <Side title="First judge" judged={first} differsIn={differsIn} />
        <Side title="Second judge" judged={second} differsIn={differsIn} />
      </div>
      {isCurrent && differsIn.length > 0 && <ResolveForm judgement={judgement} />}
    </li>
  );
}

function Choose({
  id,
  isCurrent,
  children,
}: {
  readonly id: string;
  readonly isCurrent: boolean;
  readonly children: React.ReactNode;
}) {
  const asked = useFocusRequest<HTMLButtonElement>('judgement', (element) =>
    element.ariaCurrent === 'true' ? element : null,
  );
  const shown = useRef(false);
  useEffect(() => {
    if (isCurrent && shown.current) asked.current?.scrollIntoView({ block: 'nearest' });
    shown.current = true;
  }, [isCurrent, asked]);
  return (
    <button
      ref={asked}
      type="button"
      className="judges-choose"
      aria-current={isCurrent}
      onClick={() => useComparing.setState({ judgement: id })}
    >
      {children}
    </button>
  );
}

function Side({
  title,
  judged,
  differsIn,
}: {
  readonly title: string;
  readonly judged: DoubleJudgement['first'];
  readonly differsIn: DoubleJudgement['differsIn'];
}) {
  const yardstick = useCore('project.get', {}).data?.yardstick ?? 'icd-203';
  return (
    <fieldset className="judges-side" aria-label={title}>
      <h2>{title}</h2>
      {judged === null ? (
        <p className="judges-nothing">did not judge it</p>
      ) : (
        <>
          <dl>
            {judgedLines(judged, { yardstick, scale: admiraltyCredibility }).map(({ of, words }) => (
              <div
                key={of}
                className={joinClasses('judges-value', differsIn.includes(of) && 'judges-differs')}
              >
                <dt>{valueNames[of]}</dt>
                <dd>{words}</dd>
              </div>
            ))}
          </dl>
          <p className="judges-reason">
            {judged.reason === null || judged.reason === '' ? (
              <span className="judges-nothing">no reason given</span>
            ) : (
              <bdi>{judged.reason}</bdi>
            )}
          </p>
        </>
      )}
    </fieldset>
  );
}
