import { useDeferredValue } from 'react';
import { useCore } from '../../api/hooks.ts';
import { mostPassages, OriginWords } from '../origins/index.ts';
import { useTable } from './table-store.ts';

/** Where the selected passages come from; while none are selected, those that are found. */
export function TableOrigins({ query }: { readonly query: string }) {
  const asked = useDeferredValue(query);
  const selected = useTable((table) => table.selected);
  const isSelected = selected.size > 0;
  const found = useCore('table.ids', isSelected ? null : { query: asked, limit: mostPassages }).data?.ids;
  const total = useCore('table.outline', isSelected ? null : { query: asked }).data?.annotations;
  const all = isSelected ? [...selected] : (found ?? []);
  const annotations = all.slice(0, mostPassages);
  const isPart = (isSelected ? selected.size : (total ?? 0)) > annotations.length;
  return (
    <OriginWords
      annotations={annotations}
      className="table-origins"
      note={isPart ? `(the first ${mostPassages.toLocaleString('en')})` : isSelected ? '(selected)' : null}
    />
  );
}
