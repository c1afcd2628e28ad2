import { blockDirection } from '../../../../shared/text/strong-direction.ts';
import type { CaptureContent } from '../../../../shared/model/capture.ts';
import { arabicStyle } from '../../../../shared/text/arabic-style.ts';
import { appendInline, type InlineContext } from './build-inline.ts';

/** What the building of blocks needs to know of their capture. */
export interface BlockContext extends InlineContext {
  readonly capture: string;
  readonly pages: CaptureContent['pages'];
  /** BCP 47; null when it is not known. */
  readonly language: string | null;
}

/** An element with the words of a range, their direction and their script. */
export function wordsElement(
  tagName: string,
  range: { readonly start: number; readonly end: number },
  context: BlockContext,
): HTMLElement {
  const element = document.createElement(tagName);
  const words = context.text.slice(range.start, range.end);
  setDirection(element, words, context);
  const arabic = arabicStyle(words, context.language);
  if (arabic !== null) element.dataset['arabic'] = arabic;
  appendInline(element, range, context);
  return element;
}

/** Lets an element run as words do; where these do not say, as the document does. */
export function setDirection(element: HTMLElement, words: string, context: BlockContext): void {
  const direction = blockDirection(words, context.direction);
  if (direction !== null) element.dir = direction;
}
