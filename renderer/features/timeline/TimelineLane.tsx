import { useMemo } from 'react';
import { usePreferences } from '../../stores/preferences.ts';
import { joinClasses } from '../../ui/join-classes.ts';
import { barOf, type DrawnEntry, layOutLane, type PlacedEntry, type Stack } from './lay-out-lane.ts';
import { openEntry } from './open-entry.ts';
import { withRoom } from './period.ts';
import type { Lane } from './shown-entries.ts';
import { useTimeline } from './timeline-store.ts';
import { entryWords, laneNoneWords, laneWords } from './timeline-words.ts';

/** Heights of a row in pixels, with and without words, where words are as large as they come. */
const labelledRow = 26;
const plainRow = 12;
/** The size of the window's words as they come, in pixels. */
const usualSize = 13;
/** Entries this far outside are drawn too, so that the focus finds them. */
const beyond = 200;

interface LaneProps {
  readonly lane: Lane;
  /** Ordered by their beginnings. */
  readonly entries: readonly DrawnEntry[];
  readonly toX: (moment: number) => number;
  readonly width: number;
}

/** One lane of the drawing. */
export function TimelineLane({ lane, entries, toX, width }: LaneProps) {
  const selected = useTimeline((state) => state.selected);
  const isFiltered = useTimeline(({ words, documents }) => words !== '' || documents !== null);
  const textScale = usePreferences((preferences) => preferences.interfaceSize) / usualSize;
  const layout = useMemo(() => {
    const near = entries.filter(({ id, span }) => {
      const { start, end } = barOf(span, toX);
      return id === selected || (end > -beyond && start < width + beyond);
    });
    return layOutLane(near, toX, textScale);
  }, [entries, toX, width, selected, textScale]);
  const rowHeight = (layout.hasLabels ? labelledRow : plainRow) * textScale;
  const stacksAt = layout.rows * rowHeight + 4;
  const height = stacksAt + (layout.stacks.length > 0 ? labelledRow * textScale : 0);
  return (
    <section className={joinClasses('timeline-lane', `timeline-lane-${lane}`)} aria-label={laneWords[lane]}>
      <h2 className="timeline-lane-name">
        {laneWords[lane]} <span className="timeline-count">{entries.length.toLocaleString('en')}</span>
      </h2>
      {entries.length === 0 && !isFiltered && laneNoneWords[lane] !== null && (
        <p className="timeline-none">{laneNoneWords[lane]}</p>
      )}
      <div
        className="timeline-rows"
        style={{ height: Math.max(height, entries.length === 0 ? 0 : labelledRow * textScale) }}
      >
        {layout.placed.map((placed) => (
          <Bar
            key={placed.entry.id}
            placed={placed}
            top={placed.row * rowHeight}
            hasLabel={layout.hasLabels}
            isSelected={placed.entry.id === selected}
            toX={toX}
          />
        ))}
        {layout.stacks.map((stack) => (
          <StackButton key={stack.start} stack={stack} top={stacksAt} />
        ))}
      </div>
    </section>
  );
}

interface BarProps {
  readonly placed: PlacedEntry;
  readonly top: number;
  readonly hasLabel: boolean;
  readonly isSelected: boolean;
  readonly toX: (moment: number) => number;
}

/** An entry: as wide as its date is exact; the readings of an ambiguous one apart, joined by a line. */
function Bar({ placed: { entry, start, end, labelAt }, top, hasLabel, isSelected, toX }: BarProps) {
  const { span, isAccepted } = entry;
  const readings = span.readings.map((reading) => ({ moment: reading.start, ...barOf(reading, toX) }));
  return (
    <button
      type="button"
      className={joinClasses('timeline-entry', !hasLabel && 'timeline-entry-plain')}
      style={{ left: start, top, width: end - start }}
      data-entry={entry.id}
      data-suggested={!isAccepted || undefined}
      data-approximate={span.isApproximate || undefined}
      data-open-start={span.isOpenAtStart || undefined}
      data-open-end={span.isOpenAtEnd || undefined}
      aria-current={isSelected ? 'true' : undefined}
      aria-label={entryWords(entry)}
      title={entryWords(entry)}
      tabIndex={isSelected ? 0 : -1}
      onClick={() => useTimeline.setState({ selected: entry.id })}
      onDoubleClick={() => openEntry(entry)}
    >
      {readings.length > 1 && <span className="timeline-between" />}
      {readings.map((reading) => (
        <span
          key={reading.moment}
          className="timeline-bar"
          style={{ left: reading.start - start, width: reading.end - reading.start }}
        />
      ))}
      {hasLabel && (
        <span className="timeline-label" dir="auto" style={{ marginLeft: labelAt }}>
          {entry.words}
        </span>
      )}
    </button>
  );
}

function StackButton({
  stack: { start, end, count, time },
  top,
}: {
  readonly stack: Stack;
  readonly top: number;
}) {
  return (
    <button
      type="button"
      className="timeline-stack"
      style={{ left: start, top, width: end - start - 4 }}
      tabIndex={-1}
      aria-label={`${count} more near here: zoom in`}
      title={`${count} more near here: zoom in`}
      onClick={() => useTimeline.setState({ period: withRoom(time) })}
    >
      +{count.toLocaleString('en')}
    </button>
  );
}
