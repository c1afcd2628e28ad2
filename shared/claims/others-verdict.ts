import { asList, isJsonObject, type JsonObject, type JsonValue } from '../w3c/json-value.ts';
import { isOpenableAddress } from '../rich-text/link-address.ts';

/** What another reviewer concluded about a claim, in their own words; never a conclusion of the project. */
export interface OthersVerdict {
  /** Who reviewed it; null where the review does not say. */
  readonly by: string | null;
  /** One for each rating: "False", "likelihood: likely", "1 on a scale from 1 to 5". */
  readonly ratings: readonly string[];
  /** The reasons as the review gives them; null where it gives none. */
  readonly explanation: string | null;
  /** As written. */
  readonly published: string | null;
  /** Where the review can be read; null where no web address is given. */
  readonly url: string | null;
}

/** Longer words of a review are cut where they are shown. */
const mostCharacters = 2_000;

/**
 * The verdict of a review (https://schema.org/ClaimReview) that came with a claim, from what was kept of the file. Null where there
 * is no review, or one without a rating.
 */
export function othersVerdict(kept: JsonObject): OthersVerdict | null {
  const ratings = asList(kept['reviewRating']).filter(isJsonObject).flatMap(ratingWords);
  if (ratings.length === 0) return null;
  const url = wordsOf(kept['url']);
  return {
    by: nameOf(kept['author']) ?? nameOf(kept['publisher']),
    ratings,
    explanation:
      wordsOf(kept['reviewBody']) ??
      asList(kept['reviewRating'])
        .filter(isJsonObject)
        .map((rating) => wordsOf(rating['ratingExplanation']))
        .find((words) => words !== null) ??
      null,
    published: wordsOf(kept['datePublished']),
    url: url !== null && isOpenableAddress(url) && !url.startsWith('mailto:') ? url : null,
  };
}

function ratingWords(rating: JsonObject): readonly string[] {
  const aspect = wordsOf(rating['reviewAspect']);
  const words = wordsOf(rating['alternateName']) ?? wordsOf(rating['name']) ?? numberWords(rating);
  if (words === null) return [];
  return [aspect === null ? words : `${aspect}: ${words}`];
}

/** A number says nothing without its scale, which is told as far as the review has it. */
function numberWords(rating: JsonObject): string | null {
  const value = plain(rating['ratingValue']);
  const best = plain(rating['bestRating']);
  if (value === null) return null;
  return best === null ? value : `${value} on a scale from ${plain(rating['worstRating']) ?? '1'} to ${best}`;
}

function nameOf(value: JsonValue | undefined): string | null {
  const [first] = asList(value);
  return isJsonObject(first) ? wordsOf(first['name']) : wordsOf(first);
}

function wordsOf(value: JsonValue | undefined): string | null {
  const [first] = asList(value);
  const inner = isJsonObject(first) ? first['@value'] : first;
  const words = typeof inner === 'string' ? inner.trim() : '';
  return words === '' ? null : words.slice(0, mostCharacters).toWellFormed();
}

function plain(value: JsonValue | undefined): string | null {
  return typeof value === 'number' ? String(value) : wordsOf(value);
}
