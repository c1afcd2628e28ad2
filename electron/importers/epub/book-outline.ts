import type { OutlineEntry } from '../../../shared/model/capture.ts';
import { anchorName } from './book-address.ts';
import type { NavigationEntry } from './navigation.ts';

/** Titles are cut beyond this. */
const longestTitle = 500;

/**
 * The outline of a text by a book's table of contents. `offsetOf` gives where the words of an anchor begin (UTF-16). An entry that leads to
 * an element that is not there leads to its page; one that leads nowhere goes where the next one does; one without a next one is dropped.
 */
export function bookOutline(
  entries: readonly NavigationEntry[],
  offsetOf: (anchor: string) => number | null,
): readonly OutlineEntry[] {
  const outline: OutlineEntry[] = [];
  let next: number | null = null;
  for (const { title, level, address } of entries.toReversed()) {
    const found: number | null =
      address === null ? null : (offsetOf(anchorName(address)) ?? offsetOf(address.path));
    const offset: number | null = found ?? (address === null ? next : null);
    next = offset ?? next;
    if (offset !== null) outline.push({ title: shortened(title), level, offset });
  }
  // Tables of contents are in the order of the text, but for mistakes.
  return outline.reverse().sort((a, b) => a.offset - b.offset);
}

function shortened(title: string): string {
  return title.length <= longestTitle ? title : `${title.slice(0, longestTitle - 1).toWellFormed()}…`;
}
