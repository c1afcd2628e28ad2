import type { Formatting } from '../../../shared/model/capture.ts';

/** Words of a cue, or what stands between them. */
export type CuePart =
  | { readonly type: 'words'; readonly words: string }
  | { readonly type: 'open'; readonly mark: Formatting }
  | { readonly type: 'close'; readonly mark: Formatting }
  /** Who speaks from here on; null where the tag of a speaker ends. */
  | { readonly type: 'speaker'; readonly speaker: string | null };

/** Tags are no longer than this: what is longer is words. */
const longestTag = 500;

const marks = new Map<string, Formatting>([
  ['i', 'emphasis'],
  ['b', 'strong'],
  ['u', 'underline'],
]);
const knownTags = new Set(['i', 'b', 'u', 'c', 'v', 'lang', 'ruby', 'rt', 'font', 's']);
const characters = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['nbsp', '\u00a0'],
  ['lrm', '\u200e'],
  ['rlm', '\u200f'],
  ['quot', '"'],
  ['apos', "'"],
]);

/**
 * Takes the tags out of a line of a cue: WebVTT's, SubRip's, and the places that some players write in braces (`{\an8}`). A sign that
 * begins no tag, as in "x < y", is a word.
 */
export function* cueParts(line: string): Generator<CuePart> {
  let from = 0;
  for (const { index } of line.matchAll(/[<{]/g)) {
    if (index < from) continue;
    const tag = tagAt(line, index);
    if (tag === null) continue;
    if (index > from) yield { type: 'words', words: decoded(line.slice(from, index)) };
    if (tag.part !== null) yield tag.part;
    from = tag.end;
  }
  if (from < line.length) yield { type: 'words', words: decoded(line.slice(from)) };
}

function tagAt(line: string, start: number): { readonly end: number; readonly part: CuePart | null } | null {
  const rest = line.slice(start, start + longestTag);
  const length = rest.indexOf(rest[0] === '{' ? '}' : '>') + 1;
  if (length === 0) return null;
  const inside = rest.slice(1, length - 1);
  const end = start + length;
  if (rest[0] === '{') return inside.startsWith('\\') ? { end, part: null } : null;
  if (/^[\d:.]+$/.test(inside)) return { end, part: null };
  const isClosing = inside.startsWith('/');
  const name = /^\/?([a-z]+)/i.exec(inside)?.[1]?.toLowerCase() ?? '';
  if (!knownTags.has(name)) return null;
  if (name === 'v') {
    const speaker = isClosing ? '' : decoded(inside.replace(/^v[^\s]*\s*/i, '')).trim();
    return { end, part: { type: 'speaker', speaker: speaker === '' ? null : speaker } };
  }
  const mark = marks.get(name);
  return { end, part: mark === undefined ? null : { type: isClosing ? 'close' : 'open', mark } };
}

function decoded(words: string): string {
  return words.replace(/&(?:#(\d{1,7})|([a-z]{2,6}));/g, (whole, code: string | undefined, name: string) => {
    if (code === undefined) return characters.get(name) ?? whole;
    const point = Number(code);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
