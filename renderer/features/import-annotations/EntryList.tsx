import { useMemo, useRef } from 'react';
import type {
  AnnotationPlan,
  ImportedEntry,
  ImportedStatus,
} from '../../../shared/contract/annotation-import.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { EntryRow } from './EntryRow.tsx';
import { countsOf, isImportable, statusWords } from './entry-words.ts';
import { choose, useImportAnnotations } from './import-annotations-store.ts';

/** Everything that was read, with its words and what becomes of it. */
export function EntryList({ plan }: { readonly plan: AnnotationPlan }) {
  const { listed, leftOut } = useImportAnnotations();
  const scroll = useRef<HTMLDivElement>(null);
  const filters = useMemo(() => filtersOf(plan), [plan]);
  const shown = filters.some(({ value }) => value === listed) ? listed : 'all';
  const rows = useMemo(
    () => plan.entries.filter(({ status }) => shown === 'all' || status === shown),
    [plan, shown],
  );
  const isOnlyFile = plan.files.filter(({ format }) => format !== null).length < 2;
  const choosable = rows.filter(isImportable).map(({ key }) => key);
  return (
    <>
      <div className="import-annotations-tools">
        <Select
          variant="quiet"
          aria-label="Which annotations to list"
          options={filters}
          value={shown}
          onChange={(value) => useImportAnnotations.setState({ listed: value })}
        />
        {!plan.isImported && choosable.length > 0 && (
          <>
            <Button size="small" variant="quiet" onClick={() => choose(choosable, true)}>
              Choose all listed
            </Button>
            <Button size="small" variant="quiet" onClick={() => choose(choosable, false)}>
              Leave out all listed
            </Button>
          </>
        )}
      </div>
      <div className="import-annotations-scroll" ref={scroll}>
        <VirtualList
          label="Annotations that were read"
          items={rows}
          keyOf={({ key }) => String(key)}
          estimatedHeight={72}
          scrollElement={scroll}
          isRoving
          madeOf={({ key }) => [leftOut.has(key), plan.isImported]}
          renderItem={(entry: ImportedEntry) => (
            <EntryRow
              entry={entry}
              isImported={plan.isImported}
              isChosen={!leftOut.has(entry.key)}
              isOnlyFile={isOnlyFile}
            />
          )}
        />
      </div>
    </>
  );
}

function filtersOf(
  plan: AnnotationPlan,
): readonly { readonly value: ImportedStatus | 'all'; readonly label: string }[] {
  return [
    { value: 'all', label: `all ${plan.entries.length}` },
    ...countsOf(plan).map(({ status, count }) => ({
      value: status,
      label: `${count} ${statusWords[status].counted}`,
    })),
  ];
}
