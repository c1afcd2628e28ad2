import { type FormEvent, useDeferredValue, useState } from 'react';
import { call } from '../../../api/client.ts';
import { useCore } from '../../../api/hooks.ts';
import { useAction } from '../../../api/use-action.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { Field } from '../../../ui/Field.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { earlierMethods } from './method.ts';
import { MethodFields } from './MethodFields.tsx';
import { createInput, emptySession, type NewSession, scopeOf } from './new-session.ts';
import { QuestionField } from './QuestionField.tsx';
import { QueueFields } from './QueueFields.tsx';
import { ScopeFields } from './ScopeFields.tsx';
import { closeSessionDialog, openSession } from '../sessions-view.ts';
import './NewSessionDialog.css';

/** Asks what a new session is about, what it goes through, and by which method. */
export function NewSessionDialog() {
  const [form, setForm] = useState<NewSession>(emptySession);
  const { run, error } = useAction();
  const [missing, setMissing] = useState<string | null>(null);
  const scope = useDeferredValue(scopeOf(form));
  const sessions = useCore('sessions.list', {}).data ?? [];
  const inScope = useCore(
    'sessions.inScope',
    scope && { scope: { ...scope, documents: [...scope.documents], tags: [...scope.tags] } },
  ).data;
  const earlier = earlierMethods(sessions);
  const change = (values: Partial<NewSession>) => {
    setMissing(null);
    setForm((before) => ({ ...before, ...values }));
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const asked = createInput(form, { inScope, earlier, newId: () => crypto.randomUUID() });
    if ('missing' in asked) return setMissing(asked.missing);
    void run(async () => {
      const { id } = await call('sessions.create', asked.input);
      closeSessionDialog();
      openSession(id);
    });
  };

  return (
    <Dialog
      title="New session"
      description="A question, what bears on it, and what you want to do with each item. It runs offline."
      size="large"
      isOpen
      onClose={closeSessionDialog}
      footer={
        <>
          <Button onClick={closeSessionDialog}>Cancel</Button>
          <Button variant="primary" type="submit" form="new-session-form">
            Start the session
          </Button>
        </>
      }
    >
      <form id="new-session-form" className="new-session" onSubmit={submit}>
        <div className="new-session-part">
          <Field label="Title" hint="Left empty, a new question is its title.">
            {(control) => (
              <TextInput
                {...control}
                value={form.title}
                onChange={({ target }) => change({ title: target.value })}
              />
            )}
          </Field>
          <QuestionField question={form.question} words={form.questionWords} onChange={change} />
        </div>
        <ScopeFields form={form} onChange={change} inScope={scope === null ? undefined : inScope} />
        <QueueFields form={form} onChange={change} inScope={scope === null ? undefined : inScope} />
        <MethodFields form={form} onChange={change} earlier={earlier} />
        <ErrorLine error={missing ?? error} />
      </form>
    </Dialog>
  );
}
