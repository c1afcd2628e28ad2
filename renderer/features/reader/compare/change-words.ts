import type { CaptureChange } from '../../../../shared/contract/captures.ts';
import type { TextRange } from '../../../../shared/model/capture.ts';
import { outsidePair } from '../../../../shared/text/surrogates.ts';

type ChangeType = CaptureChange['type'];

/** What is said of a change, and the sign that stands for it. */
export const changeTypes: Readonly<Record<ChangeType, { readonly word: string; readonly sign: string }>> = {
  inserted: { word: 'Inserted', sign: '+' },
  deleted: { word: 'Deleted', sign: '−' },
  changed: { word: 'Changed', sign: '≠' },
  moved: { word: 'Moved', sign: '↕' },
};

/** The two texts that are compared, whole. */
export interface ComparedTexts {
  readonly from: string;
  readonly to: string;
}

/** A change in words: `Changed: “at least 23” to “at least 31”`. */
export function changeWords(change: CaptureChange, texts: ComparedTexts): string {
  const { word } = changeTypes[change.type];
  const before = quoted(texts.from, change.from);
  const after = quoted(texts.to, change.to);
  switch (change.type) {
    case 'inserted':
    case 'moved':
      return `${word}: ${after}`;
    case 'deleted':
      return `${word}: ${before}`;
    case 'changed':
      return `${word}: ${before} to ${after}`;
  }
}

/** How many changes of each kind there are: `3 inserted, 1 moved`; empty where there are none. */
export function countWords(changes: readonly CaptureChange[]): string {
  return (Object.keys(changeTypes) as ChangeType[])
    .flatMap((type) => {
      const count = changes.filter((change) => change.type === type).length;
      return count === 0 ? [] : [`${count} ${changeTypes[type].word.toLowerCase()}`];
    })
    .join(', ');
}

/** Words of a text on one line, cut between words after at most `longest` UTF-16 units. */
export function excerpt(text: string, { start, end }: TextRange, longest = 90): string {
  const words = text
    .slice(start, Math.min(end, start + longest * 2))
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (words.length <= longest) return words;
  const space = words.lastIndexOf(' ', longest - 1);
  // A script without spaces is cut between letters.
  const cut = space > longest / 2 ? space : outsidePair(words, longest - 1, -1);
  return `${words.slice(0, cut)}…`;
}

function quoted(text: string, range: TextRange): string {
  return `“${excerpt(text, range)}”`;
}
