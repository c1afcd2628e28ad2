import type { TextRange } from '../model/capture.ts';

/** The words of a range with those before and after it, for one line: line breaks and tabs as spaces. */
export interface WordsAround {
  readonly before: string;
  readonly exact: string;
  readonly after: string;
}

/** Cuts out a range (UTF-16) with about `room` units on either side, in whole words, `…` where the text goes on. */
export function wordsAround(text: string, { start, end }: TextRange, room: number): WordsAround {
  const from = Math.max(0, start - room);
  const to = Math.min(text.length, end + room);
  const before = text.slice(from, start);
  const after = text.slice(end, to);
  return {
    before: oneLine(from === 0 ? before : `…${afterFirstSpace(before)}`),
    exact: oneLine(text.slice(start, end)),
    after: oneLine(to === text.length ? after : `${beforeLastSpace(after)}…`),
  };
}

function oneLine(words: string): string {
  return words.replaceAll(/[\n\t]/g, ' ');
}

/** Without the word that was cut, if it was; a single long word loses its beginning instead. */
function afterFirstSpace(words: string): string {
  const space = words.search(/\s/);
  return space === -1 ? words.replace(/^(?:\p{M}|\u200d|[\udc00-\udfff])+/u, '') : words.slice(space + 1);
}

function beforeLastSpace(words: string): string {
  const space = words.search(/\s\S*$/);
  return space === -1 ? words.replace(/[\ud800-\udbff]$/u, '') : words.slice(0, space);
}
