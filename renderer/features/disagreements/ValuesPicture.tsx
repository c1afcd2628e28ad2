import { useMemo, useRef } from 'react';
import type { ValueOrigin } from '../../../shared/contract/claim-views.ts';
import { Select } from '../../ui/Select.tsx';
import { useRovingFocus } from '../../ui/use-roving-focus.ts';
import { useWidth } from '../../ui/use-width.ts';
import { useDisagreements } from './disagreements-store.ts';
import { OriginMark } from './OriginMark.tsx';
import { openValue } from './open-value.ts';
import { type PlacedValue, placePoints } from './place-points.ts';
import type { Series } from './series.ts';
import { pointWords } from './value-words.ts';

const height = 220;

/** Values over time: from left to right when each was published, the sign of each being where it comes from. */
export function ValuesPicture({
  all,
  origins,
}: {
  readonly all: readonly Series[];
  readonly origins: readonly ValueOrigin[];
}) {
  const wanted = useDisagreements((state) => state.series);
  const series = all.find(({ key }) => key === wanted) ?? all[0];
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const layout = useMemo(
    () => (series === undefined || width === 0 ? null : placePoints(series, { width, height })),
    [series, width],
  );
  const roving = useRovingFocus<HTMLDivElement>();
  if (series === undefined) return null;
  return (
    <section className="values-picture" aria-label="Values over time">
      <div className="values-picture-head">
        <h2>Over time</h2>
        {all.length > 1 ? (
          <Select
            aria-label="Values that are drawn"
            variant="quiet"
            value={series.key}
            onChange={(next) => useDisagreements.setState({ series: next })}
            options={all.map(({ key, words, values }) => ({
              value: key,
              label: `${words} (${values.length})`,
            }))}
          />
        ) : (
          <span className="values-soft">
            {series.words} ({series.values.length})
          </span>
        )}
        <span className="values-soft">by date of publication; the same sign comes from the same place</span>
      </div>
      <div
        ref={frame}
        className="values-frame"
        style={{ height: height + (layout?.undatedAt == null ? 6 : 22) }}
      >
        {layout !== null && (
          <>
            <div aria-hidden="true">
              {layout.valueMarks.map(({ y, words }) => (
                <span key={words} className="values-level" style={{ top: y }}>
                  {words}
                </span>
              ))}
              {layout.marks.map(({ moment, x, words }) => (
                <span key={moment} className="values-moment" style={{ left: x, height }}>
                  {words}
                </span>
              ))}
              {layout.undatedAt !== null && (
                <span className="values-undated" style={{ left: layout.undatedAt, top: height }}>
                  no date
                </span>
              )}
            </div>
            <div
              ref={roving.ref}
              role="toolbar"
              aria-label={`${series.values.length} values, the earliest first. Enter opens the words of one.`}
              onKeyDown={roving.onKeyDown}
            >
              {layout.points.map((point) => (
                <Point
                  key={`${point.value.target} ${point.value.evidence}`}
                  point={point}
                  origins={origins}
                />
              ))}
            </div>
          </>
        )}
      </div>
    </section>
  );
}

function Point({
  point: { value, count, x, y, top, bottom, isOpen },
  origins,
}: {
  readonly point: PlacedValue;
  readonly origins: readonly ValueOrigin[];
}) {
  const selected = useDisagreements((state) => state.selected === value.target);
  const one = pointWords(value, origins);
  const words = count === 1 ? one : `${count} values near here, the first: ${one}`;
  const [first = null] = value.origins;
  return (
    <>
      {bottom - top > 4 && (
        <span
          className="values-range"
          data-open={isOpen || undefined}
          style={{ left: x, top, height: bottom - top }}
        />
      )}
      <button
        type="button"
        className="values-point"
        data-roving
        aria-current={selected ? 'true' : undefined}
        aria-label={words}
        title={words}
        style={{ left: x, top: y }}
        onClick={() => openValue(value)}
      >
        <OriginMark origin={first} />
      </button>
    </>
  );
}
