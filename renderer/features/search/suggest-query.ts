/** Another query to try where nothing was found. */
export interface Suggestion {
  readonly query: string;
  /** What the button says. */
  readonly words: string;
}

/** A wider query than one of bare words: any of several words, or whatever begins with the one; null for others. */
export function suggestQuery(query: string): Suggestion | null {
  const words = query.trim().split(/\s+/);
  if (words.some((word) => word === '' || word === 'OR' || /["“”„«»:*]|^-/.test(word))) return null;
  const [only] = words;
  if (words.length === 1) return { query: `${only}*`, words: `Find words that begin with “${only}”` };
  return { query: words.join(' OR '), words: 'Find any of these words' };
}
