import { childrenOf, type DomElement, elementsWithin, firstWithin, isElement } from '../html/dom.ts';
import type { PageNote } from '../html/place.ts';

/** Elements that may be a note whose place is named by the link at its beginning. */
const blocks = new Set(['p', 'li', 'dd', 'td', 'div', 'aside']);
/** What holds these is more than one note. */
const groups = new Set(['div', 'section', 'article', 'aside', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const links = new Set(['a']);

/**
 * The note that an element is: by its `id`, or by that of the link it begins with, where it holds no other note. `noteOfId` gives the note
 * that a place is. Null for what is none.
 */
export function noteOfElement(
  element: DomElement,
  noteOfId: (id: string) => PageNote | null,
): PageNote | null {
  const noteAt = (each: DomElement) => {
    const id = each.getAttribute('id') ?? (each.localName === 'a' ? each.getAttribute('name') : null);
    return id === null ? null : noteOfId(id);
  };
  // A link within a line is the name of a note, and no note with its words.
  if (element.localName === 'a') return null;
  const own = noteAt(element);
  if (own !== null || !blocks.has(element.localName) || firstWithin(element, groups) !== null) return own;
  const first = firstLink(element);
  const note = first && noteAt(first);
  if (note === null) return null;
  const named = [...elementsWithin(element, links)].filter((link) => noteAt(link) !== null);
  return named.length === 1 ? note : null;
}

/** The link that an element begins with, however deep; null where words come before it. */
function firstLink(element: DomElement): DomElement | null {
  let at: DomElement = element;
  for (let depth = 0; depth < deepest; depth += 1) {
    const first = [...childrenOf(at)].find(
      (child) => (child.textContent ?? '').trim() !== '' || isNamed(child),
    );
    if (first === undefined || !isElement(first)) return null;
    if (first.localName === 'a') return first;
    at = first;
  }
  return null;
}

const deepest = 6;

/** Old books put an empty link before the words that it names. */
function isNamed(child: Parameters<typeof isElement>[0]): boolean {
  return (
    isElement(child) &&
    child.localName === 'a' &&
    (child.getAttribute('id') ?? child.getAttribute('name')) !== null
  );
}
