import type { Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';

/**
 * Signs that CommonMark and GFM take as they stand but common readers of Markdown do not: mathematics, superscript,
 * hashtags, highlights, hidden comments. Escaped, they are words everywhere.
 */
const dialects: Options = {
  unsafe: [
    { character: '$', inConstruct: 'phrasing' },
    { character: '^', inConstruct: 'phrasing' },
    { character: '#', inConstruct: 'phrasing' },
    { character: '=', after: '=', inConstruct: 'phrasing' },
    { character: '%', after: '%', inConstruct: 'phrasing' },
    // The library escapes `www.` before letters only, but parsers take other signs after it for an address too.
    { character: '.', before: '[Ww]', inConstruct: 'phrasing' },
    // A backslash before a sign that becomes a character reference would escape the reference.
    { character: '\\', inConstruct: 'phrasing' },
  ],
};

const options: Options = {
  bullet: '-',
  emphasis: '*',
  fences: true,
  listItemIndent: 'one',
  rule: '-',
  extensions: [gfmToMarkdown(), dialects],
};

/** Writes a Markdown tree as GitHub-flavoured Markdown, which every CommonMark reader understands. */
export function writeMarkdown(root: Root): string {
  return toMarkdown(root, options);
}
