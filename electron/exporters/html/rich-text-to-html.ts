import { readLexical } from '../../../shared/rich-text/read-lexical.ts';
import type {
  RichText,
  RichTextBlock,
  RichTextCitation,
  RichTextInline,
  RichTextList,
  TextFormat,
} from '../../../shared/rich-text/rich-text.ts';
import type { ExportedRichText } from '../annotated-notes.ts';
import { type Markup, markup } from './markup.ts';

/** Gives the HTML of a note or comment. Links lead to http, https and mailto only. */
export function richTextToHtml({ lexical, text }: ExportedRichText): readonly Markup[] {
  return htmlOfRichText(readLexical(lexical, text));
}

/** The same of a rich text that was read already. */
export function htmlOfRichText(richText: RichText): readonly Markup[] {
  return richText.map(block);
}

function block(richText: RichTextBlock): Markup {
  switch (richText.type) {
    case 'paragraph':
      return markup`<p dir="auto">${richText.children.map(inline)}</p>\n`;
    case 'quote':
      return markup`<blockquote dir="auto">${richText.children.map(inline)}</blockquote>\n`;
    case 'list':
      return list(richText);
    case 'citation':
      return markup`${richText.passages.map(citedPassage)}`;
  }
}

function citedPassage({ exact, reference }: RichTextCitation['passages'][number]): Markup {
  const quote = exact === '' ? '' : markup`<blockquote dir="auto">${exact}</blockquote>`;
  return markup`<figure>${quote}<figcaption dir="auto">${reference}</figcaption></figure>\n`;
}

function list({ ordered, start, items }: RichTextList): Markup {
  const entries = items.map(
    ({ children, nested }) =>
      markup`<li dir="auto">${children.map(inline)}${nested === null ? '' : list(nested)}</li>`,
  );
  return ordered ? markup`<ol start="${start}">${entries}</ol>\n` : markup`<ul>${entries}</ul>\n`;
}

function inline(content: RichTextInline): Markup {
  switch (content.type) {
    case 'line-break':
      return markup`<br>`;
    case 'link':
      return markup`<a href="${content.url}" rel="noopener noreferrer">${content.children.map(inline)}</a>`;
    case 'text':
      return content.formats.reduceRight(wrap, markup`${content.text}`);
  }
}

function wrap(inner: Markup, format: TextFormat): Markup {
  switch (format) {
    case 'bold':
      return markup`<strong>${inner}</strong>`;
    case 'italic':
      return markup`<em>${inner}</em>`;
    case 'strikethrough':
      return markup`<s>${inner}</s>`;
    case 'code':
      return markup`<code>${inner}</code>`;
  }
}
