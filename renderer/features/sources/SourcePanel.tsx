import { useMemo } from 'react';
import type { Source } from '../../../shared/model/source.ts';
import { call } from '../../api/client.ts';
import { useCore } from '../../api/hooks.ts';
import { useAction } from '../../api/use-action.ts';
import { showInspector, useWorkspace } from '../../stores/workspace.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { Select } from '../../ui/Select.tsx';
import { InPlaceText } from '../editor/index.ts';
import { AliasField } from './AliasField.tsx';
import { GradeHistory } from './GradeHistory.tsx';
import { SourceDocuments } from './SourceDocuments.tsx';
import { SourceGrade } from './SourceGrade.tsx';
import { interestOptions, kindOptions } from './source-words.ts';
import './SourcePanel.css';

/** The profile of the chosen source, else of the open document's: who it is, what it has at stake, how it was graded. */
export function SourcePanel() {
  const chosen = useWorkspace(({ activeSource }) => activeSource);
  const document = useWorkspace(({ view, activeDocument }) => (view === 'sources' ? null : activeDocument));
  const documents = useCore('documents.list', {}).data;
  const id = chosen ?? documents?.find((candidate) => candidate.id === document)?.source?.id ?? null;
  const { data, error } = useCore('sources.get', id === null ? null : { id });
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
  return data === undefined ? null : <Profile key={data.id} source={data} />;
}

function Profile({ source }: { readonly source: Source }) {
  const { id, name, kind, interest, interestReason, grades } = source;
  const { run, error } = useAction();
  const update = (values: Parameters<typeof call<'sources.update'>>[1]) => call('sources.update', values);
  const isRemovable = source.documents === 0 && grades.length === 0;
  const interests = useMemo(() => [{ value: 'none' as const, label: 'Not said' }, ...interestOptions], []);

  const remove = () =>
    run(async () => {
      await call('sources.remove', { id });
      useWorkspace.setState({ activeSource: null });
    });

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
      </header>

      <SourceGrade source={source} />

      <section className="source-section">
        <h3>Interest</h3>
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
      </section>

      <section className="source-section">
        <h3>Also known as</h3>
        <AliasField source={source} />
      </section>

      <SourceDocuments source={id} />

      <section className="source-section">
        <h3>Grades</h3>
        <GradeHistory grades={grades} />
      </section>

      <ErrorLine error={error} />
      {isRemovable && (
        <Button variant="danger" size="small" onClick={() => void remove()}>
          Remove source
        </Button>
      )}
    </section>
  );
}
