import { Circle, CircleCheck, CirclePause, Ellipsis } from 'lucide-react';
import type { SessionItem } from '../../../../shared/model/checking-session.ts';
import { useCommandKeys } from '../../../app/commands/use-command-keys.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { ContextMenu, Menu, type MenuItem } from '../../../ui/Menu.tsx';
import { moveItem, takeFromQueue } from './queue-actions.ts';
import type { QueueMove } from './queue-order.ts';
import { useFocusRequest } from '../working/use-focus-request.ts';
import { goToItem, useSessionWork } from '../working/work-store.ts';

/** One item of the queue: its state in a shape and words, and a menu that moves it or takes it from the queue. */
export function QueueLine({
  item,
  isCurrent,
  hasBegun,
  isFirst,
  isLast,
}: {
  readonly item: SessionItem;
  readonly isCurrent: boolean;
  /** Whether something stands in its forms that is not recorded. */
  readonly hasBegun: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}) {
  const isAsked = useSessionWork((work) => work.pointed === item.id);
  const button = useFocusRequest<HTMLButtonElement>('queue', (element) => (isAsked ? element : null));
  const keys = {
    up: useCommandKeys('session.moveUp'),
    down: useCommandKeys('session.moveDown'),
    take: useCommandKeys('session.take'),
  };
  const move = (to: QueueMove) => void moveItem(item, to, true).catch(() => undefined);
  const items: readonly MenuItem[] = [
    { label: 'Move up', keys: keys.up, isDisabled: isFirst, onSelect: () => move('up') },
    { label: 'Move down', keys: keys.down, isDisabled: isLast, onSelect: () => move('down') },
    { label: 'Move to the top', isDisabled: isFirst, onSelect: () => move('first') },
    { label: 'Move to the end', isDisabled: isLast, onSelect: () => move('last') },
    'separator',
    {
      label: 'Take from the queue',
      keys: keys.take,
      isDestructive: true,
      onSelect: () => void takeFromQueue(item, true).catch(() => undefined),
    },
  ];
  return (
    <div className="session-queue-line" data-queue-item={item.id}>
      <ContextMenu items={items}>
        <button
          ref={button}
          type="button"
          className="session-queue-item"
          data-roving
          data-state={item.state}
          aria-current={isCurrent}
          onClick={() => goToItem(item.id)}
        >
          <StateSign state={item.state} />
          <span className="session-queue-words">
            <bdi className="session-queue-label">{item.label}</bdi>
            <span className="session-queue-state">
              {item.claim === null ? 'Document' : 'Claim'}: {stateWords(item, hasBegun)}
            </span>
          </span>
        </button>
      </ContextMenu>
      <Menu
        align="end"
        trigger={
          <IconButton
            className="session-queue-more"
            label={`More for ${item.label}`}
            tabIndex={-1}
            icon={<Ellipsis aria-hidden />}
          />
        }
        items={items}
      />
    </div>
  );
}

function StateSign({ state }: Pick<SessionItem, 'state'>) {
  switch (state) {
    case 'waiting':
      return <Circle className="session-sign" aria-hidden />;
    case 'judged':
      return <CircleCheck className="session-sign session-sign-judged" aria-hidden />;
    case 'set aside':
      return <CirclePause className="session-sign" aria-hidden />;
  }
}

/** "waiting", "begun", "judged, disputes", "judged, likely", "set aside". */
function stateWords({ state, stance, likelihoodWords }: SessionItem, hasBegun: boolean): string {
  if (hasBegun) return state === 'waiting' ? 'begun, not recorded' : `${state}, change begun`;
  if (state !== 'judged') return state;
  const words = stance ?? likelihoodWords;
  return words === null ? 'judged' : `judged, ${words}`;
}
