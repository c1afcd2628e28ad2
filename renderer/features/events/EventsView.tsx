import { useEffect, useRef } from 'react';
import { useEventLog } from '../../stores/event-log.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ViewFrame } from '../../ui/ViewFrame.tsx';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { EventRow } from './EventRow.tsx';
import { EventsHeader } from './EventsHeader.tsx';
import { useEvents } from './use-events.ts';
import './events.css';

/** How far from the end of what was read the next older events are asked for, in CSS pixels. */
const near = 1200;

/** The log of what was judged, imported, exported and removed, the newest first. */
export function EventsView() {
  const { events, total, readMore } = useEvents();
  const isFiltered = useEventLog(
    ({ subject, kind, words }) => subject !== null || kind !== null || words.trim() !== '',
  );
  const scroller = useRef<HTMLDivElement>(null);
  const current = useRef(useEventLog.getState().current);
  const count = events?.length ?? 0;
  useEffect(() => {
    const element = scroller.current;
    // What was read may not fill the view.
    if (count > 0 && element !== null && element.scrollHeight <= element.clientHeight + near) readMore();
  }, [count, readMore]);
  if (events === undefined) return null;
  const hasWho = events.some(({ who }) => who !== null);
  return (
    <ViewFrame className="events-view" label="Event log">
      <EventsHeader total={total} />
      {events.length === 0 ? (
        <Nothing isFiltered={isFiltered} />
      ) : (
        <div
          className="events-scroller"
          ref={scroller}
          onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
            if (scrollTop + clientHeight > scrollHeight - near) readMore();
          }}
        >
          <VirtualList
            items={events}
            keyOf={({ number }) => String(number)}
            renderItem={(event) => <EventRow event={event} hasWho={hasWho} />}
            madeOf={() => [hasWho]}
            estimatedHeight={36}
            scrollElement={scroller}
            activeIndex={events.findIndex(({ number }) => number === current.current)}
            label="Events, the newest first"
            isRoving
          />
        </div>
      )}
    </ViewFrame>
  );
}

function Nothing({ isFiltered }: { readonly isFiltered: boolean }) {
  return isFiltered ? (
    <EmptyState
      sentence="No event passes the filter."
      action={
        <Button onClick={() => useEventLog.setState({ subject: null, kind: null, words: '' })}>
          Show all events
        </Button>
      }
    />
  ) : (
    <EmptyState sentence="Nothing has been logged yet: what you import, judge, remove and export will be told here, each entry with the hash of the one before." />
  );
}
