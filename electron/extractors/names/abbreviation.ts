/** Whether the letters of an abbreviation stand in the words, in order, the first of them at the start of a word. */
export function isAbbreviationOf(abbreviation: string, words: readonly string[]): boolean {
  const letters = (abbreviation.match(/\p{Lu}/gu) ?? []).join('').toLowerCase();
  if (letters.length < 2) return false;
  const initials = words
    .flatMap((word) => word.split(/[-']/))
    .map((word) => word.charAt(0))
    .join('');
  let at = 0;
  for (const letter of initials) if (letter === letters.charAt(at)) at += 1;
  return at >= Math.min(letters.length, Math.max(2, letters.length - 1));
}
