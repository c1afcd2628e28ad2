import { scaleUtc } from 'd3-scale';
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { announce } from '../../ui/announce.ts';
import { useWidth } from '../../ui/use-width.ts';
import { ZoomButtons } from '../../ui/ZoomButtons.tsx';
import type { DrawnEntry } from './lay-out-lane.ts';
import { isEntryKey, nextEntry } from './next-entry.ts';
import { openEntry } from './open-entry.ts';
import { moved, type Period, periodOfAll, periodOfBulk, showing, zoomed } from './period.ts';
import { lanes } from './shown-entries.ts';
import type { Stretch } from './spans.ts';
import { type TimeMark, timeMarks } from './time-marks.ts';
import { TimelineLane } from './TimelineLane.tsx';
import { TimelineOutside } from './TimelineOutside.tsx';
import { useTimeline } from './timeline-store.ts';
import { entryWords } from './timeline-words.ts';
import { usePeriodGestures } from './use-period-gestures.ts';
import './TimelineDrawing.css';

/** The entries in lanes along an axis of time; gone through and zoomed by keys, mouse and buttons. */
export function TimelineDrawing({ entries }: { readonly entries: readonly DrawnEntry[] }) {
  const frame = useRef<HTMLDivElement>(null);
  const selected = useTimeline((state) => state.selected);
  const shownLanes = useTimeline((state) => state.lanes);
  const isFocusWanted = useRef(false);
  const width = useWidth(frame);
  const all = useMemo(() => periodOfAll(spansOf(entries), Date.now()), [entries]);
  // Copies are often made long after what they tell of, which would leave the story no room.
  const told = useMemo(() => {
    const inTexts = entries.filter(({ lane }) => lane !== 'capture');
    return inTexts.length === 0 ? all : periodOfBulk(inTexts.map(firstReading), Date.now());
  }, [entries, all]);
  const period = useTimeline((state) => state.period) ?? told;
  const scale = scaleUtc().domain([period.start, period.end]).range([0, width]);
  const marks = timeMarks(scale, width);
  const inTime = useMemo(() => entries.toSorted((a, b) => a.span.start - b.span.start), [entries]);
  const current = inTime.find(({ id }) => id === selected);

  const setPeriod = (next: Period) => useTimeline.setState({ period: next });
  const middle = (period.start + period.end) / 2;
  const zoom = (factor: number) => setPeriod(zoomed(period, factor, current?.span.start ?? middle));
  const gestures = usePeriodGestures(frame, period, setPeriod);

  // The entry may first have to be drawn where the keys went.
  useEffect(() => {
    if (!isFocusWanted.current) return;
    isFocusWanted.current = false;
    frame.current?.querySelector<HTMLElement>('[data-entry][aria-current]')?.focus();
  });

  const select = (entry: DrawnEntry) => {
    isFocusWanted.current = true;
    useTimeline.setState({ selected: entry.id, period: showing(period, entry.span) });
    announce(entryWords(entry));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (isEntryKey(event.key)) {
      const next = nextEntry(inTime, current, event.key);
      if (next !== undefined) select(next);
    } else if (event.key === 'Enter' && current !== undefined) openEntry(current);
    else if (event.key === '+' || event.key === '=') zoom(0.5);
    else if (event.key === '-') zoom(2);
    else if (event.key === '0') setPeriod(all);
    else if (event.key === 'PageUp') setPeriod(moved(period, -0.5));
    else if (event.key === 'PageDown') setPeriod(moved(period, 0.5));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <>
      <div className="timeline-frame">
        {/* biome-ignore lint/a11y/useSemanticElements: no element means a picture that is gone through by keys. */}
        <div
          ref={frame}
          className="timeline-drawing"
          role="group"
          aria-roledescription="drawing"
          aria-label={`Timeline, ${entries.length} ${entries.length === 1 ? 'entry' : 'entries'}. Arrow keys go from entry to entry, Enter opens one, plus, minus and 0 zoom, Page Up and Page Down move through time. The list says the same in words.`}
          tabIndex={current === undefined ? 0 : -1}
          onKeyDown={onKeyDown}
          {...gestures}
        >
          <Axis marks={marks} />
          <div className="timeline-grid" aria-hidden="true">
            {marks.map(({ moment, x }) => (
              <span key={moment} style={{ left: x }} />
            ))}
          </div>
          {width > 0 &&
            lanes
              .filter((lane) => shownLanes.has(lane))
              .map((lane) => (
                <TimelineLane
                  key={lane}
                  lane={lane}
                  entries={inTime.filter((entry) => entry.lane === lane)}
                  toX={scale}
                  width={width}
                />
              ))}
        </div>
        <ZoomButtons onLarger={() => zoom(0.5)} onSmaller={() => zoom(2)} onAll={() => setPeriod(all)} />
      </div>
      <TimelineOutside entries={inTime} period={period} onShow={select} />
    </>
  );
}

/** Of a date that may be one of several, the first: the others may be far off. */
function firstReading({ span }: DrawnEntry): Stretch {
  return span.readings[0] ?? span;
}

function spansOf(entries: readonly DrawnEntry[]): readonly Stretch[] {
  return entries.map(({ span }) => span);
}

function Axis({ marks }: { readonly marks: readonly TimeMark[] }) {
  return (
    <div className="timeline-axis" aria-hidden="true">
      {marks.map(({ moment, x, words }) => (
        <span key={moment} className="timeline-mark" style={{ left: x }}>
          {words}
        </span>
      ))}
    </div>
  );
}
