import { useMemo, useRef } from 'react';
import { useCore } from '../../api/hooks.ts';
import { useAction } from '../../api/use-action.ts';
import { CommandButton } from '../../app/commands/CommandButton.tsx';
import { type ReviewFilter, reviewFilters, useReview } from '../../stores/review.ts';
import { copyWords } from '../../ui/copy-words.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { Select } from '../../ui/Select.tsx';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { ReviewCard } from './ReviewCard.tsx';
import { filterItems, type ReviewItem, reviewItems, reviewProgress, sameWordItems } from './review-items.ts';
import './captures.css';

/** The passages that were carried to the newest copy of a document, with what a person says to them. */
export function ReviewPanel({ document }: { readonly document: string }) {
  const detail = useCore('documents.get', { id: document }).data;
  const annotations = useCore('annotations.list', { document }).data;
  const newest = detail?.capture?.id;
  const content = useCore('captures.get', newest === undefined ? null : { id: newest }).data;
  const items = useMemo(
    () => (newest === undefined ? [] : reviewItems(annotations ?? [], document, newest)),
    [annotations, document, newest],
  );
  if (detail === undefined || annotations === undefined) return null;
  if (items.length === 0) return <NothingCarried copies={detail.captures.length} />;
  const copy = detail.capture === null ? '' : copyWords(detail.capture, detail.captures);
  return <Review items={items} text={content?.text ?? null} copy={copy} />;
}

function NothingCarried({ copies }: { readonly copies: number }) {
  return (
    <EmptyState
      sentence={
        copies > 1
          ? 'Nothing is annotated in the older copies, so nothing was carried over.'
          : 'When a newer copy is added, each annotated passage is looked for in it and listed here.'
      }
      action={copies > 1 ? undefined : <CommandButton command="copy.addFile" />}
    />
  );
}

function Review({
  items,
  text,
  copy,
}: {
  readonly items: readonly ReviewItem[];
  readonly text: string | null;
  readonly copy: string;
}) {
  const { current, filter, placing } = useReview();
  const scroller = useRef<HTMLDivElement>(null);
  const { run, error } = useAction();
  const shown = filterItems(items, filter);
  const sameWords = sameWordItems(items).length;
  const { reviewed, total } = reviewProgress(items);
  return (
    <section className="review-panel" aria-label="Carried over">
      <header className="review-header">
        <p className="review-progress">
          <span className="review-copy">Copy of {copy}</span>
          <span>
            {reviewed} of {total} reviewed
          </span>
          <progress
            aria-label="Reviewed"
            className="progress-bar"
            value={reviewed}
            max={Math.max(1, total)}
          />
        </p>
        <div className="review-tools">
          <Select
            variant="quiet"
            aria-label="Which passages to list"
            options={filterOptions(items)}
            value={filter}
            onChange={(next) => useReview.setState({ filter: next })}
          />
          {sameWords > 0 && (
            <CommandButton command="review.acceptSameWords" size="small">
              {sameWords === 1
                ? 'Accept the one with the same words'
                : `Accept all ${sameWords} with the same words`}
            </CommandButton>
          )}
        </div>
        <ErrorLine error={error} />
      </header>
      <div ref={scroller} className="review-scroller">
        {shown.length === 0 && <NothingListed filter={filter} />}
        <VirtualList
          label="Carried passages in the order of the text"
          isRoving
          items={shown}
          keyOf={({ placement }) => placement.id}
          estimatedHeight={140}
          gap={10}
          scrollElement={scroller}
          activeIndex={shown.findIndex(({ placement }) => placement.id === current)}
          renderItem={(item) => (
            <ReviewCard
              item={item}
              text={text}
              isCurrent={item.placement.id === current}
              isPlacing={item.placement.id === placing?.placement}
              run={run}
            />
          )}
        />
      </div>
    </section>
  );
}

function NothingListed({ filter }: { readonly filter: ReviewFilter }) {
  return filter === 'open' ? (
    <EmptyState sentence="Everything that was carried over is reviewed." />
  ) : (
    <EmptyState sentence={`No passage is ${filter === 'decided' ? 'decided on yet' : filter}.`} />
  );
}

const filterWords: Readonly<Record<ReviewFilter, string>> = {
  open: 'To review',
  moved: 'Moved',
  approximate: 'Approximate',
  orphaned: 'Orphaned',
  exact: 'Exact',
  decided: 'Decided',
};

function filterOptions(items: readonly ReviewItem[]) {
  return reviewFilters.map((value) => ({
    value,
    label: `${filterWords[value]} (${filterItems(items, value).length.toLocaleString('en-GB')})`,
  }));
}
