import { useState } from 'react';
import { formatEdtf } from '../../../../shared/dates/format-edtf.ts';
import type { Opinion, SourceProfile } from '../../../../shared/model/source.ts';
import { call } from '../../../api/client.ts';
import { TextButton } from '../../../ui/TextButton.tsx';
import { openLink } from '../../editor/index.ts';
import { FactForm, FactInput } from './FactForm.tsx';
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
  const add = async () => {
    await call('sources.addOpinion', {
      source,
      heldBy,
      words,
      url: url.trim() || null,
      dated: dated.trim() || null,
    });
  };
  return (
    <FactForm
      label="Opinion of others"
      isReady={heldBy.trim() !== '' && words.trim() !== ''}
      add={add}
      onDone={onDone}
    >
      <FactInput label="Who says it" autoFocus value={heldBy} onChange={setHeldBy} />
      <FactInput label="Their words" value={words} onChange={setWords} />
      <div className="fact-form-row">
        <FactInput label="Address" placeholder="https://" value={url} onChange={setUrl} />
        <FactInput label="Date" placeholder="2019-05" value={dated} onChange={setDated} />
      </div>
    </FactForm>
  );
}
