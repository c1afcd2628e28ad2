import type { Format } from './format.ts';

/** Every format that can be imported; of several that recognise a file, the first one reads it. */
export const formats: readonly Format[] = [
  {
    name: 'html',
    description: 'a web page',
    mediaTypes: ['text/html', 'application/xhtml+xml'],
    extensions: ['html', 'htm', 'xhtml', 'xht', 'shtml'],
    isText: true,
    recognises: ({ head }) => beginsAsHtml(head),
    load: async () => (await import('./html/html-format.ts')).htmlReader,
  },
  {
    name: 'markdown',
    description: 'a Markdown text',
    mediaTypes: ['text/markdown', 'text/x-markdown'],
    extensions: ['md', 'markdown', 'mdown', 'mkd'],
    isText: true,
    load: async () => (await import('./markdown/markdown-format.ts')).markdownReader,
  },
  {
    name: 'plain text',
    description: 'a plain text',
    mediaTypes: ['text/plain'],
    extensions: ['txt', 'text'],
    isText: true,
    load: async () => (await import('./plain-text/plain-text-format.ts')).plainTextReader,
  },
];

/** Zeros are dropped so that UTF-16 is seen too. */
function beginsAsHtml(head: string): boolean {
  const begin = head
    .slice(0, 2048)
    .replaceAll('\0', '')
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replace(/^\s*<\?xml[^>]*>/i, '');
  return /^<(?:!doctype\s+html|html)[\s>]/i.test(withoutComments(begin));
}

/** Without the comments and white space at its beginning. */
function withoutComments(markup: string): string {
  let rest = markup.trimStart();
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->', 4);
    if (end < 0) return '';
    rest = rest.slice(end + 3).trimStart();
  }
  return rest;
}
