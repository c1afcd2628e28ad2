import { useState } from 'react';
import { formatEdtf } from '../../../shared/dates/format-edtf.ts';
import { Button } from '../../ui/Button.tsx';
import { openEntry } from './open-entry.ts';
import type { ShownEntry } from './shown-entries.ts';
import { useTimeline } from './timeline-store.ts';
import { contextOf, kindOf } from './timeline-words.ts';

/** So many rows are shown at first, and with each step. */
const step = 500;

/** The timeline in words: the earliest first, dates without a known year last. */
export function TimelineTable({ entries }: { readonly entries: readonly ShownEntry[] }) {
  const [most, setMost] = useState(step);
  const more = Math.min(step, entries.length - most);
  return (
    // A region that scrolls is reached by the keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: so that the arrow keys scroll it.
    <section className="timeline-list" aria-label="Dates in order" tabIndex={0}>
      <table>
        <caption className="visually-hidden">Dates in order, each with its words</caption>
        <thead>
          <tr>
            <th scope="col">Date</th>
            <th scope="col">What</th>
            <th scope="col">Words</th>
            <th scope="col">From</th>
          </tr>
        </thead>
        <tbody>
          {entries.slice(0, most).map((entry) => (
            <Row key={entry.id} entry={entry} />
          ))}
        </tbody>
      </table>
      {more > 0 && (
        <Button onClick={() => setMost(most + step)}>Show {more.toLocaleString('en')} more</Button>
      )}
    </section>
  );
}

function Row({ entry }: { readonly entry: ShownEntry }) {
  const isSelected = useTimeline((state) => state.selected === entry.id);
  const { date, words, passage, claim } = entry;
  const open = () => {
    useTimeline.setState({ selected: entry.id });
    openEntry(entry);
  };
  return (
    <tr data-suggested={!entry.isAccepted || undefined} aria-current={isSelected ? 'true' : undefined}>
      <th scope="row" title={date}>
        {formatEdtf(date)}
      </th>
      <td>{kindOf(entry)}</td>
      <td>
        <button type="button" className="timeline-open" onClick={open}>
          {passage === null ? (
            <bdi>{claim === null ? `Open ${words}` : words}</bdi>
          ) : (
            <span className="timeline-passage" dir="auto">
              {passage.before}
              <mark>{words}</mark>
              {passage.after}
            </span>
          )}
        </button>
      </td>
      <td>
        <bdi>{contextOf(entry)}</bdi>
      </td>
    </tr>
  );
}
