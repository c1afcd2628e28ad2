import type { Tokens } from './attribution.ts';
import { beginsSentence } from './name-tokens.ts';
import { determiners, unnamedPeople } from './source-words.ts';

/** "A report", "reports" and "sources" do not say whose; "the ministry", "his spokesman" and "MQM leaders" do. */
export function isAnonymousNoun(head: string, first: string, before: Tokens): boolean {
  const isNamed = before.some(
    (token) =>
      token.isCapitalised &&
      !isAdjectiveOfPlace(token.plain) &&
      !determiners.has(token.plain) &&
      !unnamedPeople.has(token.plain) &&
      !beginsSentence(token),
  );
  if (
    /^(?:sources?|insiders?|circles|witness(?:es)?|eye-?witness(?:es)?|observers?|officials?|residents?|analysts?|diplomats?|rumou?rs|locals|critics)$/.test(
      head,
    )
  )
    return true;
  if (unnamedPeople.has(head)) {
    const pointsBack = first === 'the' && !/(?:s|people|men)$/.test(head);
    return !isNamed && !pointsBack && !/^(?:his|her|their|its)$/.test(first);
  }
  if (/^(?:reports|leaders|records|documents|papers|studies|letters)$/.test(head))
    return !isNamed && !/^(?:the|his|her|their|its|these|those)$/.test(first);
  return !isNamed && /^(?:a|an|one|some|several|another|many|two|three)$/.test(first);
}

function isAdjectiveOfPlace(plain: string): boolean {
  return /(?:ani|ian|ish|ese|can|ch|i)$/.test(plain);
}
