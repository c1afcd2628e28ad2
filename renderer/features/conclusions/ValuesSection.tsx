import { useMemo } from 'react';
import type { ClaimPage } from '../../../shared/contract/claims.ts';
import { useCore } from '../../api/hooks.ts';
import { gatherValues, type ValueCount, type ValueKind } from './gather-values.ts';
import { ValueLine } from './ValueLine.tsx';
import { columnNames, countName } from './value-words.ts';
import './values.css';

/** The values that the passages of a claim give, side by side: what differs stands out, and none is called right. */
export function ValuesSection({ page }: { readonly page: ClaimPage }) {
  const { rows, counts } = useMemo(() => gatherValues(page.passages), [page.passages]);
  const annotations = page.passages.map(({ evidence }) => evidence.annotation);
  const origins = useCore(
    'origins.count',
    annotations.length === 0 ? null : { annotations, documents: [] },
  ).data;
  const kinds = [...counts.keys()];
  return (
    <section className="values-section" aria-label="Values the passages give">
      <h2>Values the passages give</h2>
      {kinds.length === 0 ? (
        <p className="values-soft">
          {page.passages.length === 0
            ? 'No passage is judged for the claim yet.'
            : 'No numbers, dates or places were found in the passages. A value can be put down where a passage is judged.'}
        </p>
      ) : (
        <>
          <dl className="values-counts">
            {[...counts].map(([kind, values]) => (
              <div key={kind}>
                <dt>{countName(kind, values.length)}</dt>
                <dd>
                  <Counts values={values} />
                </dd>
              </div>
            ))}
          </dl>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keys. */}
          <section className="values-scroller" tabIndex={0} aria-label="Values by passage">
            <table className="values-table">
              <thead>
                <tr>
                  {kinds.map((kind) => (
                    <th key={kind} scope="col">
                      {columnNames[kind]}
                    </th>
                  ))}
                  <th scope="col">Source</th>
                  <th scope="col">Published</th>
                  <th scope="col">Stance</th>
                  <th scope="col">Origin</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <ValueLine
                    key={row.passage.evidence.id}
                    row={row}
                    kinds={kinds}
                    origins={origins ?? null}
                  />
                ))}
              </tbody>
            </table>
          </section>
          <LegendOf kinds={kinds} />
        </>
      )}
    </section>
  );
}

function Counts({ values }: { readonly values: readonly ValueCount[] }) {
  return values.map(({ key, words, passages }, at) => (
    <span key={key}>
      {at > 0 && ', '}
      <bdi>{words}</bdi> <span className="values-soft">in {passages}</span>
    </span>
  ));
}

function LegendOf({ kinds }: { readonly kinds: readonly ValueKind[] }) {
  const hasFound = kinds.some((kind) => kind !== 'given');
  return (
    <p className="values-soft">
      <span className="value value-alone">Like this</span>: not every passage that gives one gives the same.
      {hasFound && ' Numbers, dates and places were found in the words; nobody has checked them.'}
    </p>
  );
}
