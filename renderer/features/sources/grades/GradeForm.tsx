import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Source } from '../../../../shared/model/source.ts';
import { reliabilityScale } from '../../../../shared/reliability/scales.ts';
import { call } from '../../../api/client.ts';
import { useAction } from '../../../api/use-action.ts';
import { announce } from '../../../ui/announce.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { Field } from '../../../ui/Field.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextButton } from '../../../ui/TextButton.tsx';
import { TextArea, TextInput } from '../../../ui/TextInput.tsx';
import { GradeLevels } from './GradeLevels.tsx';
import { type GradeScope, inGeneral } from './grade-request.ts';
import { openScaleDialog } from './ScaleDialog.tsx';
import { useScale } from './use-scale.ts';
import './GradeForm.css';

export interface GradeFormProps {
  readonly source: Pick<Source, 'id' | 'name'>;
  /** The scopes one can choose from besides "in general". */
  readonly scopes: readonly { readonly scope: GradeScope; readonly words: string }[];
  readonly initialScope: GradeScope;
  readonly onDone: () => void;
}

/** Records a grade: level, topic, scope and reason. An earlier one of the same topic, period and scope is superseded, not edited. */
export function GradeForm({ source, scopes, initialScope, onDone }: GradeFormProps) {
  const [code, setCode] = useState<string | null>(null);
  const scale = reliabilityScale(useScale());
  const [topic, setTopic] = useState('');
  const [period, setPeriod] = useState('');
  const [reason, setReason] = useState('');
  const [scopeKey, setScopeKey] = useState(keyOf(initialScope));
  const { run, error } = useAction();
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => form.current?.querySelector('input')?.focus(), []);

  const choices = [{ scope: inGeneral, words: 'In general' }, ...scopes];
  const scope = choices.find((choice) => keyOf(choice.scope) === scopeKey)?.scope ?? inGeneral;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (code === null) return;
    void run(async () => {
      const grade = await call('sources.grade', {
        source: source.id,
        scale: scale.name,
        code,
        topic: topic.trim() || null,
        period: period.trim() || null,
        reason: reason.trim() || null,
        ...scope,
      });
      announce(`${source.name}: ${grade.words}.`);
      onDone();
    });
  };

  return (
    <form
      ref={form}
      className="grade-form"
      aria-label={`Grade ${source.name}`}
      onSubmit={submit}
      onKeyDown={(pressed) => {
        if (pressed.key !== 'Escape') return;
        pressed.preventDefault();
        onDone();
      }}
    >
      <GradeLevels scale={scale} value={code} onChange={setCode} />
      {choices.length > 1 && (
        <Field label="Holds">
          {(control) => (
            <Select
              {...control}
              options={choices.map((choice) => ({ value: keyOf(choice.scope), label: choice.words }))}
              value={keyOf(scope)}
              onChange={setScopeKey}
            />
          )}
        </Field>
      )}
      <Field label="Topic" hint="Leave empty where it holds for everything the source speaks of.">
        {(control) => (
          <TextInput
            {...control}
            dir="auto"
            value={topic}
            onChange={({ target }) => setTopic(target.value)}
          />
        )}
      </Field>
      <Field
        label="Period"
        hint="What time it holds for, such as 1994/1998, 1994/.. or 1997-12. Empty: any time."
      >
        {(control) => (
          <TextInput {...control} value={period} onChange={({ target }) => setPeriod(target.value)} />
        )}
      </Field>
      <Field
        label="Reason"
        hint="What in its record, or in the text, led you to it. A grade without one is marked."
      >
        {(control) => (
          <TextArea
            {...control}
            dir="auto"
            rows={2}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </Field>
      <ErrorLine error={error} />
      <div className="grade-form-buttons">
        <Button type="submit" variant="primary" disabled={code === null}>
          Record grade
        </Button>
        <Button variant="quiet" onClick={onDone}>
          Cancel
        </Button>
      </div>
      <p className="grade-reference">
        {scale.title}. {scale.reference}.{' '}
        <TextButton onClick={openScaleDialog}>Choose another scale</TextButton>
      </p>
    </form>
  );
}

function keyOf({ document, annotation }: GradeScope): string {
  return `${document ?? 'all'} ${annotation ?? 'all'}`;
}
