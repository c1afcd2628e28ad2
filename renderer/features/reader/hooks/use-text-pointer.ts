import { useEffect } from 'react';
import { call } from '../../../api/client.ts';
import { askToRecognise } from '../../recognition/index.ts';
import { activateAt } from '../actions/go-to-annotation.ts';
import { jumpFromElement, jumpFromOffset } from '../actions/jump.ts';
import { openFoundAt } from '../found/open-found.ts';
import { offsetAt } from '../surface/geometry.ts';
import { showPage } from '../pages/show-page.ts';
import { usePane } from '../view/pane.ts';
import { useReaderStore } from '../view/reader-store.ts';
import type { ReadingView } from '../view/reading-view.ts';

/** Lets clicks on the text activate what is annotated or was found there and open links outside. */
export function useTextPointer(view: ReadingView | null): void {
  const reader = useReaderStore();
  const pane = usePane();
  useEffect(() => {
    if (view === null) return undefined;
    const { surface } = view;
    const { element } = surface;
    // Pressing on selected words would start to drag them, and drawing a new selection from there would fail.
    const onMouseDown = (event: MouseEvent): void => {
      if (event.button === 0 && !event.shiftKey && event.detail === 1) getSelection()?.removeAllRanges();
    };
    const onClick = (event: MouseEvent): void => {
      // A region is chosen by its own sign, and a rectangle that is drawn is no click.
      if (isOnRegion(event.target) || 'drawing' in element.dataset) return;
      if (event.button !== 0 || event.detail > 1 || getSelection()?.isCollapsed === false) return;
      const asked = pageImageAt(event.target);
      if (asked !== null) {
        if (asked.what === 'show') showPage(pane, asked.page);
        else askToRecognise(view.document, view.capture, asked.page);
        return;
      }
      const link = linkAt(event.target);
      // What is set beside the words has no offset that could be annotated.
      const isSign = event.target instanceof Element && event.target.closest(signs) !== null;
      if (isSign && event.target instanceof Element && jumpFromElement(reader, event.target)) return;
      if (link !== null && (event.ctrlKey || event.metaKey)) openLink(link);
      else {
        const offset = offsetAt(surface, event.clientX, event.clientY);
        if (openFoundAt(reader, pane, offset)) return;
        if (activateAt(reader, offset)) return;
        if (event.target instanceof Element && jumpFromElement(reader, event.target)) return;
        if (link !== null) openLink(link);
      }
    };
    // The smallest element has the pointer's look: it is handed down to all that is in an element.
    let pointed: Element | null = null;
    const point = (next: Element | null): void => {
      if (next === pointed) return;
      pointed?.classList.remove('reader-over-annotation');
      next?.classList.add('reader-over-annotation');
      pointed = next;
    };
    const onMove = (event: PointerEvent): void => {
      if (event.buttons !== 0) return;
      const offset = offsetAt(surface, event.clientX, event.clientY);
      const { annotations, found } = reader.getState();
      const isOver = offset !== null && (annotations.at(offset).length > 0 || found.at(offset).length > 0);
      point(isOver && event.target instanceof Element ? event.target : null);
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || event.target !== element || getSelection()?.isCollapsed !== true) return;
      const node = getSelection()?.focusNode ?? null;
      if (node === null || !element.contains(node)) return;
      event.preventDefault();
      const offset = surface.offsetOf({ node, offset: getSelection()?.focusOffset ?? 0 }, 'start');
      const link = linkAt(node instanceof Element ? node : node.parentElement);
      if (openFoundAt(reader, pane, offset)) return;
      if (activateAt(reader, offset) || jumpFromOffset(reader, offset)) return;
      if (link !== null) openLink(link);
    };
    // A drag would move words of the text into an editor, or start an import.
    const onDragStart = (event: DragEvent): void => event.preventDefault();
    element.addEventListener('mousedown', onMouseDown);
    element.addEventListener('click', onClick);
    element.addEventListener('pointermove', onMove);
    element.addEventListener('keydown', onKeyDown);
    element.addEventListener('dragstart', onDragStart);
    return () => {
      point(null);
      element.removeEventListener('mousedown', onMouseDown);
      element.removeEventListener('click', onClick);
      element.removeEventListener('pointermove', onMove);
      element.removeEventListener('keydown', onKeyDown);
      element.removeEventListener('dragstart', onDragStart);
    };
  }, [reader, pane, view]);
}

/** What is asked for of a page that is a picture, and which, from 0. */
function pageImageAt(
  target: EventTarget | null,
): { readonly page: number; readonly what: 'show' | 'recognise' } | null {
  const button = target instanceof Element ? target.closest('.reader-page-image button') : null;
  const page = button?.closest<HTMLElement>('.reader-page-image')?.dataset['page'];
  if (button === null || page === undefined) return null;
  return { page: Number(page), what: button.matches('.reader-page-image-show') ? 'show' : 'recognise' };
}

/** Elements without words of the text that lead to a place of it. */
const signs = '.reader-note-label, sup.reader-note-sign';

function isOnRegion(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.pages-regions') !== null;
}

function linkAt(target: EventTarget | null): string | null {
  const link = target instanceof Element ? target.closest<HTMLElement>('.reader-link') : null;
  return link?.dataset['address'] ?? null;
}

/** The shell asks the person first; what cannot be opened changes nothing here. */
function openLink(url: string): void {
  call('host.openExternal', { url }).catch(() => {});
}
