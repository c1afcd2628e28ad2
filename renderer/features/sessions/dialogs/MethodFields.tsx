import type { SessionMethod } from '../../../../shared/model/checking-session.ts';
import { Field } from '../../../ui/Field.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { TextButton } from '../../../ui/TextButton.tsx';
import { TextArea, TextInput } from '../../../ui/TextInput.tsx';
import { linesOf, sift } from './method.ts';
import type { NewSession } from './new-session.ts';

type MethodForm = Pick<NewSession, 'method' | 'checklistName' | 'checklistLines'>;

/** By which steps each item is gone through: none, SIFT's four moves, or a checklist. */
export function MethodFields({
  form,
  onChange,
  earlier,
}: {
  readonly form: MethodForm;
  readonly onChange: (values: Partial<MethodForm>) => void;
  /** Checklists of other sessions. */
  readonly earlier: readonly SessionMethod[];
}) {
  const reused = earlier.find(({ name }) => name === form.method);
  return (
    <div className="new-session-part">
      <RadioGroup
        label="Method"
        value={form.method}
        onChange={(method) => onChange({ method })}
        options={[
          { value: 'none', label: 'None' },
          {
            value: 'sift',
            label: 'SIFT: four moves',
            detail: sift.steps.map(({ words }) => words).join(' · '),
          },
          ...earlier.map((method) => ({
            value: method.name,
            label: method.name,
            detail: method.steps.map(({ words }) => words).join(' · '),
          })),
          { value: 'own', label: 'A checklist of my own' },
        ]}
      />
      {form.method === 'sift' && <StepList method={sift} />}
      {reused !== undefined && (
        <>
          <StepList method={reused} />
          <TextButton
            onClick={() =>
              onChange({ method: 'own', checklistName: reused.name, checklistLines: linesOf(reused) })
            }
          >
            Change it for this session
          </TextButton>
        </>
      )}
      {form.method === 'own' && <ChecklistFields form={form} onChange={onChange} />}
    </div>
  );
}

/** The name and the steps of a checklist, as they are written. */
function ChecklistFields({
  form,
  onChange,
}: {
  readonly form: Pick<MethodForm, 'checklistName' | 'checklistLines'>;
  readonly onChange: (values: Partial<MethodForm>) => void;
}) {
  return (
    <>
      <Field label="Name of the checklist">
        {(control) => (
          <TextInput
            {...control}
            placeholder="Checklist"
            value={form.checklistName}
            onChange={({ target }) => onChange({ checklistName: target.value })}
          />
        )}
      </Field>
      <Field
        label="Steps"
        hint="One a line; what comes after a colon is shown as its help. Later sessions can use it again."
      >
        {(control) => (
          <TextArea
            {...control}
            rows={4}
            placeholder={'Date checked: does the date fit what else is known of that day?\nSpeaker named'}
            value={form.checklistLines}
            onChange={({ target }) => onChange({ checklistLines: target.value })}
          />
        )}
      </Field>
    </>
  );
}

function StepList({ method }: { readonly method: SessionMethod }) {
  return (
    <ol className="method-preview" aria-label={`Steps of ${method.name}`}>
      {method.steps.map(({ id, words, help }) => (
        <li key={id}>
          <strong>{words}</strong>
          {help !== '' && <span className="method-help"> {help}</span>}
        </li>
      ))}
    </ol>
  );
}
