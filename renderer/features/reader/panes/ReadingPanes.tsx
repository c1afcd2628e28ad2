import { type RefObject, useEffect, useRef, useState } from 'react';
import type { ReadingPane } from '../../../stores/panes.ts';
import { paneShares, updatePreferences, usePreferences } from '../../../stores/preferences.ts';
import { focusReadingPane, useWorkspace } from '../../../stores/workspace.ts';
import { joinClasses } from '../../../ui/join-classes.ts';
import { SplitDivider } from '../../../ui/SplitDivider.tsx';
import { CompareBar } from '../compare/CompareBar.tsx';
import { useComparison } from '../compare/use-comparison.ts';
import { Reader } from '../Reader.tsx';
import { readerOf } from '../view/reader-store.ts';
import { DocumentChooser } from './DocumentChooser.tsx';
import { PaneBar } from './PaneBar.tsx';
import { useLinkedScrolling } from './use-linked-scrolling.ts';
import './reading-panes.css';

/** What is read: one document, or two beside each other; one over the other where there is little room. */
export function ReadingPanes() {
  const areTwo = useWorkspace(({ panes }) => panes.beside !== null);
  const share = usePreferences(({ mainPaneShare }) => mainPaneShare);
  const frame = useRef<HTMLDivElement>(null);
  const isStacked = useIsNarrow(frame) && areTwo;
  useComparison();
  useLinkedScrolling();
  return (
    <div className="reading">
      {areTwo && <CompareBar />}
      <div
        ref={frame}
        className={joinClasses('reading-panes', isStacked && 'reading-panes-stacked')}
        style={{ '--main-share': areTwo ? share : 1 } as Record<string, number>}
      >
        <Pane pane="main" isOneOfTwo={areTwo} />
        {areTwo && (
          <>
            <SplitDivider
              label={isStacked ? 'Height of the first text' : 'Width of the first text'}
              share={share}
              smallest={paneShares.smallest}
              largest={paneShares.largest}
              orientation={isStacked ? 'horizontal' : 'vertical'}
              onResize={(mainPaneShare) => updatePreferences({ mainPaneShare })}
              onReset={() => updatePreferences({ mainPaneShare: 0.5 })}
            />
            <Pane pane="beside" isOneOfTwo />
          </>
        )}
      </div>
      <DocumentChooser />
    </div>
  );
}

function Pane({ pane, isOneOfTwo }: { readonly pane: ReadingPane; readonly isOneOfTwo: boolean }) {
  const frame = useRef<HTMLDivElement>(null);
  useFocusKept(frame, pane);
  return (
    <div
      ref={frame}
      className={`reading-pane reading-pane-${pane}`}
      data-reading-pane={pane}
      // The first pane belongs to the document's part of the window; the other one is a part of its own.
      data-pane={pane === 'beside' ? pane : undefined}
      tabIndex={-1}
    >
      {isOneOfTwo && <PaneBar pane={pane} />}
      <div className="reading-pane-view">
        <Reader pane={pane} />
      </div>
    </div>
  );
}

/** Keeps the pane that commands act on and the one that has the keyboard's focus the same. */
function useFocusKept(frame: RefObject<HTMLDivElement | null>, pane: ReadingPane): void {
  useEffect(() => {
    const element = frame.current;
    const onUse = () => focusReadingPane(pane);
    element?.addEventListener('focusin', onUse);
    element?.addEventListener('pointerdown', onUse, { capture: true });
    return () => {
      element?.removeEventListener('focusin', onUse);
      element?.removeEventListener('pointerdown', onUse, { capture: true });
    };
  }, [frame, pane]);

  useEffect(() => {
    const follow = () => {
      const text = readerOf(pane).getState().view?.surface.element;
      const isElsewhere = useWorkspace.getState().focusedPane !== pane;
      if (isElsewhere || text === undefined || !isInOtherPane(pane)) return;
      text.focus({ preventScroll: true });
    };
    const stops = [
      readerOf(pane).subscribe((state, before) => state.view !== before.view && follow()),
      useWorkspace.subscribe((state, before) => state.focusedPane !== before.focusedPane && follow()),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [pane]);
}

/** Whether the keyboard is in the other reading pane. */
function isInOtherPane(pane: ReadingPane): boolean {
  const around = document.activeElement?.closest<HTMLElement>('[data-reading-pane]');
  return around != null && around.dataset['readingPane'] !== pane;
}

/** Whether two texts would have too little room side by side. */
function useIsNarrow(frame: RefObject<HTMLDivElement | null>): boolean {
  const [isNarrow, setIsNarrow] = useState(false);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const watch = new ResizeObserver(() => setIsNarrow(element.clientWidth < narrowPx));
    watch.observe(element);
    return () => watch.disconnect();
  }, [frame]);
  return isNarrow;
}

/** Below this, lines of two texts side by side would be shorter than about 35 letters. */
const narrowPx = 620;
