import { richTextOfPlain } from '../../../shared/rich-text/plain-text.ts';
import { readLexical } from '../../../shared/rich-text/read-lexical.ts';
import type { RichText } from '../../../shared/rich-text/rich-text.ts';
import { writeLexical } from '../../../shared/rich-text/write-lexical.ts';
import type { ExportedRichText } from '../annotated-notes.ts';
import { richTextToMarkdown } from '../markdown/rich-text-to-markdown.ts';
import { writeMarkdown } from '../markdown/write-markdown.ts';

/** A W3C TextualBody of a comment. */
export interface CommentBody {
  readonly type: 'TextualBody';
  readonly value: string;
  readonly purpose: 'commenting';
  readonly format: 'text/plain' | 'text/markdown';
  readonly 'assay:lexical'?: string;
}

/**
 * A comment as a body: plain words where it has no formatting, so that nothing is escaped; else Markdown. Where reading
 * the value again would not give the same rich text, that stands beside it. None for a comment that says nothing.
 */
export function commentBody(comment: ExportedRichText): readonly CommentBody[] {
  const richText = readLexical(comment.lexical, comment.text);
  const isPlain = hasNoFormatting(richText);
  const value = (
    isPlain
      ? comment.text.trim()
      : writeMarkdown({ type: 'root', children: richTextToMarkdown(comment) }).trim()
  ).toWellFormed();
  if (value === '') return [];
  const body = { type: 'TextualBody', value, purpose: 'commenting' } as const;
  const lexical = writeLexical(richText).toWellFormed();
  if (!isPlain) return [{ ...body, format: 'text/markdown', 'assay:lexical': lexical }];
  const isSaid = lexical === writeLexical(richTextOfPlain(value));
  return [{ ...body, format: 'text/plain', ...(isSaid ? {} : { 'assay:lexical': lexical }) }];
}

function hasNoFormatting(richText: RichText): boolean {
  return richText.every(
    (block) =>
      block.type === 'paragraph' &&
      block.children.every((inline) => inline.type !== 'link' && !('formats' in inline && inline.formats[0])),
  );
}
