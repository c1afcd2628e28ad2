import { type FormEvent, useMemo, useRef, useState } from 'react';
import type { ScaleName, Source } from '../../../shared/model/source.ts';
import { reliabilityScale } from '../../../shared/reliability/scales.ts';
import { foldedOnly } from '../../../shared/text/folding.ts';
import { call } from '../../api/client.ts';
import { useCore } from '../../api/hooks.ts';
import { useAction } from '../../api/use-action.ts';
import { CommandButton } from '../../app/commands/CommandButton.tsx';
import { showSource, useWorkspace } from '../../stores/workspace.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { GradeBadge } from '../../ui/GradeBadge.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useRovingFocus } from '../../ui/use-roving-focus.ts';
import { ViewFrame, ViewHeader } from '../../ui/ViewFrame.tsx';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { currentGrade } from './grades/current-grade.ts';
import { showAllSources, showVariants, useSourceDialogs } from './source-dialogs.ts';
import { sentenceCase } from './source-words.ts';
import { useScale } from './grades/use-scale.ts';
import { VariantList } from './merging/VariantList.tsx';
import './SourcesView.css';

/** All sources: what they are, what they have at stake, how they are graded. The profile opens at the side. */
export function SourcesView() {
  const sources = useCore('sources.list', {}).data;
  const active = useWorkspace(({ activeSource }) => activeSource);
  const part = useSourceDialogs((state) => state.part);
  const scale = useScale();
  const [typed, setTyped] = useState('');
  const { run, error } = useAction();
  const shown = useMemo(() => matching(sources ?? [], typed), [sources, typed]);
  const field = useRef<HTMLInputElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const roving = useRovingFocus<HTMLFieldSetElement>();
  const isNew =
    typed.trim() !== '' && !shown.some(({ name }) => foldedOnly(name) === foldedOnly(typed.trim()));

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const [first] = shown;
    if (!isNew) return first && showSource(first.id);
    return run(async () => {
      const { id } = await call('sources.create', { name: typed.trim() });
      setTyped('');
      showSource(id);
    });
  };

  if (sources === undefined) return null;
  return (
    <ViewFrame label="Sources" className="sources-view">
      <ViewHeader
        title="Sources"
        count={sourceCount(shown.length, sources.length)}
        actions={
          <CommandButton command="project.chooseScale" size="small" variant="quiet">
            Scale: {reliabilityScale(scale).title}
          </CommandButton>
        }
        tools={
          <>
            <form className="sources-find" onSubmit={(event) => void submit(event)}>
              <TextInput
                ref={field}
                aria-label="Find or create a source"
                placeholder="Find or create a source"
                dir="auto"
                value={typed}
                onChange={({ target }) => {
                  setTyped(target.value);
                  showAllSources();
                }}
              />
              <Button type="submit" disabled={!isNew}>
                Create source
              </Button>
            </form>
            {sources.length > 0 && <Parts />}
          </>
        }
      >
        <ErrorLine error={error} />
      </ViewHeader>
      {sources.length === 0 ? (
        <EmptyState
          sentence="Sources are the persons, organisations and outlets that documents come from. Create the first one here, or while you assign it to a document."
          action={
            <Button variant="primary" onClick={() => field.current?.focus()}>
              Create a source
            </Button>
          }
        />
      ) : part === 'variants' ? (
        <VariantList />
      ) : (
        <div ref={scroller} className="sources-scroller">
          <div className="sources-row sources-columns" aria-hidden="true">
            <span>Name</span>
            <span className="sources-kind">Kind</span>
            <span className="sources-interest">Interest</span>
            <span>Grade</span>
            <span className="sources-number">Documents</span>
            <span className="sources-number sources-mentions">Mentions</span>
          </div>
          <fieldset ref={roving.ref} aria-label="Sources" onKeyDown={roving.onKeyDown}>
            <VirtualList
              label="Sources"
              items={shown}
              keyOf={({ id }) => id}
              estimatedHeight={32}
              scrollElement={scroller}
              activeIndex={shown.findIndex(({ id }) => id === active)}
              madeOf={({ id }) => [id === active, scale]}
              renderItem={(source) => (
                <SourceRow source={source} scale={scale} isActive={source.id === active} />
              )}
            />
          </fieldset>
          {shown.length === 0 && <p className="sources-none">No source is called that. Enter creates it.</p>}
        </div>
      )}
    </ViewFrame>
  );
}

/** "14 sources", "3 of 14 sources" where a filter leaves some out. */
function sourceCount(shown: number, all: number): string {
  const words = all === 1 ? '1 source' : `${all.toLocaleString('en')} sources`;
  return shown === all ? words : `${shown.toLocaleString('en')} of ${words}`;
}

/** All sources, or those that may be one. */
function Parts() {
  const part = useSourceDialogs((state) => state.part);
  return (
    <div className="sources-parts">
      <Button size="small" variant="quiet" aria-pressed={part === 'all'} onClick={showAllSources}>
        All
      </Button>
      <Button
        size="small"
        variant="quiet"
        aria-pressed={part === 'variants'}
        onClick={() => showVariants(null)}
      >
        May be one
      </Button>
    </div>
  );
}

function SourceRow({
  source,
  scale,
  isActive,
}: {
  readonly source: Source;
  readonly scale: ScaleName;
  readonly isActive: boolean;
}) {
  const grade = currentGrade(source, scale);
  const { id, name, aliases, kind, interest, documents, mentions } = source;
  return (
    <button
      type="button"
      className="sources-row sources-item"
      data-roving
      aria-current={isActive}
      onClick={() => showSource(id)}
    >
      <span className="sources-name">
        <bdi>{name}</bdi>
        {aliases.length > 0 && (
          <>
            {' '}
            <bdi className="sources-aliases">{aliases.join(', ')}</bdi>
          </>
        )}
      </span>
      <span className="sources-kind">{sentenceCase(kind)}</span>
      <span className="sources-interest">{interest === null ? '' : sentenceCase(interest)}</span>
      <span>
        {grade === null ? (
          <span className="source-nothing">not graded</span>
        ) : (
          <GradeBadge code={grade.code} words={grade.words} />
        )}
      </span>
      <span className="sources-number">
        {documents}
        <span className="visually-hidden">{documents === 1 ? ' document' : ' documents'}</span>
      </span>
      <span className="sources-number sources-mentions">
        {mentions}
        <span className="visually-hidden">{mentions === 1 ? ' mention' : ' mentions'}</span>
      </span>
    </button>
  );
}

/** By name and alias, and by the words for kind and interest. */
function matching(sources: readonly Source[], typed: string): readonly Source[] {
  const wanted = foldedOnly(typed.trim());
  return sources
    .filter(({ name, aliases, kind, interest }) =>
      [name, ...aliases, kind, interest ?? ''].some((each) => foldedOnly(each).includes(wanted)),
    )
    .toSorted(
      (a, b) => Number(namedLike(b, wanted)) - Number(namedLike(a, wanted)) || byName.compare(a.name, b.name),
    );
}

const byName = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

function namedLike({ name, aliases }: Source, wanted: string): boolean {
  return [name, ...aliases].some((each) => foldedOnly(each).includes(wanted));
}
