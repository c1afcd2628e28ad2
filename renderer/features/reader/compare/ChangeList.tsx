import { useRef } from 'react';
import { firstTarget } from '../../../../shared/annotations/place-on.ts';
import type { CaptureChange } from '../../../../shared/contract/captures.ts';
import { showAnnotation } from '../../../stores/show-annotation.ts';
import { VirtualList } from '../../../ui/VirtualList.tsx';
import { cachedAnnotation } from '../actions/annotation-cache.ts';
import { changeTypes, type ComparedTexts, excerpt } from './change-words.ts';
import type { CompareState } from './compare-store.ts';
import { comparedViews, goToChange, textsOf } from './go-to-change.ts';

/** All changes as lines to go to, with the annotated passages that each one touches. */
export function ChangeList({ state }: { readonly state: CompareState }) {
  const scroll = useRef<HTMLDivElement>(null);
  const views = comparedViews();
  if (state.comparison === null || views === null) return null;
  const texts = textsOf(views);
  const touched = Map.groupBy(state.comparison.annotated, ({ change }) => change);
  const rows = state.comparison.changes.map((change, index) => ({
    change,
    index,
    annotations: [...new Set(touched.get(index)?.map(({ annotation }) => annotation))],
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
          <>
            <ChangeLine
              change={change}
              texts={texts}
              isCurrent={index === state.current}
              annotations={annotations.length}
              onGoTo={() => goToChange(index)}
            />
            {index === state.current && annotations.length > 0 && (
              <TouchedPassages
                annotations={annotations}
                documents={[views.from.document, views.to.document]}
              />
            )}
          </>
        )}
      />
    </div>
  );
}

interface ChangeLineProps {
  readonly change: CaptureChange;
  readonly texts: ComparedTexts;
  readonly isCurrent: boolean;
  /** How many annotations it touches. */
  readonly annotations: number;
  readonly onGoTo: () => void;
}

function ChangeLine({ change, texts, isCurrent, annotations, onGoTo }: ChangeLineProps) {
  return (
    <button
      type="button"
      className="compare-row"
      data-roving
      aria-current={isCurrent ? 'true' : undefined}
      onClick={onGoTo}
    >
      <ChangeType type={change.type} />
      <ChangeExcerpts change={change} texts={texts} />
      {annotations > 0 && (
        <span className="compare-touched">
          {annotations === 1 ? 'touches an annotation' : `touches ${annotations} annotations`}
        </span>
      )}
    </button>
  );
}

/** The annotations that the change one is at touches, each a way to its card. */
function TouchedPassages({
  annotations,
  documents,
}: {
  readonly annotations: readonly string[];
  readonly documents: readonly string[];
}) {
  const found = annotations.flatMap((id) => {
    const annotation = documents.map((document) => cachedAnnotation(document, id)).find(Boolean);
    return annotation === undefined ? [] : [annotation];
  });
  return (
    <div className="compare-passages">
      {found.map((annotation) => (
        <button
          key={annotation.id}
          type="button"
          className="compare-passage"
          data-roving
          dir="auto"
          onClick={() => showAnnotation(annotation)}
        >
          {firstTarget(annotation).exact}
        </button>
      ))}
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
      {hasBefore && <del dir="auto">{excerpt(texts.from, change.from)}</del>}
      {change.type !== 'deleted' && <ins dir="auto">{excerpt(texts.to, change.to)}</ins>}
    </span>
  );
}
