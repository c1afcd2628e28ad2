import { useState } from 'react';
import type { Interest, SourceProfile } from '../../../../shared/model/source.ts';
import { call } from '../../../api/client.ts';
import { Button } from '../../../ui/Button.tsx';
import { Select } from '../../../ui/Select.tsx';
import { FactForm, FactInput } from './FactForm.tsx';
import { FactList } from './FactList.tsx';
import { interestOptions } from '../source-words.ts';

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
  const add = async () => {
    if (interest === null) return;
    await call('sources.setInterest', { source, topic, interest, reason: reason.trim() || null });
  };
  return (
    <FactForm
      label="Interest in a topic"
      isReady={topic.trim() !== '' && interest !== null}
      add={add}
      onDone={onDone}
    >
      <FactInput label="Topic" autoFocus value={topic} onChange={setTopic} />
      <Select
        aria-label="Interest in this topic"
        options={interestOptions}
        value={interest}
        onChange={setInterest}
      />
      <FactInput
        label="Reason"
        hint="What it stands to gain or lose there."
        value={reason}
        onChange={setReason}
      />
    </FactForm>
  );
}
