import type { ClaimPassage } from '../../../shared/contract/claims.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { TextInput } from '../../ui/TextInput.tsx';

/** What the passage gives as the value in question; what is found in its words is offered. */
export function ValueField({
  value,
  found,
  onChange,
}: {
  readonly value: string;
  readonly found: ClaimPassage['values'];
  readonly onChange: (value: string) => void;
}) {
  const offered = [...new Set(found.map(({ words }) => words))];
  return (
    <div className="evidence-value">
      <Field label="Value it gives" hint="The number, date or place in question, such as “214 dead”.">
        {(control) => (
          <TextInput {...control} value={value} onChange={({ target }) => onChange(target.value)} />
        )}
      </Field>
      {offered.length > 0 && (
        <fieldset className="evidence-values" aria-label="Values found in the passage">
          {offered.map((words) => (
            <Button
              key={words}
              size="small"
              aria-pressed={value === words}
              onClick={() => onChange(value === words ? '' : words)}
            >
              <bdi>{words}</bdi>
            </Button>
          ))}
        </fieldset>
      )}
    </div>
  );
}
