import type { FindingOf } from '../../../shared/model/finding.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Field } from '../../ui/Field.tsx';
import { TextInput } from '../../ui/TextInput.tsx';

/** The least and the most that words say, and of what. */
export function NumberFields({
  draft,
  onChange,
}: {
  readonly draft: FindingOf<'number'>;
  readonly onChange: (draft: FindingOf<'number'>) => void;
}) {
  const { value } = draft;
  const change = (part: Partial<typeof value>) => onChange({ ...draft, value: { ...value, ...part } });
  return (
    <>
      <div className="finding-pair">
        <Field label="At least">
          {(control) => (
            <TextInput
              {...control}
              type="number"
              autoFocus
              required
              value={value.least}
              onChange={({ target }) => change({ least: target.valueAsNumber })}
            />
          )}
        </Field>
        <Field label="At most">
          {(control) => (
            <TextInput
              {...control}
              type="number"
              placeholder="open"
              value={value.most ?? ''}
              onChange={({ target }) => change({ most: target.value === '' ? null : target.valueAsNumber })}
            />
          )}
        </Field>
      </div>
      <Checkbox
        checked={value.isApproximate}
        onChange={({ target }) => change({ isApproximate: target.checked })}
      >
        About so many
      </Checkbox>
      <Field label="Of what">
        {(control) => (
          <TextInput
            {...control}
            value={value.unit}
            onChange={({ target }) => change({ unit: target.value })}
          />
        )}
      </Field>
      <Field label="What is said of them">
        {(control) => (
          <TextInput
            {...control}
            value={value.matter}
            onChange={({ target }) => change({ matter: target.value })}
          />
        )}
      </Field>
    </>
  );
}
