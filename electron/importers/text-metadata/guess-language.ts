import type { Metadata } from '../../../shared/model/metadata.ts';

/** Letters that only some languages of the Arabic script use. */
const arabicScriptLanguages: readonly { readonly language: string; readonly letters: RegExp }[] = [
  { language: 'sd', letters: /[ڪ۾۽ٻڀٺڄڃڇڌڏڊڙڳڱڻ]/g },
  { language: 'ps', letters: /[ښږېځڅۍډړټڼ]/g },
  { language: 'ur', letters: /[ٹڈڑںےہھۂۓ]/g },
  { language: 'fa', letters: /[پچژگ]/g },
];

const commonEnglish = /\b(?:the|of|and|to|in|a|is|that|for|was|on|by|with)\b/gi;

/**
 * Guesses language (BCP 47) and direction of `text` from its script and most common words, as uncertain readings. What is not
 * recognised is left out.
 */
export function guessLanguage(text: string): Pick<Metadata, 'language' | 'direction'> {
  const sample = text.slice(0, 50_000);
  const letters = count(sample, /\p{L}/gu);
  if (letters === 0) return {};
  const rightToLeft = count(
    sample,
    /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/gu,
  );
  const language = guess(sample, letters);
  return {
    ...(language && { language: reading(language) }),
    ...(rightToLeft > letters / 2 && { direction: reading('rtl') }),
  };
}

function guess(sample: string, letters: number): string | null {
  const isMostly = (script: RegExp) => count(sample, script) > letters / 2;
  if (isMostly(/\p{Script=Arabic}/gu)) return guessArabicScript(sample, letters);
  if (isMostly(/\p{Script=Hebrew}/gu)) return 'he';
  if (isMostly(/[\p{Script=Hangul}]/gu)) return 'ko';
  if (isMostly(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)) {
    return count(sample, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > letters / 20 ? 'ja' : 'zh';
  }
  const words = count(sample, /\p{L}+/gu);
  const isEnglish = isMostly(/\p{Script=Latin}/gu) && count(sample, commonEnglish) > words * 0.18;
  return isEnglish ? 'en' : null;
}

function guessArabicScript(sample: string, letters: number): string {
  const found = arabicScriptLanguages.find(({ letters: own }) => count(sample, own) > letters / 100);
  return found?.language ?? 'ar';
}

function reading(value: string) {
  return { value, readFrom: 'the text itself', words: null, certainty: 'uncertain', readings: [] } as const;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
