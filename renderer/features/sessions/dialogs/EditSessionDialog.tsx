import { type FormEvent, useState } from 'react';
import type { CheckingSession } from '../../../../shared/model/checking-session.ts';
import { call } from '../../../api/client.ts';
import { useCore } from '../../../api/hooks.ts';
import { useAction } from '../../../api/use-action.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { Field } from '../../../ui/Field.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { changedChecklist, earlierMethods, isSift, linesOf } from './method.ts';
import { MethodFields } from './MethodFields.tsx';
import { emptySession, methodOf } from './new-session.ts';
import { closeSessionDialog } from '../sessions-view.ts';
import './NewSessionDialog.css';

/** Changes title, question and method of a session. Steps that stay keep what was noted on them. */
export function EditSessionDialog({ session: id }: { readonly session: string }) {
  const session = useCore('sessions.get', { id }).data;
  const sessions = useCore('sessions.list', {}).data;
  if (session === undefined || sessions === undefined) return null;
  return <EditForm session={session} sessions={sessions} />;
}

function EditForm({
  session,
  sessions,
}: {
  readonly session: CheckingSession;
  readonly sessions: readonly CheckingSession[];
}) {
  const { id, method } = session;
  const questions = useCore('questions.list', {}).data ?? [];
  const [title, setTitle] = useState(session.title);
  const [question, setQuestion] = useState(session.question?.id ?? null);
  const [form, setForm] = useState({
    ...emptySession,
    method: method === null ? 'none' : isSift(method) ? 'sift' : 'own',
    checklistName: method === null || isSift(method) ? '' : method.name,
    checklistLines: method === null || isSift(method) ? '' : linesOf(method),
  });
  const { run, error } = useAction();
  const earlier = earlierMethods(sessions.filter((other) => other.id !== id));
  const chosen = methodOf(form, earlier, () => crypto.randomUUID());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen === undefined || title.trim() === '') return;
    const next = chosen === null || method === null ? chosen : changedChecklist(method, chosen);
    void run(async () => {
      await call('sessions.update', {
        id,
        title,
        question,
        method: next === null ? null : { name: next.name, steps: [...next.steps] },
      });
      closeSessionDialog();
    });
  };
  return (
    <Dialog
      title="Question and method"
      size="large"
      isOpen
      onClose={closeSessionDialog}
      footer={
        <>
          <Button onClick={closeSessionDialog}>Cancel</Button>
          <Button
            variant="primary"
            type="submit"
            form="session-edit-form"
            disabled={chosen === undefined || title.trim() === ''}
          >
            Change
          </Button>
        </>
      }
    >
      <form id="session-edit-form" className="new-session" onSubmit={submit}>
        <div className="new-session-part">
          <Field label="Title">
            {(control) => (
              <TextInput {...control} value={title} onChange={({ target }) => setTitle(target.value)} />
            )}
          </Field>
          <Field label="Question">
            {(control) => (
              <Select
                {...control}
                value={question ?? 'none'}
                onChange={(next) => setQuestion(next === 'none' ? null : next)}
                options={[
                  { value: 'none', label: 'No question' },
                  ...questions.map(({ id: value, words }) => ({ value, label: words })),
                ]}
              />
            )}
          </Field>
        </div>
        <MethodFields
          form={form}
          earlier={earlier}
          onChange={(values) => setForm((before) => ({ ...before, ...values }))}
        />
        <ErrorLine error={error} />
      </form>
    </Dialog>
  );
}
