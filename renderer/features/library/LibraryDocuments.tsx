import { useMemo, useRef, useState } from 'react';
import { useCore } from '../../api/hooks.ts';
import type { DocumentSummary } from '../../../shared/model/document.ts';
import { useLibraryFilter } from '../../stores/library-filter.ts';
import { type Preferences, updatePreferences, usePreferences } from '../../stores/preferences.ts';
import { useWorkspace } from '../../stores/workspace.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { countWords } from '../mentions/index.ts';
import { arrangeDocuments } from './arrange-documents.ts';
import { DocumentRow } from './DocumentRow.tsx';
import { keptDocuments } from './kept-documents.ts';
import { NarrowedTo } from './NarrowedTo.tsx';
import './LibraryDocuments.css';

const sorts: readonly { value: Preferences['librarySort']; label: string }[] = [
  { value: 'date', label: 'by date' },
  { value: 'title', label: 'by title' },
  { value: 'added', label: 'by day added' },
];

const rowHeightPx = 40;

/** All documents, to filter, sort and open. */
export function LibraryDocuments({ documents }: { readonly documents: readonly DocumentSummary[] }) {
  const [filter, setFilter] = useState('');
  const sort = usePreferences((preferences) => preferences.librarySort);
  const activeDocument = useWorkspace((workspace) => workspace.activeDocument);
  const within = useLibraryFilter();
  const collections = useCore('collections.list', within.collection === null ? null : {}).data;
  const kept = useMemo(() => keptDocuments(documents, within, collections), [documents, within, collections]);
  const rows = useMemo(() => arrangeDocuments(kept, filter, sort), [kept, filter, sort]);
  const mentions = useCore('mentions.counts', {}).data;
  const counts = useMemo(
    () =>
      new Map(mentions?.filter(({ cited }) => cited > 0).map((each) => [each.document, countWords(each)])),
    [mentions],
  );
  const scroll = useRef<HTMLDivElement>(null);

  const filterBy = (words: string) => {
    setFilter(words);
    scroll.current?.scrollTo({ top: 0 });
  };

  return (
    <section className="library-documents" aria-label="Documents">
      <h2 className={documents.length > 0 ? 'visually-hidden' : 'library-heading'}>Documents</h2>
      {documents.length > 0 && (
        <div className="library-filter">
          <TextInput
            id="library-filter"
            aria-label="Filter documents"
            placeholder="Filter documents"
            value={filter}
            onChange={(event) => filterBy(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || filter === '') return;
              event.preventDefault();
              filterBy('');
            }}
          />
          <Select
            variant="quiet"
            className="library-sort"
            aria-label="Order of the documents"
            options={sorts}
            value={sort}
            onChange={(librarySort) => updatePreferences({ librarySort })}
          />
        </div>
      )}
      <NarrowedTo collections={collections} />
      <div className="library-scroll" ref={scroll}>
        <VirtualList
          label="Documents"
          isRoving
          items={rows}
          keyOf={(document) => document.id}
          estimatedHeight={rowHeightPx}
          scrollElement={scroll}
          // While filtering, the best place to be is the top.
          activeIndex={filter === '' ? rows.findIndex((document) => document.id === activeDocument) : -1}
          madeOf={(document) => [document.id === activeDocument, counts.get(document.id)]}
          renderItem={(document) => (
            <DocumentRow
              document={document}
              isActive={document.id === activeDocument}
              counts={counts.get(document.id) ?? null}
            />
          )}
        />
        {documents.length === 0 && <p className="library-none">No documents yet.</p>}
        {documents.length > 0 && rows.length === 0 && (
          <EmptyState sentence={noneWords(filter, kept.length)} />
        )}
      </div>
    </section>
  );
}

function noneWords(filter: string, kept: number): string {
  if (kept === 0) return 'No document is kept here.';
  return `No document has “${filter}” in its title, publisher, author or source.`;
}
