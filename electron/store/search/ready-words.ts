import { indexForm } from '../../../shared/search/words.ts';

/** The words of so many characters are made at once: a few milliseconds. */
const madeAtOnce = 100_000;

let ready: { readonly text: string; readonly words: string } | null = null;

/**
 * Makes the words of a long text for the index ahead of the write that needs them, in turns with other work: one for each time it is
 * asked for the next. Only those of the last text are at hand. Short texts need no turn.
 */
export function* readyWordsInTurns(text: string): Generator<void, void> {
  ready = null;
  if (text.length <= madeAtOnce) return;
  const words: string[] = [];
  for (let start = 0; start < text.length; ) {
    // No word, and nothing that is folded together, goes over the end of a line.
    const lineEnd = text.indexOf('\n', start + madeAtOnce);
    const end = lineEnd < 0 ? text.length : lineEnd;
    const made = indexForm(text.slice(start, end));
    if (made !== '') words.push(made);
    start = end;
    if (start < text.length) yield;
    start += 1;
  }
  ready = { text, words: words.join(' ') };
}

/** Lets go of what was made ahead. */
export function forgetReadyWords(): void {
  ready = null;
}

/** The words of a text as the full-text index keeps them: those made ahead, where they are at hand. */
export function wordsForIndex(text: string): string {
  return ready !== null && ready.text === text ? ready.words : indexForm(text);
}
