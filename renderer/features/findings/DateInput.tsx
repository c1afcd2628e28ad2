import { useState } from 'react';
import { formatEdtf } from '../../../shared/dates/format-edtf.ts';
import { readTypedDate } from '../../../shared/dates/typed-date.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { dateWords } from './finding-words.ts';

/** A date, typed as EDTF or in words, with what is understood; where words allow several, a person chooses. */
export function DateInput({
  label,
  value,
  isRequired = false,
  onChange,
  onReadable,
}: {
  readonly label: string;
  /** EDTF; null: none. */
  readonly value: string | null;
  readonly isRequired?: boolean;
  readonly onChange: (edtf: string | null) => void;
  /** Tells whether what is typed now is a date, or none where none is needed. */
  readonly onReadable: (isReadable: boolean) => void;
}) {
  const [typed, setTyped] = useState(value ?? '');
  const meant = readTypedDate(typed);
  const type = (words: string) => {
    setTyped(words);
    const next = readTypedDate(words);
    onReadable(next.type === 'date' || (next.type === 'none' && !isRequired));
    if (next.type === 'date') onChange(next.edtf);
    if (next.type === 'none') onChange(null);
  };
  return (
    <>
      <Field
        label={label}
        hint={meant.type === 'date' ? dateWords(meant.edtf) : 'Such as 1997-12, 1997 or 9 March 1998'}
        error={
          meant.type === 'unreadable' ? 'Not a date Assay can read. Write 1997-12 or 9 March 1998.' : null
        }
      >
        {(control) => (
          <TextInput {...control} dir="ltr" value={typed} onChange={({ target }) => type(target.value)} />
        )}
      </Field>
      {meant.type === 'choice' && (
        <fieldset className="finding-candidates" aria-label="Which date is meant">
          {meant.readings.map((reading) => (
            <Button key={reading} size="small" onClick={() => type(reading)}>
              {formatEdtf(reading)}
            </Button>
          ))}
        </fieldset>
      )}
    </>
  );
}
