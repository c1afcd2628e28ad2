import { useEffect, useRef, useState } from 'react';
import { formatEdtf } from '../../../shared/dates/format-edtf.ts';
import type { MetadataReading } from '../../../shared/model/metadata.ts';
import { useAction } from '../../api/use-action.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { InPlaceText } from '../editor/index.ts';
import { readTypedDate } from '../../../shared/dates/typed-date.ts';

const howToWrite = 'Not a date Assay can read. Write 1998-03-09, 1998-03, 1998, or 9 March 1998.';

/** The date of publication in words, typed as EDTF or in words; where words allow several dates, a person chooses. */
export function DateField({
  reading,
  save,
}: {
  readonly reading: MetadataReading | undefined;
  readonly save: (edtf: string) => Promise<unknown>;
}) {
  const value = reading?.value ?? '';
  const [isEditing, setEditing] = useState(false);
  const [typed, setTyped] = useState(value);
  const { run, error } = useAction();
  const place = useRef<HTMLDivElement>(null);
  const isLeftByKey = useRef(false);
  const meant = readTypedDate(typed);
  const choices = isEditing && meant.type === 'choice' ? meant.readings : (reading?.readings ?? []);

  useEffect(() => {
    if (!isEditing && isLeftByKey.current) place.current?.querySelector('button')?.focus();
    isLeftByKey.current = false;
  }, [isEditing]);

  const choose = (edtf: string) =>
    void run(async () => {
      await save(edtf);
      setEditing(false);
    });

  return (
    <div ref={place} className="document-date-field">
      {isEditing ? (
        <InPlaceText
          label="Published"
          dir="ltr"
          value={value}
          isFocusedAtStart
          onTyping={setTyped}
          check={checkTyped}
          onSave={(words) => saveTyped(words, save)}
          onLeave={() => {
            // By key, not by going elsewhere.
            isLeftByKey.current = place.current?.contains(document.activeElement) ?? false;
            setEditing(false);
          }}
        />
      ) : (
        <button
          type="button"
          className="document-date"
          aria-label={`Published: ${value === '' ? 'no date' : formatEdtf(value)}. Change`}
          onClick={() => {
            setTyped(value);
            setEditing(true);
          }}
        >
          {value === '' ? <span className="document-missing">Add</span> : formatEdtf(value)}
        </button>
      )}
      {isEditing && meant.type === 'date' && (
        <span className="document-words" aria-live="polite">
          {formatEdtf(meant.edtf)}
        </span>
      )}
      {choices.length > 1 && (
        <fieldset className="document-choices" aria-label="Which date is meant">
          {choices.map((edtf) => (
            <Button
              key={edtf}
              size="small"
              aria-pressed={value === edtf}
              // Before the field commits what is in it.
              onMouseDown={(press) => press.preventDefault()}
              onClick={() => choose(edtf)}
            >
              {formatEdtf(edtf)}
            </Button>
          ))}
        </fieldset>
      )}
      <ErrorLine error={error} />
    </div>
  );
}

function checkTyped(words: string): string | null {
  const meant = readTypedDate(words);
  if (meant.type === 'unreadable') return howToWrite;
  return meant.type === 'choice'
    ? 'This can be read in more than one way. Choose the date that is meant.'
    : null;
}

async function saveTyped(words: string, save: (edtf: string) => Promise<unknown>): Promise<void> {
  const meant = readTypedDate(words);
  if (meant.type === 'none') await save('');
  if (meant.type === 'date') await save(meant.edtf);
}
