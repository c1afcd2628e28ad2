import type { Command } from '../../app/commands/command.ts';
import { queryClient } from '../../api/hooks.ts';
import type { DocumentSummary } from '../../../shared/model/document.ts';
import { showSource, useWorkspace } from '../../stores/workspace.ts';
import { gradeSource } from './grade-request.ts';

/** What can be done with sources from menu, palette and keys. */
export const sourceCommands: readonly Command[] = [
  {
    id: 'source.show',
    title: 'Show the source of this document',
    keys: ['Mod+Shift+S'],
    menu: 'View',
    group: 'source',
    isEnabled: () => sourceOfDocument() !== null,
    run: () => showSource(sourceOfDocument()),
  },
  {
    id: 'source.grade',
    title: 'Grade the source',
    keys: ['Shift+G'],
    menu: 'Annotation',
    group: 'grade',
    isEnabled: () => sourceToGrade() !== null,
    run: () => {
      const source = sourceToGrade();
      if (source !== null) gradeSource(source);
    },
  },
];

/** The source on show, else that of the open document. */
function sourceToGrade(): string | null {
  const { view, inspector, activeSource } = useWorkspace.getState();
  return view === 'sources' || inspector === 'source'
    ? (activeSource ?? sourceOfDocument())
    : sourceOfDocument();
}

function sourceOfDocument(): string | null {
  const { activeDocument } = useWorkspace.getState();
  const documents = queryClient.getQueryData<readonly DocumentSummary[]>(['documents.list', {}]);
  return documents?.find(({ id }) => id === activeDocument)?.source?.id ?? null;
}
