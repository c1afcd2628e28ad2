import { type FormEvent, useState } from 'react';
import { call } from '../../../api/client.ts';
import { useCore } from '../../../api/hooks.ts';
import { useAction } from '../../../api/use-action.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { Field } from '../../../ui/Field.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { closeSessionDialog } from '../sessions-view.ts';

/** Asks who judges in this project. It is empty until somebody writes a name, and may be emptied again. */
export function AnalystDialog() {
  const project = useCore('project.get', {}).data;
  if (project === undefined) return null;
  return <AnalystForm analyst={project.analyst} />;
}

function AnalystForm({ analyst }: { readonly analyst: string | null }) {
  const [name, setName] = useState(analyst ?? '');
  const { run, error } = useAction();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      await call('project.setAnalyst', { analyst: name.trim() || null });
      closeSessionDialog();
    });
  };
  return (
    <Dialog
      title="Who judges"
      description="From now on the event log, reports and files for a second judge state this name. Assay takes it from nowhere: left empty, nobody is named."
      size="small"
      isOpen
      onClose={closeSessionDialog}
      footer={
        <>
          <Button onClick={closeSessionDialog}>Cancel</Button>
          <Button variant="primary" type="submit" form="session-analyst-form">
            {name.trim() === '' ? 'Name nobody' : 'Use this name'}
          </Button>
        </>
      }
    >
      <form id="session-analyst-form" onSubmit={submit}>
        <Field label="Name" hint="A name, initials or a role, as you want it to be read by others.">
          {(control) => (
            <TextInput {...control} value={name} onChange={({ target }) => setName(target.value)} />
          )}
        </Field>
        <ErrorLine error={error} />
      </form>
    </Dialog>
  );
}
