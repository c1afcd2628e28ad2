import { type ReactNode, useState } from 'react';
import type { DocumentDetail } from '../../../shared/model/document.ts';
import { call } from '../../api/client.ts';
import { useCore } from '../../api/hooks.ts';
import { useAction } from '../../api/use-action.ts';
import { showSource } from '../../stores/workspace.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { GradeBadge } from '../../ui/GradeBadge.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { TextButton } from '../../ui/TextButton.tsx';
import {
  AddressSuggestion,
  currentGrade,
  gradeSource,
  NewSourceLine,
  SourceTypeAhead,
  useScale,
} from '../sources/index.ts';
import { type SourceOption, sourceOptions } from './source-options.ts';

/** Who the document comes from: shown with its grade, chosen by name or alias, or made from the publisher. */
export function SourceField({ document }: { readonly document: DocumentDetail }) {
  const [isOpen, setOpen] = useState(false);
  const { source, grade } = document;
  return (
    <section className="document-source" aria-label="Source">
      <div>
        <h2>Source</h2>
        {source === null ? (
          <>
            <p className="document-missing">Not assigned</p>
            <AddressSuggestion document={document} />
          </>
        ) : (
          <TextButton className="document-source-name" onClick={() => showSource(source.id)}>
            <bdi>{source.name}</bdi>
          </TextButton>
        )}
        {source !== null && (
          <p className="document-grade">
            {grade === null ? (
              <TextButton onClick={() => gradeSource(source.id)}>Not graded. Grade it</TextButton>
            ) : (
              <GradeBadge code={grade.code} words={grade.words} />
            )}
          </p>
        )}
      </div>
      <Popover
        label="Source of this document"
        isOpen={isOpen}
        onOpenChange={setOpen}
        align="end"
        trigger={<Button size="small">{source === null ? 'Assign' : 'Change'}</Button>}
      >
        <SourcePicker document={document} onClose={() => setOpen(false)} />
      </Popover>
    </section>
  );
}

function SourcePicker({
  document: { id, publisher, source },
  onClose,
}: {
  readonly document: DocumentDetail;
  readonly onClose: () => void;
}) {
  const sources = useCore('sources.list', {}).data ?? [];
  const [query, setQuery] = useState('');
  const { run, error } = useAction();
  const options = sourceOptions(sources, query, { publisher, source: source?.id ?? null });

  const choose = (option: SourceOption) =>
    run(async () => {
      await call('documents.assignSource', { ids: [id], source: await sourceOf(option) });
      onClose();
    });

  return (
    <div className="source-picker">
      <SourceTypeAhead
        query={query}
        onQuery={setQuery}
        choices={options}
        keyOf={keyOf}
        show={(option) => <Option option={option} />}
        onChoose={(option) => void choose(option)}
        onEscape={onClose}
      />
      <ErrorLine error={error} />
    </div>
  );
}

function Option({ option }: { readonly option: SourceOption }): ReactNode {
  const scale = useScale();
  switch (option.type) {
    case 'none':
      return <span className="document-missing">No source</span>;
    case 'create':
      return (
        <NewSourceLine act="Create" name={option.name}>
          {option.isPublisher && <span className="source-picker-soft"> (the publisher)</span>}
        </NewSourceLine>
      );
    case 'source': {
      const grade = currentGrade(option.source, scale);
      return (
        <>
          <span className="source-picker-name">
            <bdi>{option.source.name}</bdi>
            {option.alias !== null && <bdi className="source-picker-soft"> {option.alias}</bdi>}
          </span>
          {grade && <GradeBadge isCompact code={grade.code} words={grade.words} />}
        </>
      );
    }
  }
}

/** The id of the chosen source; a new one is created first. */
async function sourceOf(option: SourceOption): Promise<string | null> {
  switch (option.type) {
    case 'none':
      return null;
    case 'source':
      return option.source.id;
    case 'create':
      return (
        await call('sources.create', { name: option.name, kind: option.isPublisher ? 'outlet' : 'unknown' })
      ).id;
  }
}

function keyOf(option: SourceOption): string {
  return option.type === 'source' ? option.source.id : option.type;
}
