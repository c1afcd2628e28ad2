import fc from 'fast-check';
import type { Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { exportMarkdown } from '../../../electron/exporters/markdown/markdown.ts';
import { plainInline } from '../../../shared/rich-text/plain-text.ts';
import { type RichText, type RichTextInline, textFormats } from '../../../shared/rich-text/rich-text.ts';
import { writeLexical } from '../../../shared/rich-text/write-lexical.ts';
import {
  aCapture,
  aDocument,
  aGrade,
  aNote,
  aPassage,
  hostileWords,
  plainComment,
  someNotes,
} from '../../support/exporting/annotated-notes.ts';

function parse(markdown: string): readonly RootContent[] {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }).children;
}

/** The words a reader of Markdown shows. */
function wordsOf(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'html') return '';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

function quotesOf(markdown: string): readonly string[] {
  return parse(markdown)
    .filter((node) => node.type === 'blockquote')
    .map(wordsOf);
}

function exportQuote(exact: string): string {
  return exportMarkdown(
    someNotes({ documents: [aDocument({ passages: [aPassage({ exact, comment: null })] })] }),
  ).text;
}

describe('quotes', () => {
  test.each(hostileWords)('%j reads back word for word', (exact) => {
    expect(quotesOf(exportQuote(exact))).toEqual([exact]);
  });

  test('any text at all reads back word for word', () => {
    const piece = fc.oneof(
      fc.constantFrom(...'*_#<>|`~[]()!\\&;:.-+=$^%{}"\'@/ \n\t'),
      fc.constantFrom(
        'amp',
        '1.',
        '1)',
        'http://',
        'www.',
        '&#10;',
        '```',
        '---',
        '[^1]:',
        '<!--',
        'ا',
        '😀',
      ),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    );
    const text = fc.array(piece, { minLength: 1, maxLength: 16 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, (drawn) => {
        const exact = drawn.toWellFormed().replaceAll('\0', '');
        fc.pre(exact !== '');
        expect(quotesOf(exportQuote(exact))).toEqual([exact]);
      }),
      { numRuns: 300 },
    );
  });

  test('a quote that does not match its capture is marked and counted', () => {
    const passages = [aPassage(), aPassage({ matches: false })];
    const { text } = exportMarkdown(someNotes({ documents: [aDocument({ passages })] }));
    expect(text).toContain('**1 of 2 quotes match their captures. The one that does not is marked.**');
    expect(text.match(/does not match its capture at/g)).toHaveLength(1);
  });
});

test('each passage carries all that is needed to check it', () => {
  const passage = aPassage({ startUtf16: 12, endUtf16: 39, startCodePoint: 10, endCodePoint: 37 });
  const { text } = exportMarkdown(someNotes({ documents: [aDocument({ passages: [passage] })] }));
  const [, section = ''] = text.split('### Passage 1');
  expect(section).toContain('> at least 31 people had died');
  expect(section).toContain('Highest figure so far.');
  expect(section).toContain('- **Tags:** Casualty figure');
  expect(section).toContain(
    '- **Document:** Inquiry told of two warnings before harbour fire, Daily Courier, 9 March',
  );
  expect(section).toContain('- **Source:** Daily Courier (B, usually reliable)');
  expect(section).toContain('- **Capture:** SHA-256 `1f3a5c9e0d12`, captured 14 June 2024');
  expect(section).toContain('- **Position:** 12 to 39 in UTF-16 code units, 10 to 37 in code points');
  expect(section).toContain('- **Annotated:** 14 June 2024');
});

test('the head says how many quotes match, what was chosen and how much there is', () => {
  const passages = Array.from({ length: 31 }, () => aPassage());
  const { text } = exportMarkdown(
    someNotes({
      documents: [aDocument({ passages })],
      notes: [aNote()],
      selection: 'Annotations of 1 document.',
    }),
  );
  expect(text).toMatch(
    /^# Harbour fire 1998: annotated notes\n\n\*\*31 of 31 quotes match their captures\.\*\*\n/,
  );
  expect(text).toContain('Annotations of 1 document. 1 document, 31 passages, 1 note.');
});

test('a judgement of the passage stands before that of the document, and a bare one says so', () => {
  const passage = aPassage({ grades: [aGrade({ code: 'D', words: 'not usually reliable', reason: null })] });
  const { text } = exportMarkdown(someNotes({ documents: [aDocument({ passages: [passage] })] }));
  const [, section = ''] = text.split('### Passage 1');
  expect(section).toContain('- **Source:** Daily Courier (D, not usually reliable)');
  expect(section).toContain(
    '- **Grade:** Daily Courier: D, not usually reliable, 15 June 2024, without a reason',
  );
});

test('hostile words in any field change nothing but their own place', () => {
  for (const words of hostileWords) {
    const line = words.replaceAll(/[\r\n]+/g, ' ');
    const notes = (value: string) =>
      someNotes({
        project: { id: 'x', title: value },
        selection: value,
        documents: [
          aDocument({
            title: value,
            author: value,
            publisher: value,
            place: value,
            url: value,
            language: value,
            published: { edtf: value, words: value },
            source: { id: 'x', name: value, interest: value },
            captures: [{ ...aCapture, fileName: value }],
            grades: [aGrade({ reason: value, topic: value, source: value })],
            passages: [aPassage({ tags: [value, value], comment: plainComment(`a ${line} b`) })],
            notes: [aNote({ title: value })],
          }),
        ],
      });
    const shape = (markdown: string) => parse(markdown).map((node) => node.type);
    expect(shape(exportMarkdown(notes(words)).text)).toEqual(shape(exportMarkdown(notes('plain')).text));
  }
});

describe('comments', () => {
  const bold: RichTextInline = { type: 'text', text: 'bold', formats: ['bold'] };
  const plain: RichTextInline = { type: 'text', text: ' and ', formats: [] };
  const code: RichTextInline = { type: 'text', text: 'a*`b', formats: ['code'] };
  const lineBreak: RichTextInline = { type: 'line-break' };

  function exportComment(richText: RichText): readonly RootContent[] {
    const comment = { lexical: writeLexical(richText), text: '' };
    const passages = [aPassage({ comment })];
    const { text } = exportMarkdown(someNotes({ documents: [aDocument({ passages })] }));
    const nodes = parse(text);
    const afterQuote = nodes.findIndex(({ type }) => type === 'blockquote') + 1;
    return nodes.slice(afterQuote, -1);
  }

  test('keep their formats and line breaks', () => {
    const struck: RichTextInline = { type: 'text', text: 'struck', formats: ['strikethrough'] };
    const both: RichTextInline = { type: 'text', text: 'both', formats: ['bold', 'italic'] };
    const children = [lineBreak, bold, both, plain, struck, lineBreak, code, lineBreak];
    expect(exportComment([{ type: 'paragraph', children }])).toMatchObject([
      {
        type: 'paragraph',
        children: [
          {
            type: 'strong',
            children: [
              { type: 'text', value: 'bold' },
              { type: 'emphasis', children: [{ value: 'both' }] },
            ],
          },
          { type: 'text', value: ' and ' },
          { type: 'delete', children: [{ value: 'struck' }] },
          { type: 'break' },
          { type: 'inlineCode', value: 'a*`b' },
        ],
      },
    ]);
  });

  test('keep their quotes, links and nested lists', () => {
    const nested = {
      type: 'list',
      ordered: false,
      start: 1,
      items: [{ children: [code], nested: null }],
    } as const;
    const nodes = exportComment([
      { type: 'quote', children: [{ type: 'link', url: 'https://x.example/', children: [bold] }] },
      { type: 'list', ordered: true, start: 3, items: [{ children: [bold], nested }] },
    ]);
    expect(nodes).toMatchObject([
      { type: 'blockquote', children: [{ children: [{ type: 'link', url: 'https://x.example/' }] }] },
      {
        type: 'list',
        ordered: true,
        start: 3,
        children: [
          {
            children: [
              { type: 'paragraph' },
              { type: 'list', children: [{ children: [{ children: [{ type: 'inlineCode' }] }] }] },
            ],
          },
        ],
      },
    ]);
  });

  test('keep every word, whatever the formats', () => {
    const words = fc.oneof(
      fc.constantFrom(...hostileWords.map((text) => text.replaceAll(/[\r\n\p{Cc}]+/gu, ' '))),
      fc.constantFrom('*', '_', ' ', '~', 'a', '.', '`', '"', '👍', '[x](y)'),
    );
    const run = fc.record({
      type: fc.constant('text' as const),
      text: words,
      formats: fc.subarray([...textFormats]),
    });
    fc.assert(
      fc.property(fc.array(run, { minLength: 1, maxLength: 5 }), (children) => {
        const expected = plainInline(children);
        expect(exportComment([{ type: 'paragraph', children }]).map(wordsOf)).toEqual([expected]);
      }),
      { numRuns: 300 },
    );
  });

  test('that cannot be read are given as their plain words', () => {
    const passage = aPassage({ comment: { lexical: '{"root":', text: 'the # plain words' } });
    const { text } = exportMarkdown(someNotes({ documents: [aDocument({ passages: [passage] })] }));
    expect(text).toContain('the \\# plain words');
  });
});

test('the same notes give the same bytes', () => {
  expect(exportMarkdown(someNotes()).text).toBe(exportMarkdown(structuredClone(someNotes())).text);
});
