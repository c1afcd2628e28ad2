import { useMemo, useState } from 'react';
import { useCore } from '../../api/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ViewFrame } from '../../ui/ViewFrame.tsx';
import type { DrawnEntry } from './lay-out-lane.ts';
import { type ShownEntry, shownEntries } from './shown-entries.ts';
import { TimelineDetail } from './TimelineDetail.tsx';
import { TimelineDrawing } from './TimelineDrawing.tsx';
import { TimelineHeader } from './TimelineHeader.tsx';
import { TimelineTable } from './TimelineTable.tsx';
import { clearTimelineFilter, useTimeline } from './timeline-store.ts';
import './TimelineView.css';

/** When things happened, were published and were captured, as a drawing or in words. */
export function TimelineView() {
  const { documents, lanes, words, isSuggestedShown, face, selected } = useTimeline();
  const answer = useCore('provenance.timeline', {
    ...(documents === null ? {} : { documents: [...documents] }),
    suggested: isSuggestedShown,
  }).data;
  // What was shown stays until the answer to another choice is there.
  const [given, setGiven] = useState(answer);
  if (answer !== undefined && answer !== given) setGiven(answer);
  const entries = useMemo(() => shownEntries(given ?? [], { lanes, words }), [given, lanes, words]);
  const drawn = useMemo(() => entries.filter(isDrawn), [entries]);
  if (given === undefined) return null;
  const undated = entries.length - drawn.length;
  return (
    <ViewFrame label="Timeline">
      <TimelineHeader count={entries.length} />
      {entries.length === 0 ? (
        <NothingShown isFiltered={given.length > 0 || documents !== null} />
      ) : face === 'list' ? (
        <TimelineTable entries={entries} />
      ) : (
        <TimelineDrawing entries={drawn} />
      )}
      {face === 'drawing' && undated > 0 && (
        <p className="timeline-undated">
          {undated === 1 ? '1 date has no known year' : `${undated} dates have no known year`} and can only be
          listed.
        </p>
      )}
      {entries.length > 0 && face === 'drawing' && (
        <TimelineDetail entry={entries.find(({ id }) => id === selected)} />
      )}
    </ViewFrame>
  );
}

function NothingShown({ isFiltered }: { readonly isFiltered: boolean }) {
  if (isFiltered)
    return (
      <EmptyState
        sentence="No date is left by the filter."
        action={<Button onClick={clearTimelineFilter}>Clear the filter</Button>}
      />
    );
  return (
    <EmptyState
      sentence="The timeline shows when things happened, were published and were captured."
      detail="Import documents, and accept the dates that are found in them."
    />
  );
}

function isDrawn(entry: ShownEntry): entry is DrawnEntry {
  return entry.span !== null;
}
