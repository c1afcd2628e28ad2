import { useMemo } from 'react';
import type { CheckingSession } from '../../../../shared/model/checking-session.ts';
import { call } from '../../../api/client.ts';
import { AutosavedEditor } from '../../editor/index.ts';
import { useFocusRequest } from './use-focus-request.ts';
import { focusOn } from './work-store.ts';
import './steps-and-notes.css';

/** The notes of a session: what belongs to no single item. */
export function SessionNotes({ session }: { readonly session: CheckingSession }) {
  const { id, lexical, text } = session;
  const content = useMemo(() => ({ lexical, text }), [lexical, text]);
  const section = useFocusRequest<HTMLElement>('notes', (element) =>
    element.querySelector<HTMLElement>('[contenteditable=true]'),
  );
  return (
    <section ref={section} className="session-notes" aria-label="Notes of the session">
      <h3>Notes</h3>
      <AutosavedEditor
        id={id}
        content={content}
        save={(written, mergeKey) => call('sessions.update', { id, ...written, mergeKey })}
        label="Notes of the session"
        placeholder="What belongs to no single item. [[ cites a passage"
        onEscape={() => focusOn('item')}
      />
    </section>
  );
}
