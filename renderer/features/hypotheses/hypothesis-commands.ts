import type { Command } from '../../app/commands/command.ts';
import { isReadingFrom, useReadingFrom } from '../../stores/reading-from.ts';
import { useWorkspace } from '../../stores/workspace.ts';
import { openHypotheses, useHypotheses } from './hypotheses-store.ts';

/** Competing hypotheses: going there and back, and adding what is read to them. */
export const hypothesisCommands: readonly Command[] = [
  {
    id: 'go.hypotheses',
    title: 'Competing hypotheses',
    words: 'ACH analysis consistency diagnosticity sensitivity',
    keys: ['Shift+H'],
    menu: 'Go',
    group: 'views',
    run: () => openHypotheses(),
  },
  {
    id: 'hypotheses-view.back',
    title: 'Back to the hypotheses',
    keys: ['Escape'],
    menu: 'Go',
    group: 'views',
    isEnabled: () => isReadingFrom('hypotheses'),
    run: () => {
      useReadingFrom.setState({ from: null });
      openHypotheses();
    },
  },
  {
    id: 'hypotheses.addPassage',
    title: 'Hold the passage against hypotheses…',
    words: 'ACH item evidence',
    menu: 'Annotation',
    group: 'evidence',
    isEnabled: () => passageAtHand() !== null,
    run: () => useHypotheses.setState({ adding: passageAtHand() }),
  },
  {
    id: 'hypotheses-view.toggleOrder',
    title: () =>
      useHypotheses.getState().order === 'written'
        ? 'Hypotheses: the least against them first'
        : 'Hypotheses: as they were written',
    menu: 'View',
    group: 'matrix',
    isEnabled: () => useWorkspace.getState().view === 'hypotheses',
    run: () =>
      useHypotheses.setState(({ order }) => ({ order: order === 'written' ? 'against' : 'written' })),
  },
];

/** The selected words, else the annotation at hand; null where neither is there. */
function passageAtHand() {
  const { selection, activeAnnotation } = useWorkspace.getState();
  if (selection !== null) {
    const { capture, start, end } = selection;
    return { capture, start, end };
  }
  return activeAnnotation === null ? null : { annotation: activeAnnotation };
}
