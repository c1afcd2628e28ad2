import { useMemo } from 'react';
import type { SourceProfile } from '../../../../shared/model/source.ts';
import { call } from '../../../api/client.ts';
import { useCore } from '../../../api/hooks.ts';
import { useAction } from '../../../api/use-action.ts';
import { CommandButton } from '../../../app/commands/CommandButton.tsx';
import { showInspector, useWorkspace } from '../../../stores/workspace.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { Select } from '../../../ui/Select.tsx';
import { InPlaceText } from '../../editor/index.ts';
import { SourceOrigins } from '../../origins/index.ts';
import { AliasField } from './AliasField.tsx';
import { GradeHistory } from '../grades/GradeHistory.tsx';
import { RemoveSource } from './RemoveSource.tsx';
import { SourceAffiliations } from './SourceAffiliations.tsx';
import { SourceDocuments } from './SourceDocuments.tsx';
import { SourceDomains } from './SourceDomains.tsx';
import { SourceGrade } from '../grades/SourceGrade.tsx';
import { SourceMentions } from './SourceMentions.tsx';
import { SourceNotes } from './SourceNotes.tsx';
import { SourceOpinions } from './SourceOpinions.tsx';
import { SourceSection } from './SourceSection.tsx';
import { TopicInterests } from './TopicInterests.tsx';
import { interestOptions, kindOptions } from '../source-words.ts';
import './SourcePanel.css';

/** The profile of the chosen source, else of the open document's: who it is, what it has at stake, how it was graded. */
export function SourcePanel() {
  const chosen = useWorkspace(({ activeSource }) => activeSource);
  const document = useWorkspace(({ view, activeDocument }) => (view === 'sources' ? null : activeDocument));
  const documents = useCore('documents.list', {}).data;
  const id = chosen ?? documents?.find((candidate) => candidate.id === document)?.source?.id ?? null;
  const { data, error } = useCore('sources.profile', id === null ? null : { id });
  if (id === null || error !== null) {
    return (
      <EmptyState
        sentence={
          document === null
            ? 'Choose a source to see its profile, its documents and its grades.'
            : 'This document has no source yet.'
        }
        action={
          document !== null && <Button onClick={() => showInspector('document')}>Assign a source</Button>
        }
      />
    );
  }
  return data === undefined ? null : <Profile key={data.source.id} profile={data} />;
}

function Profile({ profile }: { readonly profile: SourceProfile }) {
  const { source } = profile;
  const { id, name, kind, interest, interestReason } = source;
  const { run, error } = useAction();
  const update = (values: Parameters<typeof call<'sources.update'>>[1]) => call('sources.update', values);
  const interests = useMemo(() => [{ value: 'none' as const, label: 'Not said' }, ...interestOptions], []);

  return (
    <section className="source-panel" aria-label={`Source ${name}`}>
      <header>
        <InPlaceText
          className="source-name"
          label="Name of the source"
          value={name}
          onSave={(next) => update({ id, name: next })}
          check={(next) => (next === '' ? 'A source needs a name.' : null)}
        />
        <Select
          aria-label="Kind"
          variant="quiet"
          className="source-kind"
          options={kindOptions}
          value={kind}
          onChange={(next) => void run(() => update({ id, kind: next }))}
        />
        <ErrorLine error={error} />
      </header>

      <SourceGrade source={source} />

      <SourceSection title="Also known as">
        <AliasField source={source} />
        <div className="source-acts">
          <CommandButton command="source.variants" size="small" variant="quiet">
            Look for spelling variants
          </CommandButton>
          <CommandButton command="source.merge" size="small" variant="quiet">
            Merge…
          </CommandButton>
          <CommandButton command="source.split" size="small" variant="quiet">
            Split…
          </CommandButton>
        </div>
      </SourceSection>

      <SourceSection title="Interest">
        <Select
          aria-label="Interest"
          options={interests}
          value={interest ?? 'none'}
          onChange={(next) => void run(() => update({ id, interest: next === 'none' ? null : next }))}
        />
        <InPlaceText
          label="Why it has this interest"
          placeholder="What it stands to gain or lose"
          isMultiline
          value={interestReason ?? ''}
          onSave={(next) => update({ id, interestReason: next === '' ? null : next })}
        />
        <TopicInterests profile={profile} />
      </SourceSection>

      <SourceAffiliations profile={profile} />
      <SourceDomains profile={profile} />
      <SourceDocuments source={id} />
      <SourceMentions source={id} />
      <SourceSection title="As an origin">
        <SourceOrigins name={name} />
      </SourceSection>
      <SourceNotes source={id} />

      <SourceSection title="Grades over time">
        <GradeHistory grades={source.grades} />
      </SourceSection>

      <SourceOpinions profile={profile} />
      <RemoveSource profile={profile} />
    </section>
  );
}
