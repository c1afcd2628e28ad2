import type { Paragraph, PhrasingContent, RootContent, TableRow } from 'mdast';
import { exactText } from '../markdown/exact-text.ts';
import { createFactList, type FactList } from '../markdown/markdown-facts.ts';
import { markdownOfRichText } from '../markdown/rich-text-to-markdown.ts';
import { writeMarkdown } from '../markdown/write-markdown.ts';
import type { Line, Piece, ReportBlock } from './blocks.ts';
import { plainLine } from './isolate.ts';
import { layOutReport } from './lay-out-report.ts';
import type { SessionReport } from './session-report.ts';

/** Writes a report as Markdown. Every quote, read back by a Markdown parser, gives its exact words; equal reports give equal texts. */
export function reportToMarkdown(report: SessionReport): string {
  const facts = createFactList();
  const children = layOutReport(report).flatMap((each) => block(each, facts));
  return writeMarkdown({ type: 'root', children });
}

function block(each: ReportBlock, facts: FactList): RootContent[] {
  switch (each.type) {
    case 'heading':
      return [{ type: 'heading', depth: each.level, children: line(each.line) }];
    case 'paragraph':
      return [
        paragraph(each.look === 'strong' || each.look === 'warning' ? strong(each.line) : line(each.line)),
      ];
    case 'facts':
      return [facts(each.facts.map(([name, value]) => [name, value === null ? null : line(value)]))];
    case 'list':
      return [list(each.items, each.isOrdered)];
    case 'contents':
      return [
        paragraph([{ type: 'text', value: `${each.label}:` }]),
        list(
          each.entries.map((entry) => entry.line),
          true,
        ),
      ];
    case 'table':
      return [
        {
          type: 'table',
          children: [
            row(each.heads.map((head) => [{ type: 'text', value: head }])),
            ...each.rows.map((cells) => row(cells.map(line))),
          ],
        },
      ];
    case 'quote':
      return [{ type: 'blockquote', children: [paragraph(exactText(each.quote.exact))] }];
    case 'rich text':
      return markdownOfRichText(each.text);
    case 'group':
      return each.blocks.flatMap((inner) => block(inner, facts));
  }
}

function list(items: readonly Line[], ordered: boolean): RootContent {
  return {
    type: 'list',
    ordered,
    spread: false,
    children: items.map((item) => ({ type: 'listItem', spread: false, children: [paragraph(line(item))] })),
  };
}

function row(cells: readonly PhrasingContent[][]): TableRow {
  return { type: 'tableRow', children: cells.map((children) => ({ type: 'tableCell', children })) };
}

function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

function strong(pieces: Line): PhrasingContent[] {
  return [{ type: 'strong', children: line(pieces) }];
}

/** Neighbouring words are one text, so that what is escaped is seen as a whole. */
function line(pieces: Line): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (const piece of pieces) {
    const last = nodes.at(-1);
    const value = plainLine(piece);
    if (isCode(piece)) nodes.push({ type: 'inlineCode', value });
    else if (last?.type === 'text') last.value += value;
    else nodes.push({ type: 'text', value });
  }
  return nodes;
}

function isCode({ type, text }: Piece): boolean {
  return type === 'code' && text.trim() !== '';
}
