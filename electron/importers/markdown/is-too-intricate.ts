/** What Markdown that people write stays far below; beyond it the parser's time grows with the square, or faster. */
const most = {
  /** Quotations and lists within each other, on one line. */
  depth: 50,
  /** Brackets, backticks and tildes of one paragraph. */
  signs: 2_000,
};

const nested = new RegExp(`^(?:[ \\t]{0,99}(?:>|[-+*](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${most.depth + 1}}`);

/** Where a paragraph ends: an empty line, or one that begins another block. */
const beginsAnew = /^\s*(?:$|[-+*>|#]|\d{1,9}[.)])/;

/** Whether reading a text as Markdown would take far longer than its length lets expect. */
export function isTooIntricate(markdown: string): boolean {
  let signs = 0;
  for (const line of markdown.split(/\r\n|\r|\n/)) {
    if (nested.test(line)) return true;
    if (beginsAnew.test(line)) signs = 0;
    signs += line.match(/[[`~]/g)?.length ?? 0;
    if (signs > most.signs) return true;
  }
  return false;
}
