import { formatEdtf } from '../../../shared/dates/format-edtf.ts';
import type { TimelineEntry } from '../../../shared/model/provenance-graph.ts';
import { Button } from '../../ui/Button.tsx';
import { openEntry } from './open-entry.ts';
import { contextOf, kindOf } from './timeline-words.ts';

/** What is selected on the timeline, with the words it comes from. */
export function TimelineDetail({ entry }: { readonly entry: TimelineEntry | undefined }) {
  if (entry === undefined)
    return (
      <p className="timeline-detail timeline-detail-none">
        A bar is as wide as its date is exact; dashed ones are only suggested. Select one to see its words.
      </p>
    );
  const { date, words, passage, claim } = entry;
  return (
    <section className="timeline-detail" aria-label="Selected date">
      <p className="timeline-detail-date">
        {formatEdtf(date)} <span className="timeline-kind">{kindOf(entry)}</span>
      </p>
      <p className="timeline-detail-words">
        {claim !== null && (
          <q className="timeline-passage" dir="auto">
            {words}
          </q>
        )}
        {passage !== null && (
          <q className="timeline-passage" dir="auto">
            {passage.before}
            <mark>{words}</mark>
            {passage.after}
          </q>
        )}
        <span className="timeline-document" dir="auto">
          {contextOf(entry)}
        </span>
      </p>
      <Button size="small" onClick={() => openEntry(entry)}>
        {claim !== null ? 'Open the claim' : passage === null ? 'Open' : 'Open its words'}
      </Button>
    </section>
  );
}
