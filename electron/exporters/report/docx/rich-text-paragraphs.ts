import { Paragraph, type TextRun } from 'docx';
import { citationText } from '../../../../shared/citations/citation-text.ts';
import { plainInline } from '../../../../shared/rich-text/plain-text.ts';
import type {
  RichText,
  RichTextInline,
  RichTextList,
  TextRun as Words,
} from '../../../../shared/rich-text/rich-text.ts';
import { firstStrongDirection } from '../../../../shared/text/strong-direction.ts';
import { bullets, type ListCount, numbers } from './docx-document.ts';
import { textRuns } from './runs.ts';

/** Deeper lists stand at the deepest level that Word has. */
const deepestLevel = 8;

/** A rich text as paragraphs; an address stands after the words that lead to it. */
export function richTextParagraphs(richText: RichText, lists: ListCount): Paragraph[] {
  return richText.flatMap((block) => blockParagraphs(block, lists));
}

function blockParagraphs(block: RichText[number], lists: ListCount): Paragraph[] {
  switch (block.type) {
    case 'paragraph':
      return [new Paragraph({ ...directionOf(block.children), children: inlineRuns(block.children) })];
    case 'quote':
      return [
        new Paragraph({
          style: 'ReportQuote',
          ...directionOf(block.children),
          children: inlineRuns(block.children),
        }),
      ];
    case 'list':
      return listParagraphs(block, 0, lists);
    case 'citation':
      return [new Paragraph({ style: 'ReportQuote', children: textRuns(citationText(block.passages)) })];
  }
}

function listParagraphs({ ordered, items }: RichTextList, level: number, lists: ListCount): Paragraph[] {
  lists.count += 1;
  const numbering = {
    reference: ordered ? numbers : bullets,
    level: Math.min(level, deepestLevel),
    instance: lists.count,
  };
  return items.flatMap(({ children, nested }) => [
    new Paragraph({ numbering, ...directionOf(children), children: inlineRuns(children) }),
    ...(nested === null ? [] : listParagraphs(nested, level + 1, lists)),
  ]);
}

function inlineRuns(children: readonly RichTextInline[]): TextRun[] {
  return children.flatMap(runsOfInline);
}

function runsOfInline(child: RichTextInline): TextRun[] {
  switch (child.type) {
    case 'line-break':
      return textRuns('\n');
    case 'text':
      return wordRuns(child);
    case 'link':
      return [...inlineRuns(child.children), ...addressAfter(child.url, plainInline(child.children))];
  }
}

function wordRuns({ text, formats }: Words): TextRun[] {
  return textRuns(text, {
    ...(formats.includes('bold') ? { bold: true } : {}),
    ...(formats.includes('italic') ? { italics: true } : {}),
    ...(formats.includes('strikethrough') ? { strike: true } : {}),
    ...(formats.includes('code') ? { font: 'Courier New' } : {}),
  });
}

function addressAfter(url: string, words: string): TextRun[] {
  return url === words ? [] : textRuns(` <${url}>`);
}

function directionOf(children: readonly RichTextInline[]): { readonly bidirectional?: true } {
  return firstStrongDirection(plainInline(children)) === 'rtl' ? { bidirectional: true } : {};
}
