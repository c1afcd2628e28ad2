import { ArrowLeft } from 'lucide-react';
import { useEffect } from 'react';
import { useCore } from '../../../api/hooks.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Select } from '../../../ui/Select.tsx';
import { AgreementTable } from './AgreementTable.tsx';
import { compareFilters, filterJudgements, judgementOf, useComparing } from './compare-state.ts';
import { DisagreementCard } from './DisagreementCard.tsx';
import { bringBack } from '../session-actions.ts';
import { openSession, useSessionsView } from '../sessions-view.ts';
import { useKeptPlace } from '../working/use-kept-place.ts';
import { restorePlace } from '../working/work-store.ts';
import '../judges.css';

const filterNames = {
  unresolved: 'Not resolved',
  differing: 'All disagreements',
  all: 'All that both judged',
};

/** What two people judged without seeing each other: how far they agree, and every disagreement to resolve. */
export function CompareView({ session: id }: { readonly session: string }) {
  const session = useCore('sessions.get', { id }).data;
  const { data: answer, error } = useCore('sessions.compare', { id });
  const { filter, judgement: chosen } = useComparing();
  const brought = useSessionsView((state) => state.brought);
  const unkept = useKeptPlace(id);
  useEffect(() => void restorePlace(id).catch(() => undefined), [id]);
  if (session === undefined || answer === undefined) return <ErrorLine error={error?.message ?? null} />;
  const shown = filterJudgements(answer.judgements, filter);
  const current = judgementOf(shown, chosen);
  const options = compareFilters.map((value) => ({
    value,
    label: `${filterNames[value]} (${filterJudgements(answer.judgements, value).length.toLocaleString('en')})`,
  }));
  return (
    <section className="judges-view" aria-label="Two judges">
      <header className="judges-header">
        <IconButton
          label="Back to the session"
          icon={<ArrowLeft aria-hidden />}
          onClick={() => openSession(id)}
        />
        <h1>
          Two judges <bdi className="judges-title">{session.title}</bdi>
        </h1>
        {answer.judgements.length > 0 && (
          <Select
            variant="quiet"
            aria-label="Which judgements to list"
            options={options}
            value={filter}
            onChange={(next) => useComparing.setState({ filter: next })}
          />
        )}
        <Button size="small" onClick={() => void bringBack(session)}>
          Bring back judged file…
        </Button>
      </header>
      <div className="judges-scroll">
        {unkept !== null && <ErrorLine error={`What you write is not kept yet. ${unkept}`} />}
        {brought !== null && (
          <p className="judges-brought" role="status">
            Brought back {brought.judgements.toLocaleString('en')}{' '}
            {brought.judgements === 1 ? 'judgement' : 'judgements'} from <bdi>{brought.fileName}</bdi>
            {brought.analyst === null ? (
              ' (nobody is named in it).'
            ) : (
              <>
                {' '}
                (judged by <bdi>{brought.analyst}</bdi>).
              </>
            )}
            {brought.leftOut > 0 &&
              ` ${brought.leftOut.toLocaleString('en')} of what is not in this project, such as passages the second judge marked, were left out.`}
          </p>
        )}
        {answer.judgements.length === 0 ? (
          <EmptyState sentence="Nothing that a second judge has judged was brought back yet." />
        ) : (
          <>
            <AgreementTable agreement={answer.agreement} />
            {shown.length === 0 ? (
              <EmptyState
                sentence={
                  filter === 'unresolved'
                    ? 'No disagreement is left to resolve.'
                    : 'There is no disagreement.'
                }
              />
            ) : (
              <ol className="judges-list" aria-label={filterNames[filter]}>
                {shown.map((judgement) => (
                  <DisagreementCard
                    key={judgement.id}
                    judgement={judgement}
                    isCurrent={judgement === current}
                  />
                ))}
              </ol>
            )}
          </>
        )}
      </div>
    </section>
  );
}
