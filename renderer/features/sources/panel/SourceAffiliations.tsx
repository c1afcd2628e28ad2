import { useState } from 'react';
import { formatEdtf } from '../../../../shared/dates/format-edtf.ts';
import {
  type Affiliation,
  type AffiliationRelation,
  affiliationRelation,
  type SourceProfile,
} from '../../../../shared/model/source.ts';
import { call } from '../../../api/client.ts';
import { showSource } from '../../../stores/workspace.ts';
import { Select } from '../../../ui/Select.tsx';
import { TextButton } from '../../../ui/TextButton.tsx';
import { FactForm, FactInput } from './FactForm.tsx';
import { FactList } from './FactList.tsx';
import { type PickedSource, SourcePicker } from '../SourcePicker.tsx';
import { SourceSection } from './SourceSection.tsx';
import { reverseRelation, sentenceCase } from '../source-words.ts';

/** Whom a source belongs to or works for, and who belongs to it; each with its time and reason. */
export function SourceAffiliations({ profile }: { readonly profile: SourceProfile }) {
  const [isAdding, setAdding] = useState(false);
  const { affiliations, affiliated, source } = profile;
  const facts = [
    ...affiliations.map((each) => factOf(each, each.relation, each.to)),
    ...affiliated.map((each) => factOf(each, reverseRelation[each.relation], each.source)),
  ];
  return (
    <SourceSection
      title="Owner and affiliations"
      add="Add affiliation"
      isAdding={isAdding}
      onAdd={() => setAdding(true)}
    >
      <FactList
        label="Affiliations"
        facts={facts}
        nothing={isAdding ? null : 'No owner and no affiliation is on record.'}
      />
      {isAdding && <AffiliationForm source={source.id} name={source.name} onDone={() => setAdding(false)} />}
    </SourceSection>
  );
}

function factOf(affiliation: Affiliation, relation: string, other: Affiliation['to']) {
  const { id, reason } = affiliation;
  const dates = timeWords(affiliation);
  return {
    id,
    words: `${relation} ${other.name}`,
    content: (
      <>
        {relation}{' '}
        <TextButton onClick={() => showSource(other.id)}>
          <bdi>{other.name}</bdi>
        </TextButton>
        {dates !== '' && <span className="fact-soft"> {dates}</span>}
      </>
    ),
    reason,
  };
}

function timeWords({ since, until }: Affiliation): string {
  const parts = [
    since === null ? null : `since ${formatEdtf(since)}`,
    until === null ? null : `until ${formatEdtf(until)}`,
  ];
  return parts.filter((part) => part !== null).join(', ');
}

const relations = affiliationRelation.options.map((value) => ({ value, label: sentenceCase(value) }));

function AffiliationForm({
  source,
  name,
  onDone,
}: {
  readonly source: string;
  readonly name: string;
  readonly onDone: () => void;
}) {
  const [relation, setRelation] = useState<AffiliationRelation>('owned by');
  const [other, setOther] = useState<PickedSource | null>(null);
  const [since, setSince] = useState('');
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');

  const add = async () => {
    if (other === null) return;
    const to = 'source' in other ? other.source.id : (await call('sources.create', { name: other.words })).id;
    // What was made stays chosen, should the affiliation be refused.
    if ('words' in other) setOther({ source: await call('sources.get', { id: to }) });
    await call('sources.affiliate', {
      source,
      to,
      relation,
      since: since.trim() || null,
      until: until.trim() || null,
      reason: reason.trim() || null,
    });
  };

  return (
    <FactForm label={`Affiliation of ${name}`} isReady={other !== null} add={add} onDone={onDone}>
      <Select aria-label="Relation" options={relations} value={relation} onChange={setRelation} />
      {other === null ? (
        <SourcePicker
          label="Other source"
          excluded={[source]}
          newWords="Create"
          autoFocus
          onPick={setOther}
        />
      ) : (
        <p>
          <bdi>{'source' in other ? other.source.name : other.words}</bdi>{' '}
          <TextButton onClick={() => setOther(null)}>Change</TextButton>
        </p>
      )}
      <div className="fact-form-row">
        <FactInput label="Since" placeholder="1994-03" value={since} onChange={setSince} />
        <FactInput label="Until" placeholder="2001" value={until} onChange={setUntil} />
      </div>
      <FactInput label="Reason" hint="How that is known." value={reason} onChange={setReason} />
    </FactForm>
  );
}
