import type { FormEvent } from 'react';
import { claimQuery } from '../../../shared/claims/claim-query.ts';
import { formatEdtf } from '../../../shared/dates/format-edtf.ts';
import { readTypedDate } from '../../../shared/dates/typed-date.ts';
import { call } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { Field } from '../../ui/Field.tsx';
import { TextArea, TextInput } from '../../ui/TextInput.tsx';
import type { ObservationFormProps } from './observation-form-props.ts';
import { useKept } from './use-kept.ts';

/** Records a search that was made outside of the project, in an archive or at an address, and what was and was not found. */
export function ElsewhereForm({ claim, onClose, onRecorded }: ObservationFormProps) {
  const key = `elsewhere ${claim.id}`;
  const [place, setPlace] = useKept(`${key} place`, '');
  const [query, setQuery] = useKept(`${key} query`, claimQuery(claim));
  const [searched, setSearched] = useKept(`${key} searched`, '');
  const [found, setFound] = useKept(`${key} found`, '');
  const [reason, setReason] = useKept(`${key} reason`, '');
  const [date, setDate] = useKept(`${key} date`, '');
  const { run, error } = useAction();
  const when = readTypedDate(date);
  const counts = { searched: readCount(searched), found: readCount(found) };
  const isReady =
    place.trim() !== '' &&
    query.trim() !== '' &&
    (when.type === 'none' || when.type === 'date') &&
    counts.searched !== null &&
    counts.found !== null;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    void run(async () => {
      await call('observations.record', {
        claim: claim.id,
        place: place.trim(),
        query: query.trim(),
        reason: reason.trim() || null,
        searched: counts.searched ?? 0,
        found: counts.found ?? 0,
        ...(when.type === 'date' ? { observed: when.edtf } : {}),
      });
      announce(`Recorded what was sought in ${place.trim()}.`);
      onRecorded();
    });
  };

  return (
    <form
      className="observation-form"
      aria-label="Record a search made elsewhere"
      onSubmit={submit}
      onKeyDown={(pressed) => {
        if (pressed.key !== 'Escape') return;
        pressed.preventDefault();
        pressed.stopPropagation();
        onClose();
      }}
    >
      <Field label="Where" hint="An archive, a register, an address, a person who was asked.">
        {(control) => (
          <TextInput {...control} autoFocus value={place} onChange={({ target }) => setPlace(target.value)} />
        )}
      </Field>
      <Field label="What was sought">
        {(control) => (
          <TextInput {...control} value={query} onChange={({ target }) => setQuery(target.value)} />
        )}
      </Field>
      <div className="observation-numbers">
        <Field
          label="Looked through"
          hint="How many, where it was counted."
          error={counts.searched === null ? 'A whole number, such as 40.' : null}
        >
          {(control) => (
            <TextInput
              {...control}
              inputMode="numeric"
              value={searched}
              onChange={({ target }) => setSearched(target.value)}
            />
          )}
        </Field>
        <Field
          label="With something found"
          hint="Empty: none."
          error={counts.found === null ? 'A whole number, such as 0.' : null}
        >
          {(control) => (
            <TextInput
              {...control}
              inputMode="numeric"
              value={found}
              onChange={({ target }) => setFound(target.value)}
            />
          )}
        </Field>
        <Field
          label="When"
          hint={when.type === 'date' ? formatEdtf(when.edtf) : 'Empty: today.'}
          error={dateError(when)}
        >
          {(control) => (
            <TextInput {...control} value={date} onChange={({ target }) => setDate(target.value)} />
          )}
        </Field>
      </div>
      <Field label="What was found, and what was not">
        {(control) => (
          <TextArea {...control} rows={2} value={reason} onChange={({ target }) => setReason(target.value)} />
        )}
      </Field>
      <ErrorLine error={error} />
      <div className="observation-buttons">
        <Button type="submit" variant="primary" disabled={!isReady}>
          Record
        </Button>
        <Button variant="quiet" keys="Escape" onClick={onClose}>
          Close
        </Button>
      </div>
    </form>
  );
}

/** Zero for nothing typed, null for what is no whole number. */
function readCount(typed: string): number | null {
  const words = typed.trim();
  if (words === '') return 0;
  return /^\d{1,9}$/.test(words) ? Number(words) : null;
}

function dateError(when: ReturnType<typeof readTypedDate>): string | null {
  switch (when.type) {
    case 'unreadable':
      return 'Not a date that can be read. Write it as 2024-06-14, or 14 June 2024.';
    case 'choice':
      return `It can be read as ${when.readings.map(formatEdtf).join(' or ')}. Write it as ${when.readings[0]}, say.`;
    default:
      return null;
  }
}
