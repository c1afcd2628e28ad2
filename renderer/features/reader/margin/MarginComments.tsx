import { useCallback, useLayoutEffect, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { runCommand } from '../../../app/commands/registry.ts';
import { atPassage } from '../../../stores/active-passage.ts';
import { usePreferences } from '../../../stores/preferences.ts';
import { useWorkspace } from '../../../stores/workspace.ts';
import { Button } from '../../../ui/Button.tsx';
import { useLayoutChanges } from '../hooks/use-layout-changes.ts';
import { usePaneLabel } from '../view/pane.ts';
import { useReader } from '../view/reader-store.ts';
import type { ReadingView } from '../view/reading-view.ts';
import { type AnchoredComment, anchoredComments, commentedPassages } from './anchored-comments.ts';
import { MarginNote, numberWidth } from './MarginNote.tsx';
import { placeNotes } from './place-notes.ts';

/** All comments beside the text, each at the height of its passage, where the person wants them and there is room. */
export function MarginComments({ view }: { readonly view: ReadingView }) {
  const isWanted = usePreferences((state) => state.areCommentsBeside);
  return isWanted ? <Comments view={view} /> : null;
}

function Comments({ view }: { readonly view: ReadingView }) {
  const label = usePaneLabel('Comments beside the text');
  const annotations = useReader((state) => state.annotations);
  const active = useWorkspace((state) => state.activeAnnotation);
  const passages = useMemo(() => commentedPassages(annotations.items), [annotations]);
  const [opened, setOpened] = useState<string | null>(null);
  const { comments, hasRoom } = useAnchors(view, passages);
  const { heights, onHeight } = useHeights();

  const placed = useMemo(() => {
    const wanted = comments.map(({ placed: { id }, top }) => ({
      id,
      top,
      height: heights.get(id) ?? guessedHeight,
      isHeld: id === active || id === opened,
    }));
    return new Map(placeNotes(wanted, room).map((place) => [place.id, place]));
  }, [comments, heights, active, opened]);

  const choose = ({ placed: { id, target } }: AnchoredComment) => {
    setOpened(id);
    useWorkspace.setState({ activeAnnotation: id, inspector: 'annotations' });
    atPassage(target);
  };

  if (!hasRoom) return <NoRoom comments={passages.length} />;
  return createPortal(
    <aside className="margin-notes" aria-label={label}>
      {passages.length === 0 && (
        <p className="margin-none">
          No passage of this document has a comment. C comments on selected words.
        </p>
      )}
      {comments.map((comment) => {
        const place = placed.get(comment.placed.id);
        if (place === undefined) return null;
        return (
          <MarginNote
            key={comment.placed.id}
            comment={comment}
            place={place}
            isActive={comment.placed.id === active}
            onChoose={() => choose(comment)}
            onHeight={onHeight}
          />
        );
      })}
    </aside>,
    view.page,
  );
}

/** Says why what was asked for is not there. */
function NoRoom({ comments }: { readonly comments: number }) {
  const words = comments === 1 ? 'the comment' : `${comments} comments`;
  return (
    <div className="margin-no-room" role="status">
      <span>This text is too narrow for {words} beside it. Widen the window, or close a side of it.</span>
      <Button size="small" onClick={() => void runCommand('reader.toggleComments')}>
        Hide comments
      </Button>
    </div>
  );
}

/** The comments near the view with the heights of their passages, anew whenever lines may stand elsewhere. */
function useAnchors(view: ReadingView, passages: ReturnType<typeof commentedPassages>) {
  const [comments, setComments] = useState<readonly AnchoredComment[]>([]);
  const [hasRoom, setHasRoom] = useState(true);
  const settle = useCallback(() => {
    const isWide = view.scroller.clientWidth >= leastWidth;
    setHasRoom(isWide);
    setComments((before) => {
      const now = isWide ? anchoredComments(view, passages) : [];
      return isSame(before, now) ? before : now;
    });
  }, [view, passages]);
  useLayoutEffect(settle, [settle]);
  useLayoutChanges(view, settle);
  // The text makes room for them.
  useLayoutEffect(() => {
    if (!hasRoom) return undefined;
    view.page.classList.add('reader-page-with-comments');
    return () => view.page.classList.remove('reader-page-with-comments');
  }, [view, hasRoom]);
  return { comments, hasRoom };
}

/** The heights of comments that were shown, by annotation. */
function useHeights() {
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map());
  const onHeight = useCallback((id: string, height: number) => {
    setHeights((before) => (before.get(id) === height ? before : new Map(before).set(id, height)));
  }, []);
  return { heights, onHeight };
}

function isSame(before: readonly AnchoredComment[], now: readonly AnchoredComment[]): boolean {
  return (
    before.length === now.length &&
    before.every(({ placed, number, top }, index) => {
      const other = now[index];
      return placed === other?.placed && number === other.number && Math.abs(top - other.top) < 0.5;
    })
  );
}

/** Below this, in pixels, the text would be left too narrow. */
const leastWidth = 560;
const guessedHeight = 76;
const room = { gap: 6, collapsedHeight: 26, columns: Math.floor(210 / numberWidth), furthest: 90 };
