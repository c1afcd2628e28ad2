import { Ellipsis } from 'lucide-react';
import type { CheckingSession } from '../../../../shared/model/checking-session.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { ignoreSecondPress } from '../../../ui/ignore-second-press.ts';
import { Menu } from '../../../ui/Menu.tsx';
import { dayWords } from '../../../ui/moment-words.ts';
import { StateWord } from '../../../ui/StateWord.tsx';
import { SessionProgress } from '../SessionProgress.tsx';
import { sessionMenu } from '../session-menu.ts';
import { openSession } from '../sessions-view.ts';

/** One session: its question, how far it has come, and whether it is open. */
export function SessionRow({ session }: { readonly session: CheckingSession }) {
  const { id, title, question, counts, createdAt, closedAt, method, second, isSecond } = session;
  return (
    <li className="session-row">
      <button
        type="button"
        className="session-open"
        data-roving
        onClick={() => {
          ignoreSecondPress();
          openSession(id);
        }}
      >
        <bdi className="session-title">{title}</bdi>
        {question !== null && question.words !== title && (
          <bdi className="session-question">{question.words}</bdi>
        )}
        <SessionProgress counts={counts} />
        <span className="session-facts">
          {closedAt === null ? (
            <StateWord>open since {dayWords(createdAt)}</StateWord>
          ) : (
            <StateWord>closed {dayWords(closedAt)}</StateWord>
          )}
          {method !== null && (
            <>
              {' · '}
              <bdi>{method.name}</bdi>
            </>
          )}
          {isSecond && ' · for a second judge'}
          {second.judgements > 0 && ` · ${second.judgements} judgements of a second judge`}
        </span>
        {second.unresolved > 0 && (
          <span>
            <StateWord tone="pause">
              {second.unresolved === 1
                ? '1 disagreement not resolved'
                : `${second.unresolved} disagreements not resolved`}
            </StateWord>
          </span>
        )}
      </button>
      <Menu
        items={sessionMenu(session)}
        trigger={<IconButton label={`More for ${title}`} icon={<Ellipsis aria-hidden />} />}
      />
    </li>
  );
}
