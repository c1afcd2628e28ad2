import { useEffect, useState } from 'react';
import type { SessionItem } from '../../../../shared/model/checking-session.ts';
import { messageOf } from '../../../api/client.ts';
import { useCore } from '../../../api/hooks.ts';
import { CommandButton } from '../../../app/commands/CommandButton.tsx';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { ItemPane } from './ItemPane.tsx';
import { MethodSteps } from './MethodSteps.tsx';
import { Queue } from '../queue/Queue.tsx';
import { SessionHeader } from '../SessionHeader.tsx';
import { SessionNotes } from './SessionNotes.tsx';
import { askForSession } from '../sessions-view.ts';
import { useFocusRequest } from './use-focus-request.ts';
import { useKeptPlace } from './use-kept-place.ts';
import { useNeighbours } from './use-neighbours.ts';
import { itemOf } from './work-state.ts';
import { focusOn, restorePlace, useSessionWork } from './work-store.ts';
import './work.css';

/** One session to work in: its queue, the item at hand, the steps of the method and the notes. */
export function WorkView({ session: id }: { readonly session: string }) {
  const { data: session, error } = useCore('sessions.get', { id });
  const items = useCore('sessions.items', { session: id }).data;
  const chosen = useSessionWork((work) => (work.session === id ? work.item : null));
  const isRead = useSessionWork((work) => work.session === id);
  const [failure, setFailure] = useState<string | null>(null);
  const unkept = useKeptPlace(id);
  const item = items === undefined || !isRead ? null : itemOf(items, chosen);

  useNeighbours(items ?? none, item?.id ?? null);

  useEffect(() => {
    restorePlace(id).then(
      () => focusOn('item'),
      (thrown) => setFailure(messageOf(thrown)),
    );
  }, [id]);
  useEffect(() => {
    if (item !== null && item.id !== chosen) useSessionWork.setState({ item: item.id });
  }, [item, chosen]);

  if (error !== null && session === undefined) return <Gone />;
  if (session === undefined || items === undefined || !isRead) return <ErrorLine error={failure} />;
  return (
    <section className="session-work" aria-label={`Session: ${session.title}`}>
      <SessionHeader session={session} />
      {unkept !== null && <ErrorLine error={`Your place is not kept yet. ${unkept}`} />}
      {item === null ? (
        <EmptyQueue session={id} />
      ) : (
        <div className="session-columns">
          <Queue items={items} current={item.id} />
          <ItemPane session={session} item={item} place={items.indexOf(item) + 1} total={items.length}>
            {session.method !== null && <MethodSteps method={session.method} item={item} />}
            <SessionNotes session={session} />
          </ItemPane>
        </div>
      )}
    </section>
  );
}

const none: readonly SessionItem[] = [];

function EmptyQueue({ session }: { readonly session: string }) {
  const button = useFocusRequest<HTMLButtonElement>('item');
  useEffect(() => {
    // The last item may have answered the request for the focus just before it went.
    if (document.activeElement === document.body) button.current?.focus();
  }, [button]);
  return (
    <EmptyState
      sentence="Nothing is in the queue of this session."
      action={
        <Button ref={button} variant="primary" onClick={() => askForSession({ type: 'queue', session })}>
          Add claims and documents…
        </Button>
      }
    />
  );
}

function Gone() {
  return (
    <EmptyState
      sentence="This session is not in the project any more. Undo may bring it back."
      action={<CommandButton command="go.sessions" />}
    />
  );
}
