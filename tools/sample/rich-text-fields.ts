import { markdownToRichText } from '../../electron/core/rich-text/markdown-to-rich-text.ts';
import { plainTextOf } from '../../shared/rich-text/plain-text.ts';
import { writeLexical } from '../../shared/rich-text/write-lexical.ts';

/** A comment or note written in Markdown, as core takes it. */
export function richTextFields(markdown: string): { readonly lexical: string; readonly text: string } {
  const richText = markdownToRichText(markdown);
  return { lexical: writeLexical(richText), text: plainTextOf(richText) };
}
