import type { Command } from '../../app/commands/command.ts';
import { useWorkspace } from '../../stores/workspace.ts';
import { useExport } from './export-store.ts';

export const exportCommands: readonly Command[] = [
  {
    id: 'export.open',
    title: 'Export annotated notes…',
    words: 'Markdown HTML W3C JSON-LD CSV file',
    keys: ['Mod+E'],
    menu: 'File',
    group: 'export',
    run: () => useWorkspace.setState({ view: 'export' }),
  },
  {
    id: 'export.document',
    title: 'Export the notes of this document…',
    menu: 'File',
    group: 'export',
    isEnabled: () => useWorkspace.getState().activeDocument !== null,
    run: () => {
      const { activeDocument } = useWorkspace.getState();
      if (activeDocument === null) return;
      useExport.setState({ what: 'documents', documents: new Set([activeDocument]), outcome: null });
      useWorkspace.setState({ view: 'export' });
    },
  },
  {
    id: 'export.search',
    title: 'Export what this search finds…',
    menu: 'File',
    group: 'export',
    isEnabled: () => useWorkspace.getState().searchQuery.trim() !== '',
    run: () => {
      const { searchQuery } = useWorkspace.getState();
      useExport.setState({ what: 'query', query: searchQuery, outcome: null });
      useWorkspace.setState({ view: 'export' });
    },
  },
];
