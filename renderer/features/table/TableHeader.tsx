import { CircleHelp, Columns3 } from 'lucide-react';
import type { TableGrouping } from '../../../shared/model/table-row.ts';
import { useCore } from '../../api/hooks.ts';
import { type Preferences, updatePreferences, usePreferences } from '../../stores/preferences.ts';
import { useTableQuery } from '../../stores/table-query.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { ViewHeader } from '../../ui/ViewFrame.tsx';
import { SaveSearchButton } from '../saved-searches/index.ts';
import { SyntaxHelp } from '../search/index.ts';
import { ColumnChooser } from './ColumnChooser.tsx';
import { TableOrigins } from './TableOrigins.tsx';
import { useTable } from './table-store.ts';
import type { TableOutline } from './use-table-data.ts';

export const tableFilterId = 'table-filter';

const groupings: readonly { value: TableGrouping; label: string }[] = [
  { value: 'none', label: 'No groups' },
  { value: 'tag', label: 'By tag' },
  { value: 'document', label: 'By document' },
  { value: 'source', label: 'By source' },
  { value: 'date', label: 'By date' },
];

const heights: readonly { value: `${Preferences['tableLines']}`; label: string }[] = [
  { value: '1', label: 'One line' },
  { value: '2', label: 'Two lines' },
  { value: '3', label: 'Three lines' },
];

/** How much there is, the box that filters it, and how it is shown. */
export function TableHeader({ outline }: { readonly outline: TableOutline | undefined }) {
  const query = useTableQuery(({ query: typed }) => typed);
  const group = usePreferences((preferences) => preferences.tableGroup);
  const lines = usePreferences((preferences) => preferences.tableLines);
  return (
    <ViewHeader
      title="Evidence table"
      count={<Found outline={outline} isFiltered={query.trim() !== ''} />}
      beside={<TableOrigins query={query} />}
      tools={
        <>
          <search className="table-filter">
            <TextInput
              id={tableFilterId}
              aria-label="Filter annotations"
              placeholder="Filter: words, tag:name, source:name, has:comment"
              value={query}
              onChange={(event) => filterBy(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter' || event.key === 'ArrowDown')
                  useTable.setState({ isFocusAwaited: true });
                else if (event.key === 'Escape' && query !== '') filterBy('');
                else if (event.key === 'Escape') useTable.setState({ isFocusAwaited: true });
                else return;
                event.preventDefault();
              }}
            />
            <Popover
              label="What can be filtered by"
              align="end"
              trigger={<IconButton label="What can be filtered by" icon={<CircleHelp aria-hidden />} />}
            >
              <SyntaxHelp onTry={filterBy} />
            </Popover>
          </search>
          <SaveSearchButton view="table" query={query} />
          <div className="table-looks">
            <Select
              variant="quiet"
              aria-label="Groups"
              options={groupings}
              value={group}
              onChange={(tableGroup) => {
                useTable.setState({ folded: new Set() });
                updatePreferences({ tableGroup });
              }}
            />
            <Select
              variant="quiet"
              aria-label="Height of rows"
              options={heights}
              value={`${lines}`}
              onChange={(value) =>
                updatePreferences({ tableLines: Number(value) as Preferences['tableLines'] })
              }
            />
            <Popover
              label="Columns"
              align="end"
              trigger={
                <Button variant="quiet" className="table-columns-button">
                  <Columns3 aria-hidden /> Columns
                </Button>
              }
            >
              <ColumnChooser />
            </Popover>
          </div>
        </>
      }
    />
  );
}

/** "16,667 of 100,000". */
function Found({
  outline,
  isFiltered,
}: {
  readonly outline: TableOutline | undefined;
  readonly isFiltered: boolean;
}) {
  const all = useCore('table.count', {}).data?.annotations;
  if (outline === undefined) return 'Reading…';
  const found = outline.annotations.toLocaleString('en');
  if (!isFiltered || all === undefined)
    return outline.annotations === 1 ? '1 annotation' : `${found} annotations`;
  return `${found} of ${all.toLocaleString('en')} annotations`;
}

function filterBy(query: string): void {
  useTableQuery.setState({ query });
}
