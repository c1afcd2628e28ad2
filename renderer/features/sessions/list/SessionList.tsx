import { useCore } from '../../../api/hooks.ts';
import { CommandButton } from '../../../app/commands/CommandButton.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ViewHeader } from '../../../ui/ViewFrame.tsx';
import { useRovingFocus } from '../../../ui/use-roving-focus.ts';
import { AnalystLine } from '../AnalystLine.tsx';
import { SessionRow } from './SessionRow.tsx';

/** All sessions of the project, those that are open first. */
export function SessionList() {
  const sessions = useCore('sessions.list', {}).data;
  const roving = useRovingFocus<HTMLUListElement>();
  if (sessions === undefined) return null;
  const open = sessions.filter(({ closedAt }) => closedAt === null);
  const closed = sessions.filter(({ closedAt }) => closedAt !== null);
  return (
    <section className="sessions-list" aria-label="Sessions">
      <ViewHeader
        title="Sessions"
        layout="line"
        beside={<AnalystLine />}
        tools={<CommandButton command="sessions.new" size="small" variant="primary" />}
      />
      {sessions.length === 0 ? (
        <EmptyState
          sentence="A session takes a question and goes through what bears on it, one claim or document after the other: judge, say why, next."
          action={<CommandButton command="sessions.new" variant="primary" />}
          detail="It works offline, remembers exactly where you were, and ends in a report that others can check."
        />
      ) : (
        <ul className="sessions-rows" aria-label="All sessions" ref={roving.ref} onKeyDown={roving.onKeyDown}>
          {[...open, ...closed].map((session) => (
            <SessionRow key={session.id} session={session} />
          ))}
        </ul>
      )}
    </section>
  );
}
