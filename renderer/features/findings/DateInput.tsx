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
  words = null,
  isRequired = false,
  canKeepAll = false,
  onChange,
  onReadable,
}: {
  readonly label: string;
  /** EDTF; null: none. */
  readonly value: string | null;
  /** The words that it was read from. */
  readonly words?: string | null;
  readonly isRequired?: boolean;
  /** Whether a date that can be read in several ways may stay so. */
  readonly canKeepAll?: boolean;
  /** Given the date and, where it was typed in words, the words; null for both where there is none. */
  readonly onChange: (edtf: string | null, words: string | null) => void;
  /** Tells whether what is typed now is a date, or none where none is needed. */
  readonly onReadable: (isReadable: boolean) => void;
}) {
  const [typed, setTyped] = useState(value ?? '');
  /** What a date was chosen from. */
  const [readFrom, setReadFrom] = useState(words);
  const meant = readTypedDate(typed);
  const type = (letters: string, from: string | null = null) => {
    setTyped(letters);
    setReadFrom(from);
    const next = readTypedDate(letters);
    onReadable(next.type === 'date' || (next.type === 'none' && !isRequired));
    if (next.type === 'date') onChange(next.edtf, from ?? (next.edtf === letters.trim() ? null : letters));
    if (next.type === 'none') onChange(null, null);
  };
  return (
    <>
      <Field
        label={label}
        hint={
          meant.type === 'date' ? (
            <>
              {dateWords(meant.edtf)}
              {readFrom !== null && (
                <>
                  , read from “<bdi>{readFrom}</bdi>”
                </>
              )}
            </>
          ) : (
            'Such as 1997-12, 1997 or 9 March 1998'
          )
        }
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
            <Button key={reading} size="small" onClick={() => type(reading, typed)}>
              {formatEdtf(reading)}
            </Button>
          ))}
          {canKeepAll && (
            <Button size="small" onClick={() => type(`[${meant.readings.join(',')}]`, typed)}>
              Not clear which
            </Button>
          )}
        </fieldset>
      )}
    </>
  );
}
