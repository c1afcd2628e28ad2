import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  LevelFormat,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { xmlText } from './runs.ts';

/** Lists by the names that paragraphs call them. */
export const bullets = 'bullets';
export const numbers = 'numbers';

/** How many lists there are by now: each ordered one counts from one. */
export interface ListCount {
  count: number;
}

const levels = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;
const text = 'Georgia';
const plain = 'Arial';
const soft = '5C5851';

/** The line at the side where a quote begins, and none. */
export const quoteBorder = { style: BorderStyle.SINGLE, size: 12, space: 8, color: '1F5F5B' };
export const noBorder = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** A Word document with the styles that a report uses, page numbers, and A4 pages. */
export function docxDocument(title: string, children: readonly FileChild[]): Document {
  return new Document({
    title: xmlText(title),
    creator: 'Assay',
    lastModifiedBy: 'Assay',
    description: 'Report of a fact-checking session',
    styles: {
      default: {
        document: {
          run: { font: font(text), size: 22, language: { value: 'en-GB' } },
          paragraph: { spacing: { after: 100, line: 276 } },
        },
        heading1: headingStyle(36, text),
        heading2: headingStyle(28, text),
        heading3: headingStyle(25, text),
        heading4: headingStyle(20, plain),
      },
      paragraphStyles: [
        {
          id: 'ReportQuote',
          name: 'Report Quote',
          basedOn: 'Normal',
          run: { size: 23 },
          paragraph: quoteLook(),
        },
        {
          id: 'ReportSmall',
          name: 'Report Small',
          basedOn: 'Normal',
          run: { size: 18, font: font(plain), color: soft },
        },
        {
          id: 'ReportLabel',
          name: 'Report Label',
          basedOn: 'ReportSmall',
          run: { bold: true },
          paragraph: { keepNext: true, spacing: { before: 160, after: 40 } },
        },
        {
          id: 'ReportFact',
          name: 'Report Fact',
          basedOn: 'Normal',
          run: { size: 18, font: font(plain) },
          paragraph: { spacing: { after: 30 } },
        },
        {
          id: 'ReportCell',
          name: 'Report Cell',
          basedOn: 'Normal',
          run: { size: 17, font: font(plain) },
          paragraph: { spacing: { after: 0, line: 240 } },
        },
        { id: 'ReportStrong', name: 'Report Strong', basedOn: 'Normal', run: { bold: true } },
        {
          id: 'ReportWarning',
          name: 'Report Warning',
          basedOn: 'Normal',
          run: { bold: true, color: '7D4A00' },
        },
      ],
    },
    numbering: {
      config: [
        { reference: bullets, levels: levels.map((level) => listLevel(level, LevelFormat.BULLET, '•')) },
        {
          reference: numbers,
          levels: levels.map((level) => listLevel(level, LevelFormat.DECIMAL, `%${level + 1}.`)),
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1134, bottom: 1134, left: 1077, right: 1077 },
          },
        },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children,
      },
    ],
  });
}

function font(name: string) {
  return { ascii: name, hAnsi: name, cs: 'Times New Roman', eastAsia: name };
}

function headingStyle(size: number, name: string) {
  return {
    run: { size, bold: true, font: font(name), color: '1D1C1A' },
    paragraph: { spacing: { before: 260, after: 100 }, keepNext: true, keepLines: true },
  };
}

function quoteLook() {
  return {
    indent: { start: 284 },
    border: { left: quoteBorder },
    keepNext: true,
  };
}

function listLevel(level: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], sign: string) {
  return {
    level,
    format,
    text: sign,
    alignment: AlignmentType.START,
    style: { paragraph: { indent: { start: 360 * (level + 1), hanging: 360 } } },
  };
}

function pageNumber(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.END,
    children: [new TextRun({ size: 16, children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })],
  });
}
