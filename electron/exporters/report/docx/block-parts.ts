import {
  BorderStyle,
  type FileChild,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  WidthType,
} from 'docx';
import { firstStrongDirection } from '../../../../shared/text/strong-direction.ts';
import type { Line, ReportBlock } from '../blocks.ts';
import { bullets, type ListCount, noBorder, numbers, quoteBorder } from './docx-document.ts';
import { richTextParagraphs } from './rich-text-paragraphs.ts';
import { lineRuns, textRuns } from './runs.ts';

const headings = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const;

const styles = {
  strong: 'ReportStrong',
  small: 'ReportSmall',
  label: 'ReportLabel',
  warning: 'ReportWarning',
} as const;

/** A block as paragraphs and tables. */
export function blockParts(block: ReportBlock, lists: ListCount): readonly FileChild[] {
  switch (block.type) {
    case 'heading':
      return [
        new Paragraph({
          heading: headings[block.level],
          pageBreakBefore: block.onNewPage,
          ...directionOf(wordsOf(block.line)),
          children: lineRuns(block.line),
        }),
      ];
    case 'paragraph':
      return [
        new Paragraph({
          ...(block.look === 'plain' ? {} : { style: styles[block.look] }),
          ...(isTheirsOnly(block.line) ? directionOf(wordsOf(block.line)) : {}),
          children: lineRuns(block.line),
        }),
      ];
    case 'facts':
      return block.facts.map(
        ([name, value]) =>
          new Paragraph({
            style: 'ReportFact',
            children: [...textRuns(`${name}: `, { bold: true }), ...lineRuns(value ?? [])],
          }),
      );
    case 'list':
      return listParagraphs(block.items, block.isOrdered, lists);
    case 'contents':
      return [
        new Paragraph({ style: 'ReportSmall', keepNext: true, children: textRuns(`${block.label}:`) }),
        ...listParagraphs(
          block.entries.map(({ line }) => line),
          true,
          lists,
        ),
      ];
    case 'table':
      return [table(block), new Paragraph({})];
    case 'quote':
      return [quote(block.quote)];
    case 'rich text':
      return richTextParagraphs(block.text, lists);
    case 'group':
      return block.blocks.flatMap((inner) => blockParts(inner, lists));
  }
}

function listParagraphs(items: readonly Line[], isOrdered: boolean, lists: ListCount): Paragraph[] {
  lists.count += 1;
  const instance = lists.count;
  const reference = isOrdered ? numbers : bullets;
  return items.map(
    (item) => new Paragraph({ numbering: { reference, level: 0, instance }, children: lineRuns(item) }),
  );
}

function quote({ exact, direction, language }: Extract<ReportBlock, { type: 'quote' }>['quote']): Paragraph {
  const isRightToLeft = (direction ?? firstStrongDirection(exact)) === 'rtl';
  const look =
    language === null ? {} : { language: isRightToLeft ? { bidirectional: language } : { value: language } };
  return new Paragraph({
    style: 'ReportQuote',
    ...(isRightToLeft ? { bidirectional: true, border: { left: noBorder, right: quoteBorder } } : {}),
    children: textRuns(exact, look),
  });
}

function table({ heads, rows }: Extract<ReportBlock, { type: 'table' }>): Table {
  const line = { style: BorderStyle.SINGLE, size: 4, color: 'D9D4C8' };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: {
      top: line,
      bottom: line,
      left: none,
      right: none,
      insideHorizontal: line,
      insideVertical: none,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        children: heads.map((head) =>
          cell(new Paragraph({ style: 'ReportCell', children: textRuns(head, { bold: true }) })),
        ),
      }),
      ...rows.map(
        (cells) =>
          new TableRow({
            cantSplit: true,
            children: cells.map((each) =>
              cell(new Paragraph({ style: 'ReportCell', children: lineRuns(each) })),
            ),
          }),
      ),
    ],
  });
}

function cell(paragraph: Paragraph): TableCell {
  return new TableCell({ margins: { top: 50, bottom: 50, left: 60, right: 60 }, children: [paragraph] });
}

function wordsOf(line: Line): string {
  return line.map(({ text }) => text).join('');
}

function isTheirsOnly(line: Line): boolean {
  return line.every(({ type }) => type === 'theirs');
}

function directionOf(words: string): { readonly bidirectional?: true } {
  return firstStrongDirection(words) === 'rtl' ? { bidirectional: true } : {};
}
