import { useEffect, useMemo, useState } from 'react';
import type { Annotation } from '../../../shared/model/annotation.ts';
import { useCore } from '../../api/hooks.ts';
import { CommandKeys } from '../../app/commands/CommandKeys.tsx';
import { useWorkspace } from '../../stores/workspace.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { AnnotationList } from './AnnotationList.tsx';
import { FilterBar } from './FilterBar.tsx';
import { filterAnnotations, noFilter } from './filter-annotations.ts';
import { SelectionBar } from './SelectionBar.tsx';
import { keepShown, noSelection } from './select-annotations.ts';
import './AnnotationsPanel.css';

/** The annotations of a document as cards in the order of the text. */
export function AnnotationsPanel({ document }: { readonly document: string }) {
  const annotations = useCore('annotations.list', { document }).data;
  if (annotations === undefined) return null;
  if (annotations.length === 0) return <NothingYet />;
  return <Cards key={document} document={document} annotations={annotations} />;
}

function NothingYet() {
  return (
    <EmptyState
      sentence="Select words in the text to highlight, comment or tag them."
      detail={
        <>
          <CommandKeys command="annotation.highlight" /> highlights the selected words.
        </>
      }
    />
  );
}

function Cards({
  document,
  annotations,
}: {
  readonly document: string;
  readonly annotations: readonly Annotation[];
}) {
  const tags = useCore('tags.list', {}).data;
  const tagsById = useMemo(() => new Map(tags?.map((tag) => [tag.id, tag])), [tags]);
  const asked = useWorkspace(({ edit }) => edit?.annotation ?? null);
  const [filter, setFilter] = useState(noFilter);
  const [chosen, setChosen] = useState(noSelection);
  const shown = useMemo(() => filterAnnotations(annotations, filter), [annotations, filter]);
  const selection = useMemo(
    () => (chosen.ids.size === 0 ? chosen : keepShown(chosen, new Set(shown.map(({ id }) => id)))),
    [chosen, shown],
  );

  useEffect(() => {
    if (asked === null) return;
    const isHidden = annotations.some(({ id }) => id === asked) && !shown.some(({ id }) => id === asked);
    if (isHidden) setFilter(noFilter);
  }, [asked, annotations, shown]);

  return (
    <section className="annotations-panel" aria-label="Annotations">
      <header className="annotations-header">
        {selection.ids.size === 0 ? (
          <FilterBar
            annotations={annotations}
            tagsById={tagsById}
            filter={filter}
            shown={shown.length}
            onFilter={setFilter}
          />
        ) : (
          <SelectionBar
            annotations={shown.filter(({ id }) => selection.ids.has(id))}
            onClear={() => setChosen(noSelection)}
          />
        )}
      </header>
      {shown.length === 0 && (
        <EmptyState
          sentence="No annotation of this document passes the filter."
          action={<Button onClick={() => setFilter(noFilter)}>Show all {annotations.length}</Button>}
        />
      )}
      <AnnotationList
        document={document}
        annotations={shown}
        tagsById={tagsById}
        selection={selection}
        onSelection={setChosen}
      />
    </section>
  );
}
