import { type FormEvent, useState } from 'react';
import type { SearchOutcome } from '../../../shared/model/mention.ts';
import { call } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { Field } from '../../ui/Field.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { TextArea, TextInput } from '../../ui/TextInput.tsx';
import { DateInput } from '../findings/index.ts';
import './SearchForm.css';

/** Says where and when the cited documents of some mentions were sought, and that they were not to be had. */
export function SearchForm({
  ids,
  onDone,
}: {
  readonly ids: readonly string[];
  readonly onDone: () => void;
}) {
  const [outcome, setOutcome] = useState<SearchOutcome>('not found');
  const [place, setPlace] = useState('');
  const [searched, setSearched] = useState<string | null>(today);
  const [isReadable, setReadable] = useState(true);
  const [reason, setReason] = useState('');
  const { run, error } = useAction();
  const save = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      await call('mentions.recordSearch', {
        ids: [...ids],
        outcome,
        place,
        ...(searched === null ? {} : { searched }),
        reason: reason.trim() || null,
      });
      announce(`Recorded: ${outcome}.`);
      onDone();
    });
  };
  return (
    <form className="search-form" onSubmit={save}>
      <Field label="Where it was sought">
        {(control) => (
          <TextInput
            {...control}
            autoFocus
            required
            placeholder="Archive, library, site"
            value={place}
            onChange={({ target }) => setPlace(target.value)}
          />
        )}
      </Field>
      <RadioGroup<SearchOutcome>
        label="What came of it"
        value={outcome}
        onChange={setOutcome}
        options={[
          { value: 'not found', label: 'Not found', detail: 'it may be elsewhere' },
          { value: 'unobtainable', label: 'Unobtainable', detail: 'it is known where, and not to be had' },
        ]}
      />
      <DateInput label="When" value={searched} isRequired onChange={setSearched} onReadable={setReadable} />
      <Field label="Remarks (optional)">
        {(control) => (
          <TextArea {...control} rows={2} value={reason} onChange={({ target }) => setReason(target.value)} />
        )}
      </Field>
      <ErrorLine error={error} />
      <div className="finding-actions">
        <Button size="small" variant="primary" type="submit" disabled={place.trim() === '' || !isReadable}>
          {ids.length === 1 ? 'Record' : `Record for ${ids.length}`}
        </Button>
        <Button size="small" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

/** The day as it is for the person, not in UTC. */
function today(): string {
  const now = new Date();
  const two = (count: number) => String(count).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
