import { useRef } from 'react';
import type { SessionItem } from '../../../../shared/model/checking-session.ts';
import { VirtualList } from '../../../ui/VirtualList.tsx';
import { isEmptyDraft } from '../working/draft.ts';
import { QueueLine } from './QueueLine.tsx';
import { useSessionWork } from '../working/work-store.ts';

/** The queue in its order. */
export function Queue({
  items,
  current,
}: {
  readonly items: readonly SessionItem[];
  readonly current: string;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const drafts = useSessionWork((work) => work.drafts);
  const pointed = useSessionWork((work) => work.pointed);
  const inView = items.some(({ id }) => id === pointed) ? pointed : current;
  return (
    <div ref={scroller} className="session-queue">
      <VirtualList
        label="Queue of the session"
        isRoving
        items={items}
        keyOf={({ id }) => id}
        estimatedHeight={52}
        scrollElement={scroller}
        activeIndex={items.findIndex(({ id }) => id === inView)}
        renderItem={(item, index) => (
          <QueueLine
            item={item}
            isCurrent={item.id === current}
            hasBegun={hasBegun(item.id)}
            isFirst={index === 0}
            isLast={index === items.length - 1}
          />
        )}
      />
    </div>
  );

  function hasBegun(id: string): boolean {
    const draft = drafts[id];
    return draft !== undefined && !isEmptyDraft({ ...draft, passage: null });
  }
}
