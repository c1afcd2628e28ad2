import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A text that is imported in a worked session, and words of it that a claim is made from. */
export interface WorkedText {
  /** The file it is imported from. */
  readonly path: string;
  /** One sentence, as it stands in the text: with a number where there is one. */
  readonly quote: string;
}

const articles = join(import.meta.dirname, '../../../../shared/corpus/articles');

/** Real articles, each with a sentence that is chosen now; none where the corpus is not here. */
export async function realArticles(): Promise<readonly WorkedText[]> {
  if (!existsSync(articles)) return [];
  const names = (await readdir(articles)).filter((name) => name.endsWith('.txt')).toSorted();
  return Promise.all(
    names.map(async (name) => {
      const path = join(articles, name);
      return { path, quote: sentenceOf(await readFile(path, 'utf8')) };
    }),
  );
}

/** The first sentence of middling length that stands once in a text, one with a number before others. */
function sentenceOf(text: string): string {
  const sentences = [...text.matchAll(/(?<=^|[.!?] )[A-Z][^.!?\n]{40,160}[.!?](?=\s|$)/gm)]
    .map(([words]) => words)
    .filter((words) => text.split(words).length === 2 && !/\s\s/.test(words));
  const chosen = sentences.find((words) => /\d/.test(words)) ?? sentences[0];
  if (chosen === undefined) throw new Error('The text has no sentence that can be quoted');
  return chosen;
}

/** Claims as another program keeps them: a table. Gives its path. */
export async function writeClaimTable(folder: string, rows: readonly Readonly<Record<string, string>>[]) {
  const path = join(folder, 'claims-to-check.csv');
  const columns = Object.keys(rows[0] ?? {});
  const cell = (words: string) => `"${words.replaceAll('"', '""')}"`;
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
  await writeFile(path, lines.map((line) => line.map(cell).join(',')).join('\r\n'));
  return path;
}

/** A claim as another fact-checker published it: a ClaimReview of schema.org. Gives its path. */
export async function writeClaimReview(folder: string, claimReviewed: string, speaker: string) {
  const path = join(folder, 'review.jsonld');
  const review = {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    '@id': 'https://checks.example/reviews/1',
    claimReviewed,
    datePublished: '1998-04-02',
    author: { '@type': 'Organization', name: 'Checks at Large' },
    itemReviewed: {
      '@type': 'Claim',
      author: { '@type': 'Organization', name: speaker },
      datePublished: '1998-03-11',
    },
    reviewRating: { '@type': 'Rating', alternateName: 'Unproven' },
  };
  await writeFile(path, JSON.stringify(review));
  return path;
}
