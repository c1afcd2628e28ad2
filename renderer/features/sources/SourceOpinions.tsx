import { type FormEvent, useState } from 'react';
import { formatEdtf } from '../../../shared/dates/format-edtf.ts';
import type { Opinion, SourceProfile } from '../../../shared/model/source.ts';
import { call } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { Field } from '../../ui/Field.tsx';
import { TextButton } from '../../ui/TextButton.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { openLink } from '../editor/index.ts';
import { FactList } from './FactList.tsx';
import { SourceSection } from './SourceSection.tsx';

/** What rating sites and others say of a source: their opinions, apart from the grades of this project. */
export function SourceOpinions({ profile }: { readonly profile: SourceProfile }) {
  const [isAdding, setAdding] = useState(false);
  const { source, opinions } = profile;
  return (
    <SourceSection
      title="Opinions of others"
      add="Add opinion"
      isAdding={isAdding}
      onAdd={() => setAdding(true)}
    >
      <p className="source-nothing">What others say of it. They are no grades and count nowhere.</p>
      <FactList
        label="Opinions of others"
        nothing={null}
        facts={opinions.map((opinion) => ({
          id: opinion.id,
          words: `what ${opinion.heldBy} says`,
          content: <OpinionWords opinion={opinion} />,
          reason: null,
        }))}
      />
      {isAdding && <OpinionForm source={source.id} onDone={() => setAdding(false)} />}
    </SourceSection>
  );
}

function OpinionWords({ opinion: { heldBy, words, url, dated } }: { readonly opinion: Opinion }) {
  return (
    <>
      <bdi>{heldBy}</bdi>
      <span className="fact-soft">{dated === null ? ', no date' : `, ${formatEdtf(dated)}`}</span>
      <p dir="auto">“{words}”</p>
      {url !== null && <TextButton onClick={() => void openLink(url)}>{url}</TextButton>}
    </>
  );
}

function OpinionForm({ source, onDone }: { readonly source: string; readonly onDone: () => void }) {
  const [heldBy, setHeldBy] = useState('');
  const [words, setWords] = useState('');
  const [url, setUrl] = useState('');
  const [dated, setDated] = useState('');
  const { run, error } = useAction();
  const isReady = heldBy.trim() !== '' && words.trim() !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    void run(async () => {
      await call('sources.addOpinion', {
        source,
        heldBy,
        words,
        url: url.trim() || null,
        dated: dated.trim() || null,
      });
      onDone();
    });
  };
  return (
    <form
      className="fact-form"
      aria-label="Opinion of others"
      onSubmit={submit}
      onKeyDown={(pressed) => pressed.key === 'Escape' && onDone()}
    >
      <Field label="Who says it">
        {(control) => (
          <TextInput
            {...control}
            autoFocus
            dir="auto"
            value={heldBy}
            onChange={({ target }) => setHeldBy(target.value)}
          />
        )}
      </Field>
      <Field label="Their words">
        {(control) => (
          <TextInput
            {...control}
            dir="auto"
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
        )}
      </Field>
      <div className="fact-form-row">
        <Field label="Address">
          {(control) => (
            <TextInput
              {...control}
              placeholder="https://"
              value={url}
              onChange={({ target }) => setUrl(target.value)}
            />
          )}
        </Field>
        <Field label="Date">
          {(control) => (
            <TextInput
              {...control}
              placeholder="2019-05"
              value={dated}
              onChange={({ target }) => setDated(target.value)}
            />
          )}
        </Field>
      </div>
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
