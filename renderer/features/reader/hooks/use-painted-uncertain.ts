import { useEffect } from 'react';
import type { Mark } from '../../../../shared/model/capture.ts';
import { usePreferences } from '../../../stores/preferences.ts';
import { indexIntervals } from '../ranges/interval-index.ts';
import type { ReadingView } from '../view/reading-view.ts';

/** Marks the words that a machine recognised and was not sure of, as text and on pages, unless the person hides that. */
export function usePaintedUncertain(view: ReadingView | null, marks: readonly Mark[]): void {
  const areMarked = usePreferences((state) => state.areUncertainWordsMarked);
  useEffect(() => {
    if (view === null) return;
    const uncertain = areMarked ? marks.filter(({ type }) => type === 'uncertain') : [];
    const index = indexIntervals(uncertain);
    view.painter.setLayer(
      'uncertain',
      uncertain.length === 0
        ? null
        : (stretch) => index.touching(stretch).map(({ start, end }) => ({ start, end, style: 'uncertain' })),
    );
  }, [view, marks, areMarked]);
}
