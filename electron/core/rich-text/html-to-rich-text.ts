import { Parser } from 'htmlparser2';
import { createHtmlReader } from '../../../shared/rich-text/html-reader.ts';
import type { RichText } from '../../../shared/rich-text/rich-text.ts';

/** Reads HTML of another program as rich text: its words, and of their looks only what notes have. */
export function htmlToRichText(html: string): RichText {
  const reader = createHtmlReader();
  new Parser(reader).end(html);
  return reader.finish();
}
