import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { TextRange } from '../../../../shared/model/capture.ts';
import { useFindingsView } from '../../../stores/findings.ts';
import { usePreferences } from '../../../stores/preferences.ts';
import { useWorkspace } from '../../../stores/workspace.ts';
import { FindingCard, type FoundItem, itemOf, useFoundItems } from '../../findings/index.ts';
import { useLayoutChanges } from '../hooks/use-layout-changes.ts';
import { linesOf } from '../surface/geometry.ts';
import { usePane } from '../view/pane.ts';
import { useReaderStore } from '../view/reader-store.ts';
import type { ReadingView } from '../view/reading-view.ts';
import { FoundHint } from './FoundHint.tsx';
import { placeFound } from './found-layer.ts';
import { type CardPlace, placeCard } from './place-card.ts';

/** Marks what was found in a text, and shows the card of the finding that was opened. */
export function FoundOnText({ view }: { readonly view: ReadingView }) {
  const pane = usePane();
  const reader = useReaderStore();
  const { items } = useFoundItems(view.document, view.capture);
  const shown = usePreferences(({ shownFindings }) => shownFindings);
  const card = useFindingsView((state) => state.card);
  const current = useFindingsView((state) => (state.document === view.document ? state.current : null));
  const item = useMemo(() => itemOf(items, current), [items, current]);
  const placed = useMemo(() => placeFound(items, shown), [items, shown]);

  useEffect(() => {
    reader.setState({ found: placed });
    view.painter.setLayer('found', placed.items.length === 0 ? null : placed.touching);
  }, [reader, view, placed]);
  usePaintedCurrent(view, item);
  // Another document is read now: the card was about words of the one before.
  const isElsewhere = useWorkspace(({ activeDocument }) => activeDocument !== view.document);

  return (
    <>
      <FoundHint view={view} isHeld={card !== null} />
      {item?.range != null && card?.pane === pane && !isElsewhere && (
        <PlacedCard view={view} range={item.range} key={`${item.kind} ${item.range.start}`}>
          {(element, place) => (
            <section
              ref={element}
              className="finding-card"
              aria-label={`Found: ${item.exact}`}
              style={{
                left: place?.left ?? 0,
                top: place?.top ?? 0,
                visibility: place === null ? 'hidden' : 'visible',
              }}
            >
              <FindingCard
                item={item}
                items={items}
                capture={view.capture}
                text={view.surface.content.text}
                part={card.part}
              />
            </section>
          )}
        </PlacedCard>
      )}
    </>
  );
}

/** Emphasises the finding one is at, with the words that rest on it. */
function usePaintedCurrent(view: ReadingView, item: FoundItem | undefined): void {
  useEffect(() => {
    const range = item?.range;
    if (range == null) {
      view.painter.setLayer('found-current', null);
      return;
    }
    const scope = item?.scope ?? null;
    view.painter.setLayer('found-current', () => [
      ...(scope !== null ? [{ ...scope, style: 'found-scope' }] : []),
      { ...range, style: 'found-active' },
    ]);
  }, [view, item]);
}

function PlacedCard({
  view,
  range: { start, end },
  children,
}: {
  readonly view: ReadingView;
  readonly range: TextRange;
  readonly children: (element: RefObject<HTMLElement | null>, place: CardPlace | null) => React.ReactNode;
}) {
  const element = useRef<HTMLElement>(null);
  const [place, setPlace] = useState<CardPlace | null>(null);
  const settle = useCallback(() => {
    if (element.current === null) return;
    const { width, height } = element.current.getBoundingClientRect();
    const frame = view.scroller.getBoundingClientRect();
    const body = element.current.offsetParent?.getBoundingClientRect() ?? frame;
    const lines = linesOf(view.painter.shown(), { start, end });
    const found = placeCard(lines, { width, height }, frame, view.direction);
    setPlace(found && { left: found.left - body.left, top: found.top - body.top });
  }, [view, start, end]);
  useLayoutEffect(settle, [settle]);
  useLayoutChanges(view, settle);
  useEffect(() => {
    if (element.current === null) return undefined;
    const resized = new ResizeObserver(settle);
    resized.observe(element.current);
    return () => resized.disconnect();
  }, [settle]);
  return children(element, place);
}
