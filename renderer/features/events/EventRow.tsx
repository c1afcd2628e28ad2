import type { LoggedEvent } from '../../../shared/contract/events.ts';
import { useEventLog } from '../../stores/event-log.ts';
import { announce } from '../../ui/announce.ts';
import { joinClasses } from '../../ui/join-classes.ts';
import { ContextMenu } from '../../ui/Menu.tsx';
import { copyHash } from './copy-hash.ts';
import { openPlace } from './open-place.ts';

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });

/** One event: when, what, who where anybody is named, and its hash. A press or Enter shows what it is about. */
export function EventRow({ event, hasWho }: { readonly event: LoggedEvent; readonly hasWho: boolean }) {
  const { number, at, words, who, cause, place, hash } = event;
  const open = () => {
    useEventLog.setState({ current: number });
    if (place === null) announce('What this is about has no place of its own, or is not in the project.');
    else openPlace(place);
  };
  return (
    <ContextMenu
      items={[
        { label: 'Show what this is about', isDisabled: place === null, onSelect: open },
        { label: 'Copy the hash', keys: 'C', onSelect: () => copyHash(event) },
      ]}
    >
      <button
        type="button"
        className={joinClasses(
          'event-row',
          hasWho && 'event-row-who',
          cause !== 'done' && 'event-row-back',
          place === null && 'event-row-still',
        )}
        data-roving
        data-event={number}
        data-hash={hash}
        aria-disabled={place === null}
        onFocus={() => useEventLog.setState({ current: number })}
        onClick={open}
      >
        <time className="event-at" dateTime={at}>
          {moment.format(new Date(at))}
        </time>
        <span className="event-words" dir="auto">
          {words}
        </span>
        {hasWho && <span className="event-who">{who}</span>}
        <span className="event-hash">
          <span className="event-number">{number.toLocaleString('en')}</span>
          <code title={hash}>{hash.slice(0, 8)}</code>
        </span>
      </button>
    </ContextMenu>
  );
}
