import { ArrowLeft, Ellipsis } from 'lucide-react';
import type { CheckingSession } from '../../../shared/model/checking-session.ts';
import { call } from '../../api/client.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { StateWord } from '../../ui/StateWord.tsx';
import { TextButton } from '../../ui/TextButton.tsx';
import { InPlaceText } from '../editor/index.ts';
import { AnalystLine } from './AnalystLine.tsx';
import { SessionProgress } from './SessionProgress.tsx';
import { sessionMenu } from './session-menu.ts';
import { askForSession, openSession, showSessions } from './sessions-view.ts';

/** What a session is, how far it has come, and what can be done with it as a whole. */
export function SessionHeader({ session }: { readonly session: CheckingSession }) {
  const { id, title, question, counts, closedAt, isSecond, second } = session;
  return (
    <header className="session-header">
      <div className="session-header-line">
        <IconButton label="All sessions" icon={<ArrowLeft aria-hidden />} onClick={showSessions} />
        <InPlaceText
          className="session-header-title"
          label="Title of the session"
          value={title}
          check={(written) => (written === '' ? 'A session needs a title.' : null)}
          onSave={(next) => call('sessions.update', { id, title: next })}
        />
        {closedAt !== null && <StateWord tone="pause">closed</StateWord>}
        <SessionProgress counts={counts} />
        <Button size="small" onClick={() => askForSession({ type: 'report', session: id })}>
          Report…
        </Button>
        <Menu
          align="end"
          items={sessionMenu(session)}
          trigger={<IconButton label="More for this session" icon={<Ellipsis aria-hidden />} />}
        />
      </div>
      <div className="session-header-facts">
        <p>
          {question === null ? (
            <TextButton onClick={() => askForSession({ type: 'edit', session: id })}>
              Say the question…
            </TextButton>
          ) : (
            <bdi>{question.words}</bdi>
          )}
        </p>
        <p className="session-offline">Offline: nothing leaves this machine</p>
        <AnalystLine />
        {isSecond && (
          <p>
            <StateWord tone="pause">second judge</StateWord> The first judgements are not in this file. When
            you are done, send the project back.
          </p>
        )}
        {second.judgements > 0 && (
          <TextButton onClick={() => openSession(id, 'compare')}>
            {second.unresolved === 0
              ? 'Compare the two judges'
              : `Compare the two judges: ${second.unresolved} not resolved`}
          </TextButton>
        )}
      </div>
    </header>
  );
}
