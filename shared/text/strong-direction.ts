/** The way a text runs. */
export type Direction = 'ltr' | 'rtl';

const rightToLeft = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}\p{sc=Adlam}]/u;
const letters = /\p{L}/gu;
/** Enough letters to tell which direction prevails. */
const sampleSize = 400;

/** The direction of the first strong character (UAX #9, rules P2 and P3); null when there is none. */
export function firstStrongDirection(text: string): Direction | null {
  const first = /\p{L}/u.exec(text);
  if (first === null) return null;
  return directionOfLetter(first[0]);
}

/**
 * The direction of one block. Alone, its first strong character decides. In a document whose direction is known, a
 * block of the other script turns only when that script prevails in it: a right-to-left sentence that begins with a
 * Latin name stays right-to-left.
 */
export function blockDirection(text: string, documentDirection: Direction | null): Direction | null {
  const first = firstStrongDirection(text);
  if (documentDirection === null || first === null || first === documentDirection) {
    return first ?? documentDirection;
  }
  return prevailingDirection(text) ?? documentDirection;
}

/** The direction of most of the first letters; null for a draw and without letters. */
export function prevailingDirection(text: string): Direction | null {
  let balance = 0;
  let counted = 0;
  for (const [letter] of text.matchAll(letters)) {
    balance += directionOfLetter(letter) === 'rtl' ? 1 : -1;
    counted += 1;
    if (counted === sampleSize) break;
  }
  if (balance === 0) return null;
  return balance > 0 ? 'rtl' : 'ltr';
}

function directionOfLetter(letter: string): Direction {
  return rightToLeft.test(letter) ? 'rtl' : 'ltr';
}
