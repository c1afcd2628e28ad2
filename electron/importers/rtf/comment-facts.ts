import type { Destination } from './rtf-state.ts';
import { packedTime } from './rtf-tables.ts';

/** What the groups around the words of a comment say of it: whose the next one is, and within it which range it is of, and when. */
export class CommentFacts {
  #author: string | null = null;
  reference: string | null = null;
  time: string | null = null;

  take(destination: Destination, words: string): void {
    if (destination === 'comment author') this.#author = words || null;
    else if (destination === 'comment reference') this.reference = words;
    else this.time = packedTime(Number.parseInt(words, 10) || null);
  }

  /** Whose the comment that begins is: said once for each. */
  takeAuthor(): string | null {
    const author = this.#author;
    this.#author = null;
    return author;
  }
}
