import { useEffect } from 'react';
import { useWordingShown } from '../../../stores/shared-wording.ts';
import { indexIntervals } from '../ranges/interval-index.ts';
import type { ReadingView } from '../view/reading-view.ts';

/** Paints the sentences that this text shares with the one it was compared with, word for word or nearly. */
export function usePaintedWording(view: ReadingView | null): void {
  const painted = useWordingShown();
  useEffect(() => {
    if (view === null) return;
    const side = painted?.one === view.capture ? 'one' : painted?.other === view.capture ? 'other' : null;
    if (painted === null || side === null) {
      view.painter.setLayer('wording', null);
      return;
    }
    const index = indexIntervals(
      painted.sentences.map((sentence) => ({ ...sentence[side], isVerbatim: sentence.isVerbatim })),
    );
    view.painter.setLayer('wording', (stretch) =>
      index.touching(stretch).map(({ start, end, isVerbatim }) => ({
        start,
        end,
        style: isVerbatim ? 'wording-verbatim' : 'wording-near',
      })),
    );
  }, [view, painted]);
}
