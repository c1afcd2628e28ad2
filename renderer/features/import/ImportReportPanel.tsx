import { ChevronDown, X } from 'lucide-react';
import { useRef, useState } from 'react';
import type { ImportItem } from '../../../shared/contract/import.ts';
import { useCore } from '../../api/hooks.ts';
import { showReview } from '../../stores/review.ts';
import { openDocument } from '../../stores/workspace.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Select } from '../../ui/Select.tsx';
import { StateWord } from '../../ui/StateWord.tsx';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { dismissReport, reportSummary, useImports } from './import-store.ts';
import './ImportReportPanel.css';

const statusWords = {
  imported: 'imported',
  duplicate: 'already in the project',
  failed: 'failed',
  locked: 'locked',
  'not held': 'not held',
  unpacked: 'unpacked',
  annotations: 'annotations',
  waiting: 'not imported yet',
} as const satisfies Record<ImportItem['status'], string>;

const filters = [
  { value: 'all', label: 'all files' },
  { value: 'imported', label: 'imported' },
  { value: 'duplicate', label: 'already in the project' },
  { value: 'failed', label: 'failed' },
] as const;
type Filter = (typeof filters)[number]['value'];

/** What became of each imported file. Stays until it is dismissed. */
export function ImportReportPanel() {
  const imports = useImports();
  const [filter, setFilter] = useState<Filter>('all');
  const scroll = useRef<HTMLDivElement>(null);
  // An import may have been undone since.
  const documents = useCore('documents.list', {});
  const known = new Set(documents.data?.map((document) => document.id));
  if (!imports.isReportOpen) return null;
  const items = imports.items.filter((item) => filter === 'all' || item.status === filter);
  return (
    <section className="import-report" aria-label="Import report">
      <header className="import-report-header">
        <h2>{reportSummary(imports)}</h2>
        <Select
          variant="quiet"
          aria-label="Which files to list"
          options={filters}
          value={filter}
          onChange={setFilter}
        />
        <IconButton
          label="Fold into the status bar"
          icon={<ChevronDown aria-hidden />}
          onClick={() => useImports.setState({ isReportOpen: false })}
        />
        <IconButton label="Dismiss the report" icon={<X aria-hidden />} onClick={dismissReport} />
      </header>
      <div className="import-report-scroll" ref={scroll}>
        <VirtualList
          label="Imported files"
          items={items.map((item, index) => ({ item, key: `${index} ${item.name}` }))}
          keyOf={({ key }) => key}
          estimatedHeight={30}
          scrollElement={scroll}
          renderItem={({ item }) => (
            <ReportLine item={item} canOpen={item.document !== null && known.has(item.document)} />
          )}
        />
        {items.length === 0 && (
          <p className="import-report-none">
            No file is “{statusWords[filter as ImportItem['status']] ?? filter}”.
          </p>
        )}
      </div>
    </section>
  );
}

/** Whether annotations were carried to a newer copy that a person should look at. */
function needsReview({ carried }: ImportItem): boolean {
  return carried !== undefined && carried.moved + carried.approximate + carried.orphaned > 0;
}

function ReportLine({ item, canOpen }: { readonly item: ImportItem; readonly canOpen: boolean }) {
  const { document } = item;
  return (
    <div className="import-line">
      <bdi className="import-line-name" title={item.name}>
        {item.name}
      </bdi>
      <StateWord tone={item.status === 'failed' ? 'bad' : item.status === 'duplicate' ? 'pause' : 'calm'}>
        {statusWords[item.status]}
      </StateWord>
      <span className="import-line-words" dir="auto">
        {[item.title, item.message].filter(Boolean).join(' · ')}
      </span>
      {canOpen && document !== null && needsReview(item) && (
        <Button size="small" onClick={() => showReview(document)}>
          Review
        </Button>
      )}
      {canOpen && document !== null && (
        <Button size="small" variant="quiet" onClick={() => openDocument(document)}>
          Open
        </Button>
      )}
    </div>
  );
}
