import { type RefObject, useLayoutEffect, useMemo, useRef } from 'react';
import { joinClasses } from '../../../ui/join-classes.ts';
import { RichTextView } from '../../editor/index.ts';
import type { AnchoredComment } from './anchored-comments.ts';
import { shortened } from './density.ts';
import type { PlacedNote } from './place-notes.ts';

interface MarginNoteProps {
  readonly comment: AnchoredComment;
  readonly place: PlacedNote;
  readonly isActive: boolean;
  readonly onChoose: () => void;
  /** Told the height that its words take, in pixels. */
  readonly onHeight: (id: string, height: number) => void;
}

/** One comment at the height of its passage; its number where it is too crowded for its words. */
export function MarginNote({ comment, place, isActive, onChoose, onHeight }: MarginNoteProps) {
  const { placed, number } = comment;
  const { tag, annotation } = placed;
  const content = useMemo(
    () => ({ lexical: annotation.comment?.lexical ?? '', text: annotation.comment?.text ?? '' }),
    [annotation.comment?.lexical, annotation.comment?.text],
  );
  const element = useRef<HTMLElement>(null);
  useHeight(element, place.isCollapsed, (height) => onHeight(placed.id, height));
  const colours = { 'data-tag-colour': tag?.colour ?? 'amber' };
  if (place.isCollapsed) {
    return (
      <button
        type="button"
        tabIndex={-1}
        className="margin-number"
        style={{ top: place.top, insetInlineStart: place.column * numberWidth }}
        aria-label={`Comment ${number}: ${shortened(content.text)}`}
        title={shortened(content.text)}
        onClick={onChoose}
        {...colours}
      >
        {number}
      </button>
    );
  }
  return (
    <article
      ref={element}
      className={joinClasses('margin-note', isActive && 'margin-note-active')}
      style={{ top: place.top }}
      {...colours}
    >
      <button type="button" tabIndex={-1} className="margin-note-choose" onClick={onChoose}>
        <span className="margin-note-number">
          <span className="visually-hidden">Comment </span>
          {number}
        </span>{' '}
        {tag !== null && <bdi className="margin-note-tag">{tag.name}</bdi>}
      </button>
      <div className="margin-note-words">
        <RichTextView content={content} />
      </div>
    </article>
  );
}

/** With the room to the next one, in pixels. */
export const numberWidth = 30;

function useHeight(
  element: RefObject<HTMLElement | null>,
  isCollapsed: boolean,
  onHeight: (height: number) => void,
): void {
  const tell = useRef(onHeight);
  useLayoutEffect(() => {
    tell.current = onHeight;
  });
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null || isCollapsed) return undefined;
    const look = () => tell.current(current.offsetHeight);
    look();
    const resized = new ResizeObserver(look);
    resized.observe(current);
    return () => resized.disconnect();
  }, [element, isCollapsed]);
}
