import { readSelection } from '../selection/read-selection.ts';
import type { PageSurface } from './page-surface.ts';

/**
 * Gives the clipboard the words of the text, in the order in which they are read: on the page they stand in lines, with hyphens
 * and page numbers between them. Returns what stops it.
 */
export function copyLogicalWords(surface: PageSurface): () => void {
  const onCopy = (event: ClipboardEvent): void => {
    const place = readSelection(surface);
    if (place.type !== 'words') return;
    event.clipboardData?.setData(
      'text/plain',
      surface.content.text.slice(place.range.start, place.range.end),
    );
    event.preventDefault();
  };
  surface.element.addEventListener('copy', onCopy);
  return () => surface.element.removeEventListener('copy', onCopy);
}
