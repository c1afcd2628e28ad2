import { Parser } from 'htmlparser2';
import { createHtmlReader } from '../../../../shared/rich-text/html-reader.ts';
import type { RichText } from '../../../../shared/rich-text/rich-text.ts';

/** Reads pasted or dropped HTML as rich text. */
export function readHtml(html: string): RichText {
  const reader = createHtmlReader();
  new Parser(reader).end(html);
  return reader.finish();
}
