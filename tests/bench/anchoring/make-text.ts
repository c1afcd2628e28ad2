import type { Script } from './script.ts';

/** How often one of the few sentences comes that stand in a text again and again. */
const shareOfSetPhrases = 0.02;
const setPhrases = 6;

/** Makes paragraphs in a script; the same for the same random numbers. */
export interface Writer {
  paragraph(): string;
}

/**
 * A writer whose words are as unevenly frequent as those of a language (Zipf-Mandelbrot), with commas, quotation marks,
 * dashes, figures and names, and with a few sentences of its own that it repeats.
 */
export function createWriter(script: Script, random: () => number): Writer {
  const word = createWordPicker(script.words, random);
  const sentence = () => makeSentence(script, word, random);
  const repeated = Array.from({ length: setPhrases }, sentence);
  const either = () =>
    random() < shareOfSetPhrases ? (repeated[Math.floor(random() * setPhrases)] ?? '') : sentence();
  return { paragraph: () => Array.from({ length: 2 + Math.floor(random() * 5) }, either).join(' ') };
}

/** Paragraphs, `characters` (UTF-16 units) long in all or a little longer. */
export function makeParagraphs(writer: Writer, characters: number): readonly string[] {
  const paragraphs: string[] = [];
  for (let length = 0; length < characters; ) {
    const paragraph = writer.paragraph();
    paragraphs.push(paragraph);
    length += paragraph.length + 1;
  }
  return paragraphs;
}

function createWordPicker(words: readonly string[], random: () => number): () => string {
  const sums = new Float64Array(words.length);
  let sum = 0;
  for (let rank = 0; rank < words.length; rank += 1) {
    sum += 1 / (rank + 2.7);
    sums[rank] = sum;
  }
  return () => {
    const wanted = random() * sum;
    let low = 0;
    let high = words.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sums[middle] as number) < wanted) low = middle + 1;
      else high = middle;
    }
    return words[low] ?? '';
  };
}

function makeSentence(
  { comma, fullStop, hasHyphens }: Script,
  word: () => string,
  random: () => number,
): string {
  const words = Array.from({ length: 6 + Math.floor(random() * 17) }, () => {
    const chance = random();
    if (chance < 0.03) return String(Math.floor(random() * 3000));
    if (chance < 0.06 && hasHyphens) return capital(word());
    if (chance < 0.12) return `${word()}${comma}`;
    if (chance < 0.13) return `${word()} – ${word()}`;
    if (chance < 0.15 && hasHyphens) return `${word()}’s`;
    return word();
  });
  const quoted = random() < 0.12 ? Math.floor(random() * (words.length - 4)) : -1;
  if (quoted >= 0) {
    words[quoted] = `“${words[quoted]}`;
    words[quoted + 3] = `${words[quoted + 3]}”`;
  }
  const sentence = words.join(' ');
  return `${hasHyphens ? capital(sentence) : sentence}${fullStop}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
