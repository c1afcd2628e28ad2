import { useDeferredValue, useMemo } from 'react';
import type { Tag } from '../../../shared/model/tag.ts';
import { useCore } from '../../api/hooks.ts';
import { runCommand } from '../../app/commands/registry.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { useTableQuery } from '../../stores/table-query.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { ViewFrame } from '../../ui/ViewFrame.tsx';
import { BulkBar } from './BulkBar.tsx';
import { linesOf } from './lines.ts';
import { TableGrid } from './TableGrid.tsx';
import { TableHeader } from './TableHeader.tsx';
import { useTable } from './table-store.ts';
import { useOutline } from './use-table-data.ts';
import './TableView.css';

/** Every annotation of the project in one table: found, sorted, grouped, and changed together. */
export function TableView() {
  const query = useDeferredValue(useTableQuery(({ query: typed }) => typed));
  const sort = usePreferences((preferences) => preferences.tableSort);
  const group = usePreferences((preferences) => preferences.tableGroup);
  const request = useMemo(() => ({ query, sort, group }), [query, sort, group]);
  const { outline, answered, error } = useOutline(request);
  const folded = useTable((state) => state.folded);
  const lines = useMemo(
    () => linesOf(outline?.rows ?? 0, outline?.groups ?? [], ({ key }) => folded.has(key)),
    [outline, folded],
  );
  const tags = useCore('tags.list', {}).data;
  const tagsById = useMemo(() => new Map(tags?.map((tag): [string, Tag] => [tag.id, tag])), [tags]);
  const hasNone = outline?.annotations === 0;

  return (
    <ViewFrame label="Evidence table">
      <TableHeader outline={outline} />
      <ErrorLine error={error} />
      {hasNone &&
        (answered.query.trim() === '' ? <NoAnnotations /> : <NothingFound query={answered.query} />)}
      {outline !== undefined && !hasNone && (
        <TableGrid outline={outline} lines={lines} request={answered} tags={tagsById} />
      )}
      <BulkBar />
    </ViewFrame>
  );
}

function NoAnnotations() {
  return (
    <EmptyState
      sentence="No annotations yet. Open a document, select words and press H: every passage you highlight becomes a row here."
      action={
        <Button variant="primary" onClick={() => void runCommand('go.reader')}>
          Go to the documents
        </Button>
      }
    />
  );
}

function NothingFound({ query }: { readonly query: string }) {
  return (
    <EmptyState
      sentence={`No annotation matches “${query}”.`}
      action={<Button onClick={() => useTableQuery.setState({ query: '' })}>Show all annotations</Button>}
      detail="Words are looked for in quotes and comments; tag:name and source:name find the rest."
    />
  );
}
