import type { JsonValue } from '../../../shared/w3c/json-value.ts';
import { ImportRefusal } from '../imported.ts';

/** Deeper JSON is refused: nothing that people write nests so deep, and reading it again could exhaust the stack. */
const deepestNesting = 100;

/** What is built of more values takes more memory than a file may. */
const mostValues = 5_000_000;

/** Reads JSON of any origin. Throws an `ImportRefusal` for what is not JSON, is nested too deep or has too many values. */
export function readJson(text: string): JsonValue {
  refuseHugeStructure(text);
  try {
    return JSON.parse(text.replace(/^\ufeff/, '')) as JsonValue;
  } catch (cause) {
    const said = cause instanceof SyntaxError ? cause.message : '';
    const where = / at position (\d+)/.exec(said)?.[1];
    throw new ImportRefusal(
      'malformed',
      where === undefined
        ? 'This is not whole JSON: it ends too early, or something in it is not JSON. Export it again.'
        : `This is not JSON: something is wrong at character ${where}. Export it again.`,
    );
  }
}

/** Looks at the brackets and commas alone, before anything is built. */
function refuseHugeStructure(text: string): void {
  let depth = 0;
  let values = 0;
  let isInString = false;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (isInString) {
      if (unit === backslash) index += 1;
      else if (unit === quotationMark) isInString = false;
    } else if (unit === quotationMark) isInString = true;
    else if (unit === comma) values += 1;
    else if (unit === openBrace || unit === openBracket) {
      depth += 1;
      values += 1;
      if (depth > deepestNesting) {
        throw new ImportRefusal(
          'malformed',
          `Its parts are nested more than ${deepestNesting} deep, which no file of this kind is. Export it again from the program that made it.`,
        );
      }
    } else if (unit === closeBrace || unit === closeBracket) depth -= 1;
  }
  if (values > mostValues)
    throw new ImportRefusal(
      'too large',
      `It has more than ${mostValues} values, which is more than can be read at once. Split it.`,
    );
}

const quotationMark = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;
