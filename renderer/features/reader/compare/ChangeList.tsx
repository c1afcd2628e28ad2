import { useRef } from 'react';
import type { CaptureChange } from '../../../../shared/contract/captures.ts';
import { VirtualList } from '../../../ui/VirtualList.tsx';
import { changeTypes, type ComparedTexts, excerpt } from './change-words.ts';
import type { CompareState } from './compare-store.ts';
import { comparedViews, goToChange, textsOf } from './go-to-change.ts';

/** All changes as lines to go to, with how many annotated passages each one touches. */
export function ChangeList({ state }: { readonly state: CompareState }) {
  const scroll = useRef<HTMLDivElement>(null);
  const views = comparedViews();
  if (state.comparison === null || views === null) return null;
  const texts = textsOf(views);
  const touched = Map.groupBy(state.comparison.annotated, ({ change }) => change);
  const rows = state.comparison.changes.map((change, index) => ({
    change,
    index,
    annotations: new Set(touched.get(index)?.map(({ annotation }) => annotation)).size,
  }));
  return (
    <div className="compare-list" ref={scroll}>
      <VirtualList
        label="Changes"
        isRoving
        items={rows}
        keyOf={({ index }) => String(index)}
        estimatedHeight={30}
        scrollElement={scroll}
        activeIndex={state.current}
        renderItem={({ change, index, annotations }) => (
          <button
            type="button"
            className="compare-row"
            data-roving
            aria-current={index === state.current ? 'true' : undefined}
            onClick={() => goToChange(index)}
          >
            <ChangeType type={change.type} />
            <ChangeExcerpts change={change} texts={texts} />
            {annotations > 0 && (
              <span className="compare-touched">
                {annotations === 1 ? 'touches an annotation' : `touches ${annotations} annotations`}
              </span>
            )}
          </button>
        )}
      />
    </div>
  );
}

function ChangeType({ type }: { readonly type: CaptureChange['type'] }) {
  const { word, sign } = changeTypes[type];
  return (
    <span className={`compare-type compare-type-${type}`}>
      <span aria-hidden="true" className="compare-sign">
        {sign}
      </span>
      {word}
    </span>
  );
}

function ChangeExcerpts({
  change,
  texts,
}: {
  readonly change: CaptureChange;
  readonly texts: ComparedTexts;
}) {
  const hasBefore = change.type === 'deleted' || change.type === 'changed';
  return (
    <span className="compare-excerpts">
      {hasBefore && <del dir="auto">{excerpt(texts.from, change.from)}</del>}{' '}
      {change.type !== 'deleted' && <ins dir="auto">{excerpt(texts.to, change.to)}</ins>}
    </span>
  );
}
