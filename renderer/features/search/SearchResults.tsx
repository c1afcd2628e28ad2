import { useMemo, useRef } from 'react';
import type { OutputOf } from '../../../shared/contract.ts';
import { useCore } from '../../api/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { SearchDocumentRow } from './SearchDocumentRow.tsx';
import { SearchHitRow } from './SearchHitRow.tsx';
import { showMore, useSearchState } from './search-store.ts';
import { type SearchRow, toSearchRows } from './search-rows.ts';

const rowHeightPx = 62;

/** The hits, grouped by document; only the rows near the view exist. */
export function SearchResults({
  found,
  query,
}: {
  readonly found: OutputOf<'search.find'>;
  readonly query: string;
}) {
  const scroll = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => toSearchRows(found.hits), [found.hits]);
  const documents = useById(useCore('documents.list', {}).data);
  const tags = useById(useCore('tags.list', {}).data);
  const opened = useSearchState((state) => state.opened);
  const left = found.total - found.hits.length;

  const renderRow = (row: SearchRow) => {
    switch (row.type) {
      case 'document':
        return <SearchDocumentRow row={row} document={documents.get(row.document)} query={query} />;
      case 'heading':
        return <h2 className="search-heading">{row.title}</h2>;
      case 'hit':
        return (
          <SearchHitRow
            hit={row.hit}
            rowKey={row.key}
            query={query}
            document={documents.get(row.hit.document ?? '')}
            tags={tags}
          />
        );
    }
  };

  return (
    <div className="search-scroll" ref={scroll}>
      <VirtualList
        label="Search results"
        isRoving
        items={rows}
        keyOf={(row) => row.key}
        estimatedHeight={rowHeightPx}
        scrollElement={scroll}
        activeIndex={rows.findIndex((row) => row.key === opened)}
        renderItem={renderRow}
      />
      {left > 0 && (
        <div className="search-more">
          <Button onClick={showMore}>Show more of the other {left.toLocaleString('en')}</Button>
        </div>
      )}
    </div>
  );
}

function useById<Item extends { readonly id: string }>(
  items: readonly Item[] | undefined,
): ReadonlyMap<string, Item> {
  return useMemo(() => new Map(items?.map((item) => [item.id, item])), [items]);
}
