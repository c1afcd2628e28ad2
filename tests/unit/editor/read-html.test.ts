import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../renderer/features/editor/paste/read-html.ts';
import { plainTextOf } from '../../../shared/rich-text/plain-text.ts';
import type { TextFormat } from '../../../shared/rich-text/rich-text.ts';

const text = (words: string, ...formats: TextFormat[]) => ({ type: 'text' as const, text: words, formats });
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children });

describe('pasted HTML', () => {
  it('keeps bold, italic, struck and code words, and links that may be opened', () => {
    expect(
      readHtml(
        '<p>A <b>bold <i>and italic</i></b> <del>gone</del> <code>log</code> <a href="https://example.org/">good</a> <a href="javascript:x">bad</a></p>',
      ),
    ).toEqual([
      paragraph(
        text('A '),
        text('bold', 'bold'),
        text(' '),
        text('and italic', 'bold', 'italic'),
        text(' '),
        text('gone', 'strikethrough'),
        text(' '),
        text('log', 'code'),
        text(' '),
        { type: 'link', url: 'https://example.org/', children: [text('good')] },
        text(' bad'),
      ),
    ]);
  });

  it('collapses white space as a page does, and keeps it in preformatted text', () => {
    expect(plainTextOf(readHtml('<p>\n  two\n  words </p>\n<pre>  a\n    b</pre>'))).toBe(
      'two words\n  a\n    b',
    );
  });

  it('keeps lists, nested ones too, and quotes', () => {
    expect(
      readHtml(
        '<ol><li>one<ul><li>below</li></ul></li><li><p>two</p><p>more</p></li></ol><blockquote><p>said</p></blockquote>',
      ),
    ).toEqual([
      {
        type: 'list',
        ordered: true,
        start: 1,
        items: [
          {
            children: [text('one')],
            nested: {
              type: 'list',
              ordered: false,
              start: 1,
              items: [{ children: [text('below')], nested: null }],
            },
          },
          { children: [text('two'), { type: 'line-break' }, text('more')], nested: null },
        ],
      },
      { type: 'quote', children: [text('said')] },
    ]);
  });

  it('reads bold and italic that word processors say by style, and bold that is put out by style', () => {
    expect(
      readHtml(
        '<b style="font-weight:normal"><span style="font-weight:700">bold</span><span style="font-style:italic"> slanted</span><span> plain</span></b>',
      ),
    ).toEqual([paragraph(text('bold', 'bold'), text(' '), text('slanted', 'italic'), text(' plain'))]);
  });

  it('leaves out scripts, styles and everything that is not words', () => {
    const html =
      '<html><head><title>t</title><style>p{color:red}</style></head><body><!--StartFragment--><p onclick="x()">kept<script>alert(1)</script><img src="https://example.org/x.png"><svg><text>no</text></svg></p><!--EndFragment--></body></html>';
    expect(readHtml(html)).toEqual([paragraph(text('kept'))]);
  });

  it('puts the cells of a table row side by side, and rows below each other', () => {
    expect(
      plainTextOf(
        readHtml('<table><tr><td>2 March</td><td>11</td></tr><tr><td>9 March</td><td>31</td></tr></table>'),
      ),
    ).toBe('2 March 11\n9 March 31');
  });

  it('reads broken and hostile markup without failing', () => {
    expect(plainTextOf(readHtml('</p></ul><li>item<b>open'))).toBe('itemopen');
    expect(plainTextOf(readHtml(`${'<div>'.repeat(20_000)}deep`))).toBe('deep');
    expect(readHtml('')).toEqual([]);
  });
});
