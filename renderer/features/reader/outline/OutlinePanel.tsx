import { useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useWorkspace } from '../../../stores/workspace.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { VirtualList } from '../../../ui/VirtualList.tsx';
import { jumpTo } from '../actions/jump.ts';
import { isInView } from '../surface/geometry.ts';
import { outlineOf, placeAt } from '../text/outline-entries.ts';
import { readerOf } from '../view/reader-store.ts';
import type { ReadingView } from '../view/reading-view.ts';
import { useReadingOffset } from './use-reading-offset.ts';
import './outline.css';

interface ChosenPlace {
  readonly view: ReadingView;
  readonly index: number;
  readonly offset: number;
}

/** The places of the open text that its file or its headings name; the one that is being read is marked. */
export function OutlinePanel() {
  const pane = useWorkspace((state) => state.focusedPane);
  const reader = readerOf(pane);
  const view = useStore(reader, (state) => state.view);
  const content = view?.surface.content ?? null;
  const places = useMemo(
    () => (content === null ? [] : outlineOf(content).map((place, index) => ({ ...place, index }))),
    [content],
  );
  const offset = useReadingOffset(view);
  const scroller = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<ChosenPlace | null>(null);
  if (places.length === 0) {
    return <EmptyState sentence="This text has no headings." />;
  }
  // The last places of a text cannot come to the top: one that was gone to is where one is while it is in view.
  const isChosenInView =
    chosen !== null && chosen.view === view && isInView(view.surface, view.scroller, chosen.offset);
  const found = offset === null ? -1 : placeAt(places, offset);
  const current = isChosenInView ? chosen.index : found;
  return (
    <div ref={scroller} className="outline">
      <VirtualList
        items={places}
        keyOf={({ index }) => String(index)}
        label="Outline"
        estimatedHeight={30}
        scrollElement={scroller}
        activeIndex={current}
        isRoving
        renderItem={({ title, level, page, offset: start }, index) => (
          <button
            type="button"
            data-roving
            className="outline-place"
            data-level={Math.min(level, 6)}
            aria-current={index === current}
            onClick={() => {
              jumpTo(reader, start);
              if (view !== null) setChosen({ view, index, offset: start });
            }}
          >
            <span className="outline-title" dir="auto">
              {title}
            </span>
            {page !== null && <span className="outline-page">p. {page}</span>}
          </button>
        )}
      />
    </div>
  );
}
