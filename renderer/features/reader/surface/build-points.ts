import type { Mark } from '../../../../shared/model/capture.ts';
import { type Direction, blockDirection } from '../../../../shared/text/strong-direction.ts';
import { momentWords } from '../../../ui/moment-words.ts';
import type { SignMark } from '../text/inline-points.ts';
import { noteName } from '../text/jump-target.ts';

/*
 * What stands between the words and is none of them. Its letters are set by the style sheet, from an attribute: there is no text node,
 * so no offset counts them, no selection holds them, and nothing copies them.
 */

/** Makes the element of a mark without words. */
export function signElement(mark: SignMark, context: { readonly direction: Direction | null }): HTMLElement {
  if (mark.type === 'deleted') {
    const element = document.createElement('del');
    element.dataset['words'] = mark.words.replaceAll('\n', '¶ ');
    element.title = changeWords('Deleted', mark);
    const direction = blockDirection(mark.words, context.direction);
    if (direction !== null) element.dir = direction;
    return element;
  }
  const element = document.createElement('sup');
  element.className = 'reader-note-sign';
  element.dataset['at'] = String(mark.start);
  element.dataset['note'] = mark.label;
  element.dataset['words'] = mark.label;
  element.setAttribute('role', 'link');
  element.setAttribute('aria-label', noteName(mark));
  return element;
}

/** Makes the sign beside the line on which a page begins. */
export function pageStartElement(label: string): HTMLElement {
  const element = document.createElement('span');
  element.className = 'reader-page-start';
  element.dataset['words'] = label;
  return element;
}

/** Who changed the text, and when, as far as the file says: "Deleted by R. Noor, 14 June 2024 at 09:30". */
export function changeWords(
  act: string,
  { author, date }: Pick<Extract<Mark, { type: 'deleted' }>, 'author' | 'date'>,
): string {
  const who = author === null ? act : `${act} by ${author}`;
  return date === null || Number.isNaN(Date.parse(date)) ? who : `${who}, ${momentWords(date)}`;
}
