import { type IRunOptions, Tab, TextRun } from 'docx';
import { firstStrongDirection } from '../../../../shared/text/strong-direction.ts';
import type { Line, Piece } from '../blocks.ts';
import { plainLine } from '../isolate.ts';

type RunLook = Pick<IRunOptions, 'bold' | 'italics' | 'strike' | 'font' | 'language'>;

const fixedWidth = 'Courier New';

/** The runs of a line. */
export function lineRuns(line: Line, look: RunLook = {}): TextRun[] {
  return line.flatMap((piece) => pieceRuns(piece, look));
}

/** Words as runs: line feeds, tabs and the words between them; right to left where their first letter is. */
export function textRuns(text: string, look: RunLook = {}): TextRun[] {
  const direction = firstStrongDirection(text) === 'rtl' ? { rightToLeft: true } : {};
  return xmlText(text)
    .split(/(\r\n|[\n\r\t])/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part === '\t') return new TextRun({ ...look, children: [new Tab()] });
      return /^[\r\n]/.test(part)
        ? new TextRun({ ...look, break: 1 })
        : new TextRun({ ...look, ...direction, text: part });
    });
}

/** What XML 1.0 can hold: lone surrogates, non-characters and control characters become U+FFFD. */
export function xmlText(text: string): string {
  return text.toWellFormed().replaceAll(/[[\p{Cc}\u{fffe}\u{ffff}]--[\t\n\r\u{7f}-\u{9f}]]/gv, '\u{fffd}');
}

function pieceRuns(piece: Piece, look: RunLook): TextRun[] {
  const words = plainLine(piece);
  return textRuns(words, piece.type === 'code' ? { ...look, font: fixedWidth } : look);
}
