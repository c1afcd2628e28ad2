import { type FormEvent, useState } from 'react';
import type { Interest, SourceProfile } from '../../../shared/model/source.ts';
import { call } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { FactList } from './FactList.tsx';
import { interestOptions } from './source-words.ts';

/** What a source has at stake in single topics, with a form that says so of one more. */
export function TopicInterests({ profile }: { readonly profile: SourceProfile }) {
  const [isAdding, setAdding] = useState(false);
  const { source, interests } = profile;
  return (
    <>
      <FactList
        label="Interests by topic"
        nothing={null}
        facts={interests.map(({ id, topic, interest, reason }) => ({
          id,
          words: `${interest} on ${topic}`,
          content: (
            <>
              {interest} <span className="fact-soft">on</span> <bdi>{topic}</bdi>
            </>
          ),
          reason,
        }))}
      />
      {isAdding ? (
        <InterestForm source={source.id} onDone={() => setAdding(false)} />
      ) : (
        <Button size="small" variant="quiet" className="fact-add" onClick={() => setAdding(true)}>
          Add interest in a topic
        </Button>
      )}
    </>
  );
}

function InterestForm({ source, onDone }: { readonly source: string; readonly onDone: () => void }) {
  const [topic, setTopic] = useState('');
  const [interest, setInterest] = useState<Interest | null>(null);
  const [reason, setReason] = useState('');
  const { run, error } = useAction();
  const isReady = topic.trim() !== '' && interest !== null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    void run(async () => {
      await call('sources.setInterest', { source, topic, interest, reason: reason.trim() || null });
      onDone();
    });
  };
  return (
    <form
      className="fact-form"
      aria-label="Interest in a topic"
      onSubmit={submit}
      onKeyDown={(pressed) => pressed.key === 'Escape' && onDone()}
    >
      <Field label="Topic">
        {(control) => (
          <TextInput
            {...control}
            autoFocus
            dir="auto"
            value={topic}
            onChange={({ target }) => setTopic(target.value)}
          />
        )}
      </Field>
      <Select
        aria-label="Interest in this topic"
        options={interestOptions}
        value={interest}
        onChange={setInterest}
      />
      <Field label="Reason" hint="What it stands to gain or lose there.">
        {(control) => (
          <TextInput
            {...control}
            dir="auto"
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </Field>
      <ErrorLine error={error} />
      <div className="grade-form-buttons">
        <Button type="submit" variant="primary" disabled={!isReady}>
          Add
        </Button>
        <Button variant="quiet" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
