import { X } from 'lucide-react';
import { useCore } from '../../api/hooks.ts';
import { CommandButton } from '../../app/commands/CommandButton.tsx';
import { useEventLog } from '../../stores/event-log.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { ViewHeader } from '../../ui/ViewFrame.tsx';
import { ChainState } from './ChainState.tsx';
import { eventKinds } from './event-kinds.ts';

/** Of the filter box, for the command that goes there. */
export const eventsFilterId = 'events-filter';

const every = 'all';
const options = [
  { value: every, label: 'All events' },
  ...eventKinds.map(({ key, label }) => ({ value: key, label })),
];

/** What of the log is shown, how the chain stands, and what can be done with it. */
export function EventsHeader({ total }: { readonly total: number }) {
  const { subject, kind, words } = useEventLog();
  const head = useCore('events.head', {}).data;
  return (
    <ViewHeader
      title="Event log"
      count={
        <>
          {total === 1 ? '1 event' : `${total.toLocaleString('en')} events`}
          {head !== undefined && total !== head.number && ` of ${head.number.toLocaleString('en')}`}
        </>
      }
      beside={
        subject !== null && (
          <p className="events-subject">
            <span>
              History of <bdi>“{subject.label}”</bdi>
            </span>
            <IconButton
              label="Show the events of everything"
              icon={<X aria-hidden />}
              onClick={() => useEventLog.setState({ subject: null })}
            />
          </p>
        )
      }
      actions={
        <>
          <CommandButton command="events.check" size="small">
            Check the chain
          </CommandButton>
          <CommandButton command="events.export" size="small">
            Export…
          </CommandButton>
        </>
      }
      tools={
        <>
          <TextInput
            id={eventsFilterId}
            className="events-filter"
            aria-label="Filter events"
            placeholder="Filter by words, names, hashes"
            value={words}
            onChange={({ target }) => useEventLog.setState({ words: target.value })}
            onKeyDown={(pressed) => {
              if (pressed.key !== 'Escape' || words === '') return;
              pressed.preventDefault();
              useEventLog.setState({ words: '' });
            }}
          />
          <Select
            aria-label="Kind of events"
            options={options}
            value={kind ?? every}
            onChange={(chosen) => useEventLog.setState({ kind: chosen === every ? null : chosen })}
          />
        </>
      }
    >
      <ChainState />
    </ViewHeader>
  );
}
