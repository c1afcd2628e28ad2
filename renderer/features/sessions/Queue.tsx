import { Circle, CircleCheck, CirclePause } from 'lucide-react';
import { useRef } from 'react';
import type { SessionItem } from '../../../shared/model/checking-session.ts';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { isEmptyDraft } from './draft.ts';
import { goToItem, useSessionWork } from './work-store.ts';

/** The queue in its order; each item's state is a shape and words. */
export function Queue({
  items,
  current,
}: {
  readonly items: readonly SessionItem[];
  readonly current: string;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const drafts = useSessionWork((work) => work.drafts);
  return (
    <div ref={scroller} className="session-queue">
      <VirtualList
        label="Queue of the session"
        isRoving
        items={items}
        keyOf={({ id }) => id}
        estimatedHeight={52}
        scrollElement={scroller}
        activeIndex={items.findIndex(({ id }) => id === current)}
        renderItem={(item) => (
          <button
            type="button"
            className="session-queue-item"
            data-roving
            data-state={item.state}
            aria-current={item.id === current}
            onClick={() => goToItem(item.id)}
          >
            <StateSign state={item.state} />
            <span className="session-queue-words">
              <bdi className="session-queue-label">{item.label}</bdi>
              <span className="session-queue-state">
                {item.claim === null ? 'Document' : 'Claim'}: {stateWords(item, hasBegun(item.id))}
              </span>
            </span>
          </button>
        )}
      />
    </div>
  );

  function hasBegun(id: string): boolean {
    const draft = drafts[id];
    return draft !== undefined && !isEmptyDraft({ ...draft, passage: null });
  }
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
