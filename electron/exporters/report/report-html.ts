import { htmlPage } from '../html/html-page.ts';
import { htmlStyle } from '../html/html-style.ts';
import { type Markup, type MarkupPart, markup } from '../html/markup.ts';
import { htmlOfRichText } from '../html/rich-text-to-html.ts';
import type { Line, Piece, ReportBlock } from './blocks.ts';
import { layOutReport } from './lay-out-report.ts';
import { reportStyle } from './report-style.ts';
import type { SessionReport } from './session-report.ts';

/**
 * Writes a report as one HTML page that is read and printed without anything else: no script, no picture, one style sheet, which alone
 * its content security policy allows. Equal reports give equal texts.
 */
export function reportToHtml(report: SessionReport): string {
  const blocks = layOutReport(report);
  return htmlPage({
    title: report.title,
    style: `${htmlStyle}${reportStyle}`,
    body: markup`<main class="report">\n${blocks.map(block)}</main>\n`,
  });
}

function block(each: ReportBlock): Markup {
  switch (each.type) {
    case 'heading':
      return headingElement(each);
    case 'paragraph':
      return markup`<p class="${classes[each.look]}">${line(each.line)}</p>\n`;
    case 'facts':
      return markup`<dl>${each.facts.map(([name, value]) => markup`<dt>${name}</dt><dd>${line(value ?? [])}</dd>`)}</dl>\n`;
    case 'list': {
      const items = each.items.map((item) => markup`<li>${line(item)}</li>\n`);
      return each.isOrdered ? markup`<ol>\n${items}</ol>\n` : markup`<ul>\n${items}</ul>\n`;
    }
    case 'contents':
      return markup`<nav aria-label="${each.label}">\n<p class="small">${each.label}</p>\n<ol>\n${each.entries.map(
        (entry) => markup`<li><a href="#${entry.id}">${line(entry.line)}</a></li>\n`,
      )}</ol>\n</nav>\n`;
    case 'table':
      return table(each);
    case 'quote':
      return quote(each.quote);
    case 'rich text':
      return markup`<div class="comment">${htmlOfRichText(each.text)}</div>\n`;
    case 'group':
      return markup`<article>\n${each.blocks.map(block)}</article>\n`;
  }
}

const classes = {
  plain: 'plain',
  strong: 'check',
  small: 'small',
  label: 'label',
  warning: 'warning',
} as const;

function headingElement({
  level,
  line: words,
  id,
  onNewPage,
}: Extract<ReportBlock, { type: 'heading' }>): Markup {
  const attributes = [
    ...(id === null ? [] : [markup` id="${id}"`]),
    ...(onNewPage ? [markup` class="new-page"`] : []),
  ];
  const content = line(words);
  switch (level) {
    case 1:
      return markup`<h1${attributes}>${content}</h1>\n`;
    case 2:
      return markup`<h2${attributes}>${content}</h2>\n`;
    case 3:
      return markup`<h3${attributes}>${content}</h3>\n`;
    case 4:
      return markup`<h4${attributes}>${content}</h4>\n`;
  }
}

function table({ label, heads, rows }: Extract<ReportBlock, { type: 'table' }>): Markup {
  return markup`<div class="table"><table>
<caption>${label}</caption>
<thead><tr>${heads.map((head) => markup`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${rows.map((cells) => markup`<tr>${cells.map((cell) => markup`<td>${line(cell)}</td>`)}</tr>\n`)}</tbody>
</table></div>
`;
}

function quote({
  exact,
  direction,
  language,
  capture,
  place,
}: Extract<ReportBlock, { type: 'quote' }>['quote']): Markup {
  const attributes: readonly MarkupPart[] = [
    markup` dir="${direction ?? 'auto'}"`,
    ...(language === null ? [] : [markup` lang="${language}"`]),
    ...(capture === null ? [] : [markup` data-sha256="${capture.sha256}"`]),
    ...(place === null ? [] : [markup` data-start="${place.startUtf16}" data-end="${place.endUtf16}"`]),
  ];
  return markup`<blockquote class="quote"${attributes}>${exact}</blockquote>\n`;
}

function line(pieces: Line): readonly Markup[] {
  return pieces.map(piece);
}

function piece({ type, text }: Piece): Markup {
  switch (type) {
    case 'ours':
      return markup`${text}`;
    case 'theirs':
      return markup`<bdi>${text}</bdi>`;
    case 'code':
      return markup`<code>${text}</code>`;
  }
}
