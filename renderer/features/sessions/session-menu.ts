import type { CheckingSession } from '../../../shared/model/checking-session.ts';
import type { MenuItem } from '../../ui/Menu.tsx';
import { bringBack, closeSession, removeSession } from './session-actions.ts';
import { askForSession, openSession } from './sessions-view.ts';

/** All that can be done with a session as a whole. */
export function sessionMenu(session: CheckingSession): readonly MenuItem[] {
  const { id, closedAt, isSecond, second } = session;
  const shown = (work: Promise<void>) => void work.catch(() => undefined);
  return [
    { label: 'Add to the queue…', onSelect: () => askForSession({ type: 'queue', session: id }) },
    { label: 'Question and method…', onSelect: () => askForSession({ type: 'edit', session: id }) },
    'separator',
    { label: 'Report…', onSelect: () => askForSession({ type: 'report', session: id }) },
    'separator',
    ...(isSecond
      ? []
      : ([
          {
            label: 'Export for a second judge…',
            onSelect: () => askForSession({ type: 'second', session: id }),
          },
          { label: 'Bring back judged file…', onSelect: () => shown(bringBack(session)) },
          {
            label: 'Compare the two judges',
            isDisabled: second.judgements === 0,
            onSelect: () => openSession(id, 'compare'),
          },
          'separator',
        ] as const)),
    {
      label: closedAt === null ? 'Close the session' : 'Open the session again',
      onSelect: () => shown(closeSession(session)),
    },
    { label: 'Delete the session', isDestructive: true, onSelect: () => shown(removeSession(session)) },
  ];
}
