import { Parser } from 'htmlparser2';

const blockTag =
  /^(?:address|article|aside|blockquote|br|dd|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|td|th|tr|ul)$/;
const unread = new Set(['script', 'style', 'template', 'svg', 'iframe', 'object']);

/**
 * Gives the words of a piece of HTML, character references decoded and tags left out; a line end stands where a block begins or
 * ends. Scripts and styles have no words.
 */
export function plainWords(html: string): string {
  let words = '';
  let unreadDepth = 0;
  const parser = new Parser({
    onopentagname: (name) => {
      if (unread.has(name)) unreadDepth += 1;
      if (blockTag.test(name)) words += '\n';
    },
    ontext: (text) => {
      if (unreadDepth === 0) words += text;
    },
    onclosetag: (name) => {
      if (unread.has(name)) unreadDepth -= 1;
      if (blockTag.test(name)) words += '\n';
    },
  });
  parser.write(html);
  parser.end();
  return words;
}
