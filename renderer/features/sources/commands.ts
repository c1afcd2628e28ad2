import type { Command } from '../../app/commands/command.ts';
import { queryClient } from '../../api/hooks.ts';
import type { DocumentSummary } from '../../../shared/model/document.ts';
import { showSource, useWorkspace } from '../../stores/workspace.ts';
import { gradeSource } from './grades/grade-request.ts';
import { openScaleDialog } from './grades/ScaleDialog.tsx';
import { mergeSources, showVariants, splitSource } from './source-dialogs.ts';

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
    isEnabled: () => shownSource() !== null,
    run: () => withShownSource(gradeSource),
  },
  {
    id: 'source.merge',
    title: 'Merge the source with others',
    words: 'same one duplicate join',
    keys: ['Shift+M'],
    menu: 'Edit',
    group: 'source',
    isEnabled: () => shownSource() !== null,
    run: () => withShownSource((source) => mergeSources([source])),
  },
  {
    id: 'source.split',
    title: 'Split the source in two',
    words: 'separate',
    keys: ['Shift+S'],
    menu: 'Edit',
    group: 'source',
    isEnabled: () => shownSource() !== null,
    run: () => withShownSource(splitSource),
  },
  {
    id: 'source.variants',
    title: 'Look for spelling variants of the source',
    words: 'names alike same',
    keys: ['Shift+V'],
    menu: 'Edit',
    group: 'source',
    isEnabled: () => shownSource() !== null,
    run: () => withShownSource(lookForVariants),
  },
  {
    id: 'source.allVariants',
    title: 'Look for sources that may be one',
    words: 'spelling variants duplicates merge',
    menu: 'Edit',
    group: 'source',
    run: () => lookForVariants(null),
  },
  {
    id: 'project.chooseScale',
    title: 'Choose the scale of reliability',
    words: 'admiralty europol 4x4 three-step grades',
    menu: 'Edit',
    group: 'source',
    run: openScaleDialog,
  },
];

function lookForVariants(source: string | null): void {
  useWorkspace.setState({ view: 'sources' });
  showVariants(source);
}

function withShownSource(act: (source: string) => void): void {
  const source = shownSource();
  if (source !== null) act(source);
}

/** The source on show, else that of the open document. */
function shownSource(): string | null {
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
