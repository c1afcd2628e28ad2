import { foldedOnly } from '../text/folding.ts';

/** A fact that several roots may share, which makes them one. */
export interface Bond {
  readonly kind: 'author' | 'wire copy';
  /** The same for the same fact. */
  readonly key: string;
  /** For people: the author's name, the titles of the documents. */
  readonly words: string;
}

/** By-lines that name no person: two of them are not the same author. */
const bylinesOfNobody =
  /\b(staff|desk|correspondent|correspondents|reporter|reporters|editor|editors|editorial|newsroom|agency|agencies|monitoring|admin|administrator|anonymous|unknown|report|web|team|bureau|service)\b/u;

/** One bond for each person that a by-line names: "By A. Rahman and S. Iqbal" are two. */
export function bondsOfAuthor(author: string | null): Bond[] {
  const names = (author ?? '').replace(/^\s*by\s+/iu, '').split(/\s*(?:;|&|\band\b|\n)\s*/u);
  return names.flatMap(splitAtCommas).flatMap((words) => {
    const key = personKey(words);
    return key === null ? [] : [{ kind: 'author' as const, key, words: words.trim() }];
  });
}

/** What a person's name is compared by; null for what names nobody in particular. */
export function personKey(name: string): string | null {
  const folded = foldedOnly(name)
    .replace(/[^\p{L}\p{N}\s]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return folded.length < 3 || bylinesOfNobody.test(folded) ? null : folded;
}

/** "Rahman, Anwar" is one name, "Anwar Rahman, Sara Iqbal" are two. */
function splitAtCommas(words: string): string[] {
  const parts = words.split(/\s*[,،]\s*/u);
  return parts.length > 1 && parts.every((part) => /\S\s+\S/u.test(part)) ? parts : [words];
}
