import type { TextRange } from '../../../../shared/model/capture.ts';
import { call } from '../../../api/client.ts';
import { useWorkspace } from '../../../stores/workspace.ts';
import { announce } from '../../../ui/announce.ts';
import type { PlacedAnnotation } from '../paint/annotation-layer.ts';
import { movedByWord } from '../text/moved-by-word.ts';
import { tidyRange } from '../text/tidy-range.ts';
import { placedAnnotation, type ReaderStore } from '../view/reader-store.ts';
import { cachedAnnotation, putIntoCache } from './annotation-cache.ts';
import { ignoreShown } from './make-annotation.ts';

/** The active annotation, where it has a place in the text of a pane. */
export function activeAnnotation(reader: ReaderStore): PlacedAnnotation | undefined {
  return placedAnnotation(reader, useWorkspace.getState().activeAnnotation);
}

/** Whether the active annotation is there, with or without a place in the text: it may have been undone meanwhile. */
export function hasActiveAnnotation(reader: ReaderStore): boolean {
  const { activeAnnotation: id } = useWorkspace.getState();
  const document = reader.getState().view?.document;
  return id !== null && document !== undefined && cachedAnnotation(document, id) !== undefined;
}

/** Removes the active annotation; it can be undone. */
export async function removeActive(reader: ReaderStore): Promise<void> {
  const { activeAnnotation: id } = useWorkspace.getState();
  const document = reader.getState().view?.document;
  if (id === null || document === undefined) return;
  useWorkspace.setState({ activeAnnotation: null });
  reader.setState({ hasAnnotationToolbar: false });
  const removed = await call('annotations.remove', { ids: [id] }).catch(ignoreShown);
  if (removed === null) return;
  putIntoCache(id, null);
  announce('Annotation removed.');
}

/** Adds a tag to the active annotation, or takes it away where it has it. */
export async function toggleTag(reader: ReaderStore, tag: string): Promise<void> {
  const { activeAnnotation: id } = useWorkspace.getState();
  const document = reader.getState().view?.document;
  const active = id === null || document === undefined ? undefined : cachedAnnotation(document, id);
  if (active === undefined) return;
  const hasTag = active.tags.includes(tag);
  const change = hasTag ? { add: [], remove: [tag] } : { add: [tag], remove: [] };
  await call('annotations.retag', { ids: [active.id], ...change }).catch(ignoreShown);
}

/** Whether a passage stands in the copy that is shown because it was made there: what was carried is not resized. */
export function isPinned({ annotation, target }: PlacedAnnotation, capture: string): boolean {
  return annotation.targets.some((one) => one.id === target && one.capture === capture);
}

/** Gives a passage other ends, keeping its id. White space at the ends is left out; no words change nothing. */
export async function resizeAnnotation(reader: ReaderStore, id: string, wanted: TextRange): Promise<void> {
  const { view } = reader.getState();
  const placed = placedAnnotation(reader, id);
  const range = view === null ? null : tidyRange(view.surface.content.text, wanted.start, wanted.end);
  if (view === null || placed === undefined || range === null) return;
  if (!isPinned(placed, view.capture)) return;
  if (range.start === placed.start && range.end === placed.end) return;
  reader.setState({ preview: { id, ...range } });
  const resized = await call('annotations.resize', { id, target: placed.target, ...range }).catch(
    ignoreShown,
  );
  if (resized !== null) putIntoCache(id, resized);
  reader.setState(({ preview }) =>
    preview?.id === id && preview.start === range.start && preview.end === range.end ? { preview: null } : {},
  );
}

/** An end of an annotation and the way it is moved. */
export interface EndMove {
  readonly end: 'start' | 'end';
  readonly towards: 'before' | 'after';
}

/** Moves one end of the active annotation by a word; the other end stays, and at least one word is left. */
export async function moveEndByWord(reader: ReaderStore, move: EndMove): Promise<void> {
  const { view, preview } = reader.getState();
  const active = activeAnnotation(reader);
  if (view === null || active === undefined) return;
  const range = preview?.id === active.id ? preview : active;
  const moved = movedByWord(view.surface.content.text, range, { ...move, language: view.language });
  if (moved !== null) await resizeAnnotation(reader, active.id, moved);
}
