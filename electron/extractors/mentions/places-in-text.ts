import type { ExtractorInput } from '../extractor-input.ts';
import { piecesOf } from '../pieces.ts';

const afterPreposition =
  /(?<![\p{L}\p{N}’'])(?:([\p{L}’']+)\s)?(?:in|near|outside|around)\s(\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+){0,2})(?![\p{L}\p{N}])/gu;
/** Behind these, what follows "in" is where words were printed. */
const printing =
  /^(?:published|printed|appeared|wrote|writes|written|writing|reported|reports|report|reporting|article|articles|editorial|column|letter|interview|story|quoted|cited|reprinted|read|said|says|advertisement|piece|noted|claimed|ad|review|argued|arguing|found|as)$/iu;

/**
 * The names that a text uses as places ("in Port Hesper"), so that "(Port Hesper, 12 May 2007)" is told from a citation. What words are printed
 * in ("an article in Dawn") is left out.
 */
export function* placesInText(input: ExtractorInput): Generator<void, ReadonlySet<string>> {
  const places = new Set<string>();
  for (const { start, end } of piecesOf(input)) {
    for (const [, before = '', place = ''] of input.text.slice(start, end).matchAll(afterPreposition)) {
      if (!printing.test(before)) places.add(place);
    }
    yield;
  }
  return places;
}
