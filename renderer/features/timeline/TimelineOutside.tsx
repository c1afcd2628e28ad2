import { ArrowLeft, ArrowRight } from 'lucide-react';
import { Button } from '../../ui/Button.tsx';
import type { DrawnEntry } from './lay-out-lane.ts';
import type { Period } from './period.ts';

interface OutsideProps {
  /** Ordered by their beginnings. */
  readonly entries: readonly DrawnEntry[];
  readonly period: Period;
  readonly onShow: (entry: DrawnEntry) => void;
}

/** How many dates lie before and after what is drawn, with the way to the nearest of them; nothing where all can be seen. */
export function TimelineOutside({ entries, period, onShow }: OutsideProps) {
  const earlier = entries.filter(({ span }) => span.end <= period.start);
  const later = entries.filter(({ span }) => span.start >= period.end);
  const before = earlier.toSorted((a, b) => a.span.end - b.span.end).at(-1);
  const [after] = later;
  if (before === undefined && after === undefined) return null;
  return (
    <div className="timeline-outside">
      {before !== undefined && (
        <Button size="small" variant="quiet" onClick={() => onShow(before)}>
          <ArrowLeft aria-hidden /> {datesWords(earlier.length)} earlier
        </Button>
      )}
      {after !== undefined && (
        <Button size="small" variant="quiet" className="timeline-outside-later" onClick={() => onShow(after)}>
          {datesWords(later.length)} later <ArrowRight aria-hidden />
        </Button>
      )}
    </div>
  );
}

function datesWords(count: number): string {
  return count === 1 ? '1 date' : `${count.toLocaleString('en')} dates`;
}
