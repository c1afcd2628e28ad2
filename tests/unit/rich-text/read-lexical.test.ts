import { describe, expect, it } from 'vitest';
import { citedAnnotations } from '../../../shared/rich-text/cited-annotations.ts';
import { plainTextOf, richTextOfPlain } from '../../../shared/rich-text/plain-text.ts';
import { readLexical } from '../../../shared/rich-text/read-lexical.ts';
import type { RichText } from '../../../shared/rich-text/rich-text.ts';
import { writeLexical } from '../../../shared/rich-text/write-lexical.ts';

const everything: RichText = [
  {
    type: 'paragraph',
    children: [
      { type: 'text', text: 'Highest figure ', formats: [] },
      { type: 'text', text: 'so far', formats: ['bold', 'italic', 'strikethrough', 'code'] },
      { type: 'line-break' },
      {
        type: 'link',
        url: 'https://example.org/log',
        children: [{ type: 'text', text: 'the log', formats: ['bold'] }],
      },
    ],
  },
  { type: 'paragraph', children: [] },
  { type: 'quote', children: [{ type: 'text', text: 'چار گودام جل گئے', formats: [] }] },
  {
    type: 'list',
    ordered: true,
    start: 3,
    items: [
      {
        children: [{ type: 'text', text: 'third', formats: [] }],
        nested: {
          type: 'list',
          ordered: false,
          start: 1,
          items: [{ children: [{ type: 'text', text: 'below', formats: [] }], nested: null }],
        },
      },
      { children: [{ type: 'text', text: 'fourth', formats: [] }], nested: null },
    ],
  },
];

describe('a rich text', () => {
  it('is read back as it was written', () => {
    expect(readLexical(writeLexical(everything), plainTextOf(everything))).toEqual(everything);
  });

  it('has one line of plain text for each block, item and line break', () => {
    expect(plainTextOf(everything)).toBe(
      'Highest figure so far\nthe log\n\nچار گودام جل گئے\nthird\nbelow\nfourth',
    );
  });

  it('is empty where the editor holds one empty paragraph', () => {
    expect(readLexical(writeLexical([]), '')).toEqual([]);
  });
});

describe('a citation', () => {
  const citation = {
    type: 'citation' as const,
    annotation: 'a1',
    passages: [
      { exact: 'at least 31', reference: '“Inquiry”, Daily Courier, 3 May 1998' },
      { exact: 'چار گودام', reference: '' },
    ],
  };

  it('is a block that is read back as it was written, with its words and reference as plain text', () => {
    const richText: RichText = [citation, { type: 'paragraph', children: [] }, citation];
    const text = plainTextOf([citation]);
    expect(text).toBe('“at least 31” (“Inquiry”, Daily Courier, 3 May 1998)\n“چار گودام”');
    expect(readLexical(writeLexical(richText), plainTextOf(richText))).toEqual(richText);
    expect(citedAnnotations(richText)).toEqual(['a1']);
  });

  it('stands alone among the blocks also where another editor put it into one', () => {
    const words = { type: 'text', text: 'before', format: 0 };
    const state = {
      root: {
        type: 'root',
        children: [{ type: 'layout', children: [{ type: 'paragraph', children: [words] }, citation] }],
      },
    };
    expect(readLexical(JSON.stringify(state), '')).toEqual([
      { type: 'paragraph', children: [{ type: 'text', text: 'before', formats: [] }] },
      citation,
    ]);
  });

  it('keeps its words in a list, where no block can stand', () => {
    const item = {
      type: 'listitem',
      value: 1,
      children: [{ ...citation, passages: citation.passages.slice(0, 1) }],
    };
    const state = {
      root: { type: 'root', children: [{ type: 'list', listType: 'bullet', start: 1, children: [item] }] },
    };
    expect(plainTextOf(readLexical(JSON.stringify(state), ''))).toBe(
      '“at least 31” (“Inquiry”, Daily Courier, 3 May 1998)',
    );
  });

  it.each([
    ['no annotation', { type: 'citation', passages: [] }],
    ['no passages', { type: 'citation', annotation: 'a1' }],
  ])('that has %s gives the plain text', (_, damaged) => {
    const state = { root: { type: 'root', children: [damaged] } };
    expect(readLexical(JSON.stringify(state), 'as it was')).toEqual(richTextOfPlain('as it was'));
  });
});

describe('a state that cannot be read', () => {
  const fallback = richTextOfPlain('first line\nsecond line');

  it.each([
    ['no JSON', '{"root":'],
    ['no root', '{"nodes":[]}'],
    ['a root that is a list', '{"root":[]}'],
    ['nothing', ''],
    ['null', 'null'],
    ['no words', writeLexical([])],
    [
      'words hidden in a node of another editor',
      JSON.stringify({
        root: { type: 'root', children: [{ type: 'tweet', words: 'first line second line' }] },
      }),
    ],
  ])('gives the plain text where there is %s', (_, lexical) => {
    expect(readLexical(lexical, 'first line\nsecond line')).toEqual(fallback);
  });

  it('never exhausts the stack, however deep it is', () => {
    const depth = 50_000;
    const lexical = `{"root":${'{"type":"x","children":['.repeat(depth)}${']}'.repeat(depth)}}`;
    expect(readLexical(lexical, 'words')).toEqual(richTextOfPlain('words'));
  });
});

describe('what notes do not have', () => {
  const read = (children: unknown, text: string) =>
    readLexical(JSON.stringify({ root: { type: 'root', children } }), text);

  it('reduces headings and code blocks to paragraphs', () => {
    expect(
      read(
        [
          { type: 'heading', tag: 'h1', children: [{ type: 'text', text: 'Title', format: 0 }] },
          {
            type: 'code',
            children: [{ type: 'code-highlight', text: 'x', format: 0 }, { type: 'linebreak' }],
          },
        ],
        'Title\nx',
      ),
    ).toEqual([
      { type: 'paragraph', children: [{ type: 'text', text: 'Title', formats: [] }] },
      { type: 'paragraph', children: [{ type: 'text', text: 'x', formats: [] }, { type: 'line-break' }] },
    ]);
  });

  it('drops formats it does not know and keeps the others', () => {
    expect(
      read([{ type: 'paragraph', children: [{ type: 'text', text: 'x', format: 1 | 8 | 32 }] }], 'x'),
    ).toEqual([{ type: 'paragraph', children: [{ type: 'text', text: 'x', formats: ['bold'] }] }]);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/hosts', '/relative'])(
    'turns a link to %s into plain words',
    (url) => {
      const link = { type: 'link', url, children: [{ type: 'text', text: 'words', format: 0 }] };
      expect(read([{ type: 'paragraph', children: [link] }], 'words')).toEqual(richTextOfPlain('words'));
    },
  );

  it('finds blocks inside containers of other editors', () => {
    const paragraph = { type: 'paragraph', children: [{ type: 'text', text: 'inside', format: 0 }] };
    expect(
      read([{ type: 'layout', children: [{ type: 'column', children: [paragraph] }] }], 'inside'),
    ).toEqual(richTextOfPlain('inside'));
  });
});
