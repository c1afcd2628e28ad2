import type { Command } from '../../app/commands/command.ts';
import { queryClient } from '../../api/hooks.ts';
import { judgeAnnotation } from '../../stores/claims.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { useTableQuery } from '../../stores/table-query.ts';
import { useWorkspace } from '../../stores/workspace.ts';
import { exportAnnotations } from '../export/index.ts';
import { actedOn, remove } from './bulk-actions.ts';
import { backToTable, isReadingFromTable, openRow, openTable } from './open-row.ts';
import { selectAllFound } from './select-rows.ts';
import { tableFilterId } from './TableHeader.tsx';
import { clearSelection, useTable } from './table-store.ts';
import type { TableOutline, TableRequest } from './use-table-data.ts';

/** What one can do in the evidence table. */
export const tableCommands: readonly Command[] = [
  {
    id: 'go.table',
    title: 'Evidence table',
    keys: ['Mod+5'],
    menu: 'Go',
    group: 'views',
    run: openTable,
  },
  {
    id: 'table.back',
    title: 'Back to the evidence table',
    keys: ['Escape'],
    menu: 'Go',
    group: 'views',
    isEnabled: isReadingFromTable,
    run: backToTable,
  },
  {
    id: 'table.filter',
    title: 'Filter the evidence table',
    keys: ['Mod+F'],
    isEnabled: isShown,
    run: () => {
      const box = document.getElementById(tableFilterId);
      if (!(box instanceof HTMLInputElement)) return;
      box.focus();
      box.select();
    },
  },
  {
    id: 'table.open',
    title: 'Show the passage of this row',
    keys: ['Enter'],
    isEnabled: () => isShown() && useTable.getState().active.annotation !== null,
    run: async () => {
      const { annotation } = useTable.getState().active;
      if (annotation !== null) await openRow(annotation);
    },
  },
  {
    id: 'table.selectAll',
    title: 'Select all rows that are found',
    keys: ['Mod+A'],
    isEnabled: isShown,
    run: () => selectAllFound(shownRequest()),
  },
  {
    id: 'table.selectNone',
    title: 'Select no row',
    isEnabled: () => isShown() && useTable.getState().selected.size > 0,
    run: clearSelection,
  },
  {
    id: 'table.tag',
    title: 'Tag the selected rows…',
    keys: ['T'],
    isEnabled: canAct,
    run: () => useTable.setState({ chooser: 'tag' }),
  },
  {
    id: 'table.untag',
    title: 'Untag the selected rows…',
    keys: ['U'],
    isEnabled: canAct,
    run: () => useTable.setState({ chooser: 'untag' }),
  },
  {
    id: 'table.evidence',
    title: 'Use the passage of this row as evidence…',
    keys: ['E'],
    isEnabled: () => isShown() && actedOn().length === 1,
    run: () => {
      const [annotation] = actedOn();
      if (annotation !== undefined) judgeAnnotation(annotation);
    },
  },
  {
    id: 'table.export',
    title: 'Export the selected rows…',
    isEnabled: canAct,
    run: () => exportAnnotations(actedOn()),
  },
  {
    id: 'table.remove',
    title: 'Delete the selected rows',
    keys: ['Delete', 'Backspace'],
    isEnabled: canAct,
    run: () => remove(actedOn()),
  },
  {
    id: 'table.foldAll',
    title: 'Fold all groups',
    isEnabled: isGrouped,
    run: () => foldAll(true),
  },
  {
    id: 'table.unfoldAll',
    title: 'Unfold all groups',
    isEnabled: isGrouped,
    run: () => foldAll(false),
  },
];

/** For the state of commands, which depends on what is selected. */
export function watchTable(listener: () => void): () => void {
  return useTable.subscribe(listener);
}

function isShown(): boolean {
  return useWorkspace.getState().view === 'table';
}

function canAct(): boolean {
  return isShown() && actedOnSome();
}

function actedOnSome(): boolean {
  const { selected, active } = useTable.getState();
  return selected.size > 0 || active.annotation !== null;
}

function isGrouped(): boolean {
  return isShown() && usePreferences.getState().tableGroup !== 'none';
}

function shownRequest(): TableRequest {
  const { tableSort: sort, tableGroup: group } = usePreferences.getState();
  return { query: useTableQuery.getState().query, sort, group };
}

function foldAll(isFolded: boolean): void {
  if (!isFolded) {
    useTable.setState({ folded: new Set() });
    return;
  }
  const outline = queryClient.getQueryData<TableOutline>(['table.outline', shownRequest()]);
  const folded = new Set(outline?.groups.map(({ key }) => key));
  useTable.setState({ folded, active: { index: 0, annotation: null } });
}
