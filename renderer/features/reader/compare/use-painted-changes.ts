import { useEffect } from 'react';
import type { CaptureChange } from '../../../../shared/contract/captures.ts';
import type { TextRange } from '../../../../shared/model/capture.ts';
import type { PaintedRange } from '../paint/painter.ts';
import { indexIntervals } from '../ranges/interval-index.ts';
import type { ReadingView } from '../view/reading-view.ts';
import { usePane } from '../view/pane.ts';
import { useCompare } from './compare-store.ts';
import { wordsAtGap } from './words-at-gap.ts';

/** Paints what differs from the text in the other pane, and the change that was gone to. */
export function usePaintedChanges(view: ReadingView | null): void {
  const pane = usePane();
  const changes = useCompare(({ comparison }) => comparison?.changes);
  const current = useCompare((state) => state.current);
  const fromPane = useCompare(({ pair }) => pair?.fromPane);
  const isOfPair = useCompare(({ pair }) => view !== null && pair !== null && holds(pair, view.capture));
  useEffect(() => {
    if (view === null) return;
    if (changes === undefined || fromPane === undefined || !isOfPair) {
      view.painter.setLayer('changes', null);
      return;
    }
    const index = indexIntervals(
      changes.map((change) => ({ ...change[pane === fromPane ? 'from' : 'to'], type: change.type })),
    );
    view.painter.setLayer('changes', (stretch) =>
      index.touching(stretch).map(({ start, end, type }) => ({ start, end, style: styles[type] })),
    );
  }, [view, pane, changes, fromPane, isOfPair]);
  useEffect(() => {
    if (view === null) return;
    const change = isOfPair ? changes?.[current] : undefined;
    const range = change?.[pane === fromPane ? 'from' : 'to'];
    view.painter.setLayer('change-active', range ? () => emphasis(view, range) : null);
  }, [view, pane, changes, current, fromPane, isOfPair]);
}

/** The words of a change; where it has none in this text, the words on both sides of the gap. */
function emphasis({ surface }: ReadingView, range: TextRange): readonly PaintedRange[] {
  return range.end > range.start
    ? [{ ...range, style: 'change-active' }]
    : wordsAtGap(surface.content.text, range.start).map((word) => ({ ...word, style: 'change-gap' }));
}

const styles: Readonly<Record<CaptureChange['type'], string>> = {
  inserted: 'change-inserted',
  deleted: 'change-deleted',
  changed: 'change-changed',
  moved: 'change-moved',
};

function holds(pair: { readonly from: string; readonly to: string }, capture: string): boolean {
  return pair.from === capture || pair.to === capture;
}
