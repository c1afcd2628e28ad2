import type { DocumentSummary } from '../../../shared/model/document.ts';
import type { Command } from '../../app/commands/command.ts';
import { queryClient } from '../../api/hooks.ts';
import { updatePreferences } from '../../stores/preferences.ts';
import { useWorkspace } from '../../stores/workspace.ts';
import { removeDocument } from './remove-document.ts';

export const libraryCommands: readonly Command[] = [
  {
    id: 'document.filter',
    title: 'Filter documents',
    keys: ['Mod+Shift+L'],
    menu: 'Go',
    group: 'library',
    run: () => {
      updatePreferences({ isLibraryOpen: true });
      requestAnimationFrame(() => document.getElementById('library-filter')?.focus());
    },
  },
  {
    id: 'document.remove',
    title: 'Remove this document from the project',
    menu: 'Edit',
    group: 'document',
    isEnabled: () => activeDocument() !== undefined,
    run: async () => {
      const active = activeDocument();
      if (active !== undefined) await removeDocument(active);
    },
  },
];

function activeDocument(): DocumentSummary | undefined {
  const { view, activeDocument: id } = useWorkspace.getState();
  if (view !== 'reader' || id === null) return undefined;
  const documents = queryClient.getQueryData<readonly DocumentSummary[]>(['documents.list', {}]);
  return documents?.find((document) => document.id === id);
}
