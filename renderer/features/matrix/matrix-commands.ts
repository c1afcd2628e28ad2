import type { Command } from '../../app/commands/command.ts';
import { isReadingFrom, useReadingFrom } from '../../stores/reading-from.ts';
import { useWorkspace } from '../../stores/workspace.ts';
import { openMatrix, useMatrix } from './matrix-store.ts';

/** The evidence matrix: going there and back, and what it shows. */
export const matrixCommands: readonly Command[] = [
  {
    id: 'go.matrix',
    title: 'Evidence matrix',
    words: 'claims documents sources stance grid picture',
    keys: ['Shift+X'],
    menu: 'Go',
    group: 'views',
    run: openMatrix,
  },
  {
    id: 'matrix.back',
    title: 'Back to the evidence matrix',
    keys: ['Escape'],
    menu: 'Go',
    group: 'views',
    isEnabled: () => isReadingFrom('matrix'),
    run: () => {
      useReadingFrom.setState({ from: null });
      openMatrix();
    },
  },
  {
    id: 'matrix.toggleSources',
    title: () =>
      useMatrix.getState().by === 'document' ? 'Matrix: claims by sources' : 'Matrix: claims by documents',
    menu: 'View',
    group: 'matrix',
    isEnabled: isShown,
    run: () =>
      useMatrix.setState(({ by }) => ({
        by: by === 'document' ? 'source' : 'document',
        active: { row: 0, column: 0 },
      })),
  },
  {
    id: 'matrix.toggleDisputed',
    title: () =>
      useMatrix.getState().isDisputedOnly
        ? 'Matrix: all claims'
        : 'Matrix: only claims that are both supported and disputed',
    words: 'disagreement',
    menu: 'View',
    group: 'matrix',
    isEnabled: isShown,
    run: () => useMatrix.setState(({ isDisputedOnly }) => ({ isDisputedOnly: !isDisputedOnly })),
  },
  {
    id: 'matrix.toggleEmpty',
    title: () =>
      useMatrix.getState().areEmptyShown
        ? 'Matrix: only columns with evidence'
        : 'Matrix: columns without evidence too',
    menu: 'View',
    group: 'matrix',
    isEnabled: isShown,
    run: () => useMatrix.setState(({ areEmptyShown }) => ({ areEmptyShown: !areEmptyShown })),
  },
];

function isShown(): boolean {
  return useWorkspace.getState().view === 'matrix';
}
