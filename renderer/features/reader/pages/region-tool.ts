import { create } from 'zustand';
import type { RegionBox } from '../../../../shared/model/page.ts';
import { call } from '../../../api/client.ts';
import { panelForAnnotation, useWorkspace } from '../../../stores/workspace.ts';
import { announce } from '../../../ui/announce.ts';
import { putIntoCache } from '../actions/annotation-cache.ts';
import { ignoreShown } from '../actions/make-annotation.ts';
import { focusedReader } from '../view/reader-store.ts';
import { startingBox } from './region-box.ts';

/** A rectangle that is being drawn on a page. */
export interface RegionDraft {
  readonly capture: string;
  /** Counts from 0. */
  readonly page: number;
  readonly box: RegionBox;
}

/** The rectangle that is being drawn; null while none is. */
export const useRegionTool = create<{ readonly draft: RegionDraft | null }>()(() => ({ draft: null }));

/** Begins a rectangle on the page one reads: it can be moved and sized by keys, or drawn anew by the pointer. */
export function beginRegion(): void {
  const { view } = focusedReader().getState();
  if (view?.pages == null) return;
  const page = view.pages.state.getState().current;
  const element = view.pages.pages[page]?.element;
  if (element === undefined) return;
  const box = startingBox(element.getBoundingClientRect(), view.scroller.getBoundingClientRect());
  useWorkspace.setState({ selection: null, activeAnnotation: null });
  useRegionTool.setState({ draft: { capture: view.capture, page, box } });
  announce(
    'Drawing a region. Arrow keys move it, Shift and arrow keys size it, Enter keeps it, Escape leaves.',
  );
}

/** Leaves the rectangle, and goes back to the pages. */
export function leaveRegion(): void {
  useRegionTool.setState({ draft: null });
  focusedReader().getState().view?.surface.element.focus({ preventScroll: true });
}

/** Makes an annotation of the rectangle and makes it the active one. */
export async function keepRegion(tags: readonly string[] = []): Promise<void> {
  const { draft } = useRegionTool.getState();
  if (draft === null) return;
  leaveRegion();
  const { capture, page, box } = draft;
  const made = await call('annotations.createRegion', {
    capture,
    region: { page, boxes: [box] },
    motivation: tags.length > 0 ? 'tagging' : 'highlighting',
    tags: [...tags],
  }).catch(ignoreShown);
  if (made === null) {
    useRegionTool.setState({ draft });
    return;
  }
  putIntoCache(made.id, made);
  useWorkspace.setState({ activeAnnotation: made.id, inspector: panelForAnnotation() });
  announce('Region marked.');
}
