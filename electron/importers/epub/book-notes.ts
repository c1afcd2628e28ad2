import type { PageNote } from '../html/place.ts';
import { findBackLinkedSigns } from './back-links.ts';
import { anchorName } from './book-address.ts';
import type { BookMembers } from './book-members.ts';
import type { LinkTarget, ScannedSection } from './scan-section.ts';

/** Elements that hold notes with all their words; an anchor within a line does not. */
const noteElements = new Set(['aside', 'div', 'p', 'li', 'section', 'dd', 'td', 'blockquote', 'article']);

const noteTypes = new Set(['footnote', 'endnote', 'rearnote']);

/**
 * Finds the notes of a book, by their anchors: what the sign of a note leads to, and what is said to be one. Signs are those that say so,
 * and those that their notes lead back to; the link at the beginning of a note may stand for it. A note is labelled by
 * the words of its first sign, else by its place among the notes of its page.
 */
export function findNotes(
  sections: readonly ScannedSection[],
  members: BookMembers,
): ReadonlyMap<string, PageNote> {
  const { resolve } = members;
  const backLinked = findBackLinkedSigns(sections, members);
  const byPath = new Map(sections.map((section) => [section.path, section]));
  const notes = new Map<string, PageNote>();
  for (const section of sections) {
    const unsaid = backLinked.get(section.path) ?? [];
    for (const [index, sign] of [...section.signs, ...unsaid].entries()) {
      const address = resolve(sign.address, section.path);
      const target = byPath.get(address?.path ?? '')?.targets.get(address?.fragment ?? '');
      const isNote = target !== undefined && (noteElements.has(target.element) || target.element === 'a');
      if (address === null || !isNote) continue;
      const anchor = anchorName(address);
      const isElsewhere = address.path !== section.path;
      const kind =
        isEndnote(target) || (isElsewhere && !target.types.includes('footnote')) ? 'endnote' : 'footnote';
      if (!notes.has(anchor)) notes.set(anchor, { kind, label: labelOf(sign.words) ?? String(index + 1) });
    }
  }
  for (const { path, targets } of sections) {
    let count = 0;
    for (const [fragment, target] of targets) {
      if (!noteElements.has(target.element) || !target.types.some((type) => noteTypes.has(type))) continue;
      count += 1;
      const anchor = anchorName({ path, fragment });
      if (notes.has(anchor)) continue;
      notes.set(anchor, { kind: isEndnote(target) ? 'endnote' : 'footnote', label: String(count) });
    }
  }
  return notes;
}

function isEndnote({ types, isAmongEndnotes }: LinkTarget): boolean {
  return isAmongEndnotes || types.includes('endnote') || types.includes('rearnote');
}

/** A sign without the brackets that are often around it; null for one without words, or with too many. */
function labelOf(words: string): string | null {
  const label = words.replace(/^[\s([{]+|[\s)\]}.:]+$/g, '');
  return label === '' || label.length > 20 ? null : label;
}
