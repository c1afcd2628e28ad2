import { anchorName } from './book-address.ts';
import type { BookMembers } from './book-members.ts';
import type { ScannedLink } from './link-scan.ts';
import type { NoteSign, ScannedSection } from './scan-section.ts';

/** What signs of notes look like: "1", "[12]", "*", "iv", "b". */
const signPattern = /^[[(]?(?:\p{Nd}{1,4}|[*†‡§¶]{1,4}|[a-z]|[ivxlc]{1,6})[\])]?[.:]?$/iu;

/** Whether the words of a link look like the sign of a note. */
export function isSignLike(words: string): boolean {
  return signPattern.test(words.trim());
}

/**
 * Finds signs of notes in books that do not say which links are: a sign behind words, such as "12", whose target begins with a link that
 * leads back to it. By their pages.
 */
export function findBackLinkedSigns(
  sections: readonly ScannedSection[],
  { resolve }: BookMembers,
): ReadonlyMap<string, readonly NoteSign[]> {
  const backLinks = new Map<string, Set<string>>();
  const anchorOf = (link: ScannedLink, from: string) => {
    const address = resolve(link.address, from);
    return address?.fragment == null ? null : anchorName(address);
  };
  for (const { path, links } of sections) {
    for (const link of links) {
      const target = isBackLink(link) ? anchorOf(link, path) : null;
      if (target === null) continue;
      const from = backLinks.get(target) ?? new Set();
      backLinks.set(target, from);
      for (const id of link.ids) from.add(anchorName({ path, fragment: id }));
    }
  }
  const signs = new Map<string, readonly NoteSign[]>();
  for (const { path, links } of sections) {
    const found = links.filter((link) => {
      if (link.isFirst || !isSignLike(link.words)) return false;
      const target = anchorOf(link, path);
      const isLinkedBack = (id: string) =>
        target !== null && backLinks.get(anchorName({ path, fragment: id }))?.has(target) === true;
      return link.ids.some(isLinkedBack);
    });
    signs.set(
      path,
      found.map(({ address, words }) => ({ address, words })),
    );
  }
  return signs;
}

/** It stands before the words of its note, or is an arrow or a word or two behind them. */
function isBackLink({ isFirst, words }: ScannedLink): boolean {
  return isFirst || words.length <= 20;
}
