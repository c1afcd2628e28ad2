/** More words than this are not kept: a text made to fill the memory has them. */
const mostWords = 200_000;
const lowerCase = /(?<![\p{L}\p{M}\p{N}'’-])\p{Ll}[\p{L}\p{M}]+/gu;

/** The words that a text has in lower case: a capital at the start of a sentence says nothing about them. */
export interface Vocabulary {
  add(text: string): void;
  has(lowerCaseWord: string): boolean;
}

/** Makes an empty vocabulary. */
export function createVocabulary(): Vocabulary {
  const words = new Set<string>();
  return {
    add: (text) => {
      if (words.size > mostWords) return;
      for (const [word] of text.matchAll(lowerCase)) words.add(word);
    },
    has: (word) => words.has(word),
  };
}
