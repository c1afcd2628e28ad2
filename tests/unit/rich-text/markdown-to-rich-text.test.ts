import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markdownToLexical } from '../../../electron/core/rich-text/markdown-to-rich-text.ts';
import { richTextToMarkdown } from '../../../electron/exporters/markdown/rich-text-to-markdown.ts';
import { writeMarkdown } from '../../../electron/exporters/markdown/write-markdown.ts';
import { readLexical } from '../../../shared/rich-text/read-lexical.ts';
import type { RichText } from '../../../shared/rich-text/rich-text.ts';

function richTextOf(markdown: string): RichText {
  const { lexical, text } = markdownToLexical(markdown);
  return readLexical(lexical, text);
}

const plain = (text: string) => ({ type: 'text', text, formats: [] });

describe('Markdown', () => {
  test('keeps its formats, links and line ends', () => {
    expect(richTextOf('**bold *both*** ~~struck~~ `a*b`\n[there](https://x.example)')).toEqual([
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: 'bold ', formats: ['bold'] },
          { type: 'text', text: 'both', formats: ['bold', 'italic'] },
          plain(' '),
          { type: 'text', text: 'struck', formats: ['strikethrough'] },
          plain(' '),
          { type: 'text', text: 'a*b', formats: ['code'] },
          { type: 'line-break' },
          { type: 'link', url: 'https://x.example', children: [plain('there')] },
        ],
      },
    ]);
  });

  test('keeps its lists and quotes', () => {
    expect(richTextOf('> quoted\n\n3. one\n   - below\n4. two')).toEqual([
      { type: 'quote', children: [plain('quoted')] },
      {
        type: 'list',
        ordered: true,
        start: 3,
        items: [
          {
            children: [plain('one')],
            nested: {
              type: 'list',
              ordered: false,
              start: 1,
              items: [{ children: [plain('below')], nested: null }],
            },
          },
          { children: [plain('two')], nested: null },
        ],
      },
    ]);
  });

  test('that comments do not have is kept in words', () => {
    const markdown =
      '# Title\n\n| a | b |\n|---|---|\n| c | d |\n\n```\nx = 1\n```\n\n![a plan](x.png) <b>y</b>';
    expect(markdownToLexical(markdown).text).toBe('Title\na\tb\nc\td\nx = 1\na plan <b>y</b>');
  });

  test('links lead to web and mail addresses only', () => {
    expect(richTextOf('[x](javascript:alert)')).toEqual([{ type: 'paragraph', children: [plain('x')] }]);
  });
});

test('plain words come through as they are, and any text gives a comment', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (markdown) => {
      expect(() => JSON.parse(markdownToLexical(markdown).lexical)).not.toThrow();
    }),
  );
  expect(markdownToLexical('Highest figure so far.').text).toBe('Highest figure so far.');
});

test('what was exported as Markdown reads back as the same comment', () => {
  const markdown =
    'A **bold** *claim* ~~not~~ `code`.\n\n> quoted\n\n- one\n  1. below\n- two, see [there](https://x.example/)';
  const comment = markdownToLexical(markdown);
  const exported = writeMarkdown({ type: 'root', children: richTextToMarkdown(comment) });
  expect(markdownToLexical(exported)).toEqual(comment);
});
