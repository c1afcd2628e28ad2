import { Toolbar } from '@base-ui/react/toolbar';
import { X } from 'lucide-react';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { TextRange } from '../../../../shared/model/capture.ts';
import type { Tag } from '../../../../shared/model/tag.ts';
import { numberKeys } from '../../../../shared/tags/number-keys.ts';
import { CommandKeys } from '../../../app/commands/CommandKeys.tsx';
import { runCommand } from '../../../app/commands/registry.ts';
import { useHeldAnnotation } from '../../../stores/held-annotation.ts';
import { useWorkspace } from '../../../stores/workspace.ts';
import { CiteHandle } from '../../citations/index.ts';
import { TagSwatch } from '../../../ui/TagSwatch.tsx';
import { useLayoutChanges } from '../hooks/use-layout-changes.ts';
import { placeToolbar, type ToolbarPlace } from '../ranges/place-toolbar.ts';
import { linesOf } from '../surface/geometry.ts';
import { useActivePlaced, useReader } from '../view/reader-store.ts';
import { usePane } from '../view/pane.ts';
import type { ReadingView } from '../view/reading-view.ts';

/** What can be done with the selected words, or with the annotation that was just made or clicked, at these words. */
export function SelectionToolbar({ view }: { readonly view: ReadingView }) {
  const pane = usePane();
  const isFocused = useWorkspace((state) => state.focusedPane === pane);
  const selection = useWorkspace((state) => state.selection);
  const hasAnnotationToolbar = useReader((state) => state.hasAnnotationToolbar);
  const preview = useReader((state) => state.preview);
  const placed = useActivePlaced();
  const isPointerDown = usePointerDown(view);
  if (isPointerDown || !isFocused || preview !== null) return null;
  if (selection?.pane === pane && selection.capture === view.capture) {
    return <PlacedToolbar view={view} range={selection} annotated={null} />;
  }
  if (!hasAnnotationToolbar || placed === undefined) return null;
  return <PlacedToolbar view={view} range={placed} annotated={placed.annotation.tags} />;
}

interface PlacedToolbarProps {
  readonly view: ReadingView;
  readonly range: TextRange;
  /** The tags of the annotation it is for; null for a selection. */
  readonly annotated: readonly string[] | null;
}

function PlacedToolbar({ view, range, annotated }: PlacedToolbarProps) {
  const { start, end } = range;
  const element = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<ToolbarPlace | null>(null);
  const settle = useCallback(() => {
    if (element.current === null) return;
    fitToRows(element.current);
    const { width, height } = element.current.getBoundingClientRect();
    const frame = view.scroller.getBoundingClientRect();
    const lines = linesOf(view.painter.shown(), { start, end });
    const found = placeToolbar(lines, { width, height }, frame, view.direction);
    setPlace(found && { left: found.left - frame.left, top: found.top - frame.top });
  }, [view, start, end]);
  useLayoutEffect(settle, [settle]);
  useLayoutChanges(view, settle);

  return (
    <Toolbar.Root
      ref={element}
      className="reader-toolbar"
      aria-label={annotated === null ? 'Selected words' : 'Annotation'}
      dir={view.direction}
      style={{
        left: place?.left ?? 0,
        top: place?.top ?? 0,
        visibility: place === null ? 'hidden' : 'visible',
      }}
      // The words stay selected while a button is pressed.
      onPointerDown={(event) => event.preventDefault()}
    >
      {annotated === null && <Action words="Highlight" command="annotation.highlight" />}
      {annotated === null && <AddAction />}
      <Action words="Comment" command="annotation.comment" />
      <Action words="Tag" command="annotation.tag" />
      <Action words="Evidence" command="annotation.evidence" />
      <CiteHandle />
      <Action words="Link" command="link.make" />
      {annotated === null && <Action words="Mention" command="mention.mark" title="Mark as mention" />}
      <TagActions chosen={annotated ?? []} />
      {annotated !== null && <Action words="Remove" command="annotation.remove" />}
      <Toolbar.Button
        className="reader-toolbar-button reader-toolbar-close"
        aria-label="Dismiss"
        title="Dismiss (Esc)"
        onClick={() => void runCommand('reader.dismiss')}
      >
        <X aria-hidden />
      </Toolbar.Button>
    </Toolbar.Root>
  );
}

/** Adds the selected words to the annotation that was at hand before they were selected. */
function AddAction() {
  const held = useHeldAnnotation((state) => state.id);
  if (held === null) return null;
  return <Action words="Add" command="annotation.addPassage" title="Add to the annotation at hand" />;
}

function Action({
  words,
  command,
  title,
}: {
  readonly words: string;
  readonly command: string;
  readonly title?: string;
}) {
  return (
    <Toolbar.Button className="reader-toolbar-button" title={title} onClick={() => void runCommand(command)}>
      <span>{words}</span>
      <CommandKeys command={command} />
    </Toolbar.Button>
  );
}

/** The tags that have a number key, in the order of the keys. */
function TagActions({ chosen }: { readonly chosen: readonly string[] }) {
  const tags = useReader((state) => state.tags);
  const keys = useMemo(() => [...numberKeys(tags)], [tags]);
  if (keys.length === 0) return null;
  return (
    <Toolbar.Group className="reader-toolbar-tags" aria-label="Tags">
      {keys.map(([digit, tag]) => (
        <TagAction key={tag.id} tag={tag} number={digit} isChosen={chosen.includes(tag.id)} />
      ))}
    </Toolbar.Group>
  );
}

function TagAction({
  tag,
  number,
  isChosen,
}: {
  readonly tag: Tag;
  readonly number: number;
  readonly isChosen: boolean;
}) {
  return (
    <Toolbar.Button
      className="reader-toolbar-tag"
      aria-pressed={isChosen}
      aria-keyshortcuts={String(number)}
      title={`${tag.name} (${number})`}
      onClick={() => void runCommand(`annotation.tag${number}`)}
    >
      <TagSwatch colour={tag.colour} pattern={tag.pattern} letter={tag.letter} />
      <span className="visually-hidden">Tag {tag.name}</span>
      <span className="reader-toolbar-number" aria-hidden="true">
        {number}
      </span>
    </Toolbar.Button>
  );
}

/** Makes a toolbar whose buttons stand in several rows as wide as the widest of them, rather than as the pane. */
function fitToRows(toolbar: HTMLElement): void {
  toolbar.style.width = '';
  const { left, right, width } = toolbar.getBoundingClientRect();
  const parts = [...toolbar.children].map((part) => part.getBoundingClientRect());
  const unused = Math.min(
    Math.min(...parts.map((part) => part.left)) - left,
    right - Math.max(...parts.map((part) => part.right)),
  );
  const beyond =
    Math.max(...parts.map((part) => part.right)) - Math.min(...parts.map((part) => part.left)) + 2 * unused;
  if (beyond < width) toolbar.style.width = `${Math.ceil(beyond)}px`;
}

/** Whether the pointer is drawing a selection: nothing may stand in its way then. */
function usePointerDown(view: ReadingView): boolean {
  const [isDown, setIsDown] = useState(false);
  useEffect(() => {
    const { element } = view.surface;
    const down = (event: PointerEvent): void => setIsDown(event.button === 0);
    const up = (): void => setIsDown(false);
    element.addEventListener('pointerdown', down);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', up);
    window.addEventListener('blur', up);
    return () => {
      element.removeEventListener('pointerdown', down);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', up);
      window.removeEventListener('blur', up);
    };
  }, [view]);
  return isDown;
}
