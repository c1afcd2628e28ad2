import { plainTextOf } from '../../../shared/rich-text/plain-text.ts';
import { readLexical } from '../../../shared/rich-text/read-lexical.ts';
import { writeLexical } from '../../../shared/rich-text/write-lexical.ts';

/** A rich text as it is stored: Lexical's serialised state and the same words as plain text. */
export interface RichTextContent {
  readonly lexical: string;
  readonly text: string;
}

export const emptyContent: RichTextContent = { lexical: '', text: '' };

/** The content of an editor's state (JSON): only what notes can have. Without words, both parts are empty. */
export function contentOf(lexicalState: string): RichTextContent {
  const richText = readLexical(lexicalState, '');
  const text = plainTextOf(richText);
  return text.trim() === '' ? emptyContent : { lexical: writeLexical(richText), text };
}

/** The state (JSON) an editor starts with: always one it can load, whatever is stored. */
export function stateOf({ lexical, text }: RichTextContent): string {
  return writeLexical(readLexical(lexical, text));
}
