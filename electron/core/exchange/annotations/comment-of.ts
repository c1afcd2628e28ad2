import { plainTextOf, richTextOfPlain } from '../../../../shared/rich-text/plain-text.ts';
import { readLexical } from '../../../../shared/rich-text/read-lexical.ts';
import type { RichText } from '../../../../shared/rich-text/rich-text.ts';
import { writeLexical } from '../../../../shared/rich-text/write-lexical.ts';
import { commentBody } from '../../../exporters/w3c/comment-body.ts';
import type { CommentRecord } from '../../../importers/annotations/annotation-record.ts';
import { isTooIntricate } from '../../../importers/markdown/is-too-intricate.ts';
import { htmlToRichText } from '../../rich-text/html-to-rich-text.ts';
import { markdownToRichText } from '../../rich-text/markdown-to-rich-text.ts';

/** A comment as it is kept. */
export interface KeptText {
  readonly lexical: string;
  readonly text: string;
}

/** The time a parser of Markdown takes grows faster than the text: beyond this it is taken as it stands. */
const mostMarkdownCharacters = 100_000;
/** A text without any of these signs is the same in Markdown and in plain words. */
const signsOfMarkdown = /[\\`*_{}[\]<>#+!|~&]|^\s*(?:\d+[.)]|[-=])|\n\s*\n|https?:|www\.|@/m;

/** The bodies of an annotation as one comment, one after the other; null when they say nothing. */
export function commentOf(comments: readonly CommentRecord[]): KeptText | null {
  const [only, ...more] = comments;
  if (only === undefined) return null;
  const ours = more.length === 0 ? asWritten(only) : null;
  if (ours !== null) return ours;
  const richText = comments.flatMap((comment, index) => [
    ...(index === 0 ? [] : [{ type: 'paragraph', children: [] } as const]),
    ...richTextOf(comment),
  ]);
  const text = plainTextOf(richText);
  return text.trim() === '' ? null : { lexical: writeLexical(richText), text };
}

/** The rich text of a file that Assay wrote, unless another program has changed the words beside it since. */
function asWritten({ lexical, value, format }: CommentRecord): KeptText | null {
  if (lexical === null) return null;
  const richText = readLexical(lexical, '');
  const kept = { lexical: writeLexical(richText), text: plainTextOf(richText) };
  const [body] = commentBody(kept);
  return body?.value === value && body.format === format ? kept : null;
}

function richTextOf({ value, format }: CommentRecord): RichText {
  const words = value.replaceAll(/\r\n?/g, '\n').toWellFormed();
  switch (format) {
    case 'text/plain':
      return richTextOfPlain(words);
    case 'text/html':
      return htmlToRichText(words);
    case 'text/markdown':
      return words.length > mostMarkdownCharacters || isTooIntricate(words) || !signsOfMarkdown.test(words)
        ? richTextOfPlain(words)
        : markdownToRichText(words);
  }
}
