import { ImportRefusal } from '../imported.ts';

/** Of one row, and of those within cells and not doubled: the parser takes memory for each of them, a hundred times its own. */
const mostQuotes = 250_000;

/** A quotation mark within a cell, and not doubled. */
const strayQuote = /[^",;\t|\r\n]"(?=[^",;\t|\r\n])/g;

/** Looks at the quotation marks of a table before it is taken apart. Throws an ImportRefusal for more than a table has. */
export function refuseTooManyQuotes(text: string): void {
  let strays = 0;
  for (const _ of text.matchAll(strayQuote)) {
    strays += 1;
    if (strays > mostQuotes) throw refusal();
  }
  let ofRow = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit === quotationMark) {
      ofRow += 1;
      if (ofRow > mostQuotes) throw refusal();
    } else if (unit === lineFeed && ofRow % 2 === 0) ofRow = 0;
  }
}

function refusal(): ImportRefusal {
  return new ImportRefusal(
    'malformed',
    'Its quotation marks do not tell where cells end: too many stand within one, or are not doubled. Export it again.',
  );
}

const quotationMark = 0x22;
const lineFeed = 0x0a;
