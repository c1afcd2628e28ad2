import { describe, expect, it } from 'vitest';
import { markdownToRichText } from '../../../electron/core/rich-text/markdown-to-rich-text.ts';
import { plainTextOf } from '../../../shared/rich-text/plain-text.ts';
import type { RichTextInline, TextFormat, TextRun } from '../../../shared/rich-text/rich-text.ts';

const run = (text: string, ...formats: TextFormat[]): TextRun => ({ type: 'text', text, formats });
const paragraph = (...children: RichTextInline[]) => ({ type: 'paragraph', children });

describe('a comment written in Markdown', () => {
  it('keeps bold, italic, struck and code words, also within each other', () => {
    expect(markdownToRichText('**Sent**, *says* ~~the~~ `2.14` ***Courier***')).toEqual([
      paragraph(
        run('Sent', 'bold'),
        run(', '),
        run('says', 'italic'),
        run(' '),
        run('the', 'strikethrough'),
        run(' '),
        run('2.14', 'code'),
        run(' '),
        run('Courier', 'bold', 'italic'),
      ),
    ]);
  });

  it('keeps lists with their numbers and the lists below their items', () => {
    expect(markdownToRichText('3. One\n   - below\n4. Two')).toEqual([
      {
        type: 'list',
        ordered: true,
        start: 3,
        items: [
          {
            children: [run('One')],
            nested: {
              type: 'list',
              ordered: false,
              start: 1,
              items: [{ children: [run('below')], nested: null }],
            },
          },
          { children: [run('Two')], nested: null },
        ],
      },
    ]);
  });

  it('keeps quotes, and joins the lines of a paragraph unless a break is asked for', () => {
    expect(markdownToRichText('> No warning\n> of any kind\n\nOne  \ntwo')).toEqual([
      { type: 'quote', children: [run('No warning of any kind')] },
      paragraph(run('One'), { type: 'line-break' }, run('two')),
    ]);
  });

  it('keeps links that may be opened, and only the words of others', () => {
    expect(
      markdownToRichText('[Minutes](https://inquiry.example/1) and [this](javascript:alert(1))'),
    ).toEqual([
      paragraph(
        { type: 'link', url: 'https://inquiry.example/1', children: [run('Minutes')] },
        run(' and '),
        run('this'),
      ),
    ]);
  });

  it('shows a heading as bold words and a code block as lines of code', () => {
    expect(markdownToRichText('# The night\n\n```\n02.14\n02.31\n```')).toEqual([
      paragraph(run('The night', 'bold')),
      paragraph(run('02.14', 'code'), { type: 'line-break' }, run('02.31', 'code')),
    ]);
  });

  it.each(['| a | b |\n| - | - |\n| 1 | 2 |', '<b>bold</b>', '![plan](plan.png)', '---'])(
    'leaves %j as it was written',
    (markdown) => {
      expect(plainTextOf(markdownToRichText(markdown))).toBe(markdown);
    },
  );

  it('is empty for no words', () => {
    expect(markdownToRichText(' \n\n ')).toEqual([]);
  });
});
