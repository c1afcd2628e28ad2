import { stances } from '../../../shared/claims/stances.ts';
import { type Stance, stance } from '../../../shared/model/claim.ts';
import type { MatrixPicture } from '../../../shared/model/matrix-picture.ts';
import type { TagPattern } from '../../../shared/model/tag.ts';
import { admiraltyCredibility } from '../../../shared/reliability/credibility.ts';
import { cutToRoom, escapeXml } from './svg-text.ts';

const ink = '#22252a';
const soft = '#5c6169';
const line = '#d9d5cc';
const margin = 24;
const side = 360;
const top = 150;
const cell = { width: 46, height: 28 };
const legendLine = 18;
/** A fill and a line for each stance, those of its colour in the light theme. */
const colours: Readonly<Record<Stance, { readonly fill: string; readonly line: string }>> = {
  supports: { fill: '#6fb2e9', line: '#1f5f95' },
  disputes: { fill: '#d18c53', line: '#8f5222' },
  qualifies: { fill: '#b196e7', line: '#6a49ad' },
  mentions: { fill: '#57beb5', line: '#0f6b66' },
  background: { fill: '#9faab9', line: '#4f5967' },
};
const shades = { 1: 0.9, 2: 0.72, 3: 0.54, 4: 0.38, 5: 0.22 } as const;
const missingShade = 0.1;
const dashes: Readonly<Record<TagPattern, string>> = {
  none: '0 100',
  solid: '',
  dotted: '1.5 3',
  dashed: '6 3',
  wavy: '3 1.5',
  double: '',
};

/** The evidence matrix as one SVG 1.1 file: no script, no style sheet, no reference to anything outside; in light colours. */
export function matrixToSvg(picture: MatrixPicture): string {
  const width = side + picture.columns.length * cell.width + 2 * margin;
  const below = margin + top + picture.rows.length * cell.height;
  const legend = legendLines();
  const height = below + margin + legend.length * legendLine + margin;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="Inter, Helvetica, Arial, sans-serif">`,
    `<title>${escapeXml(picture.title)}</title>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    words({ x: margin, y: margin + top - 10, size: 11, colour: soft }, picture.corner),
    ...picture.columns.map(columnHead),
    ...picture.rows.map((row, index) => rowHead(row, index, width)),
    ...picture.cells.map(cellToSvg),
    ...legend.map((each, index) =>
      words({ x: margin, y: below + margin + index * legendLine, size: 12, colour: soft }, each),
    ),
    '</svg>',
    '',
  ].join('\n');
}

function columnHead({ title, year, grade, words: all }: MatrixPicture['columns'][number], index: number) {
  const x = margin + side + index * cell.width;
  const middle = x + cell.width / 2;
  const y = margin + top;
  const isTwoLines = [...title].length * 6.2 > top - 44;
  const [first, second] = isTwoLines ? inTwo(title) : [title, ''];
  const turned = (at: number, part: string) =>
    part === ''
      ? ''
      : `<text transform="translate(${at} ${y - 40}) rotate(-90)" font-size="11" fill="${ink}" unicode-bidi="plaintext">${escapeXml(cutToRoom(part, top - 44, 11))}</text>`;
  return [
    `<g><title>${escapeXml(all)}</title>`,
    `<line x1="${x}" y1="${margin}" x2="${x}" y2="${y}" stroke="${line}"/>`,
    turned(isTwoLines ? middle - 3 : middle + 4, first),
    turned(middle + 11, second),
    `<text x="${middle}" y="${y - 24}" font-size="10" text-anchor="middle" fill="${soft}">${escapeXml(year)}</text>`,
    `<text x="${middle}" y="${y - 8}" font-size="11" font-weight="600" text-anchor="middle" fill="${ink}">${escapeXml(grade)}</text>`,
    '</g>',
  ].join('');
}

/** At the space nearest to the middle. */
function inTwo(title: string): readonly [string, string] {
  const middle = title.length / 2;
  const spaces = [...title.matchAll(/\s+/gu)].map(({ index }) => index);
  const at = spaces.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  return at === undefined ? [title, ''] : [title.slice(0, at), title.slice(at).trimStart()];
}

function rowHead(row: MatrixPicture['rows'][number], index: number, width: number): string {
  const y = margin + top + index * cell.height;
  const base = y + cell.height / 2 + 4;
  const rule = `<line x1="${margin}" y1="${y}" x2="${width - margin}" y2="${y}" stroke="${line}"/>`;
  if (row.type === 'question') {
    const shown = cutToRoom(row.words, width - 2 * margin, 12);
    return `${rule}${words({ x: margin, y: base, size: 12, colour: soft, isStrong: true }, shown)}`;
  }
  const room = side - 84;
  return [
    rule,
    `<g><title>${escapeXml(row.statement)}</title>`,
    words({ x: margin, y: base, size: 12, colour: ink }, cutToRoom(row.statement, room, 12)),
    `<text x="${margin + side - 8}" y="${base}" font-size="10" text-anchor="end" fill="${soft}">${escapeXml(row.counts)}</text>`,
    '</g>',
  ].join('');
}

function cellToSvg({
  row,
  column,
  stances: found,
  level,
  shade,
  judgements,
}: MatrixPicture['cells'][number]) {
  const x = margin + side + column * cell.width + 2;
  const y = margin + top + row * cell.height + 2;
  const width = cell.width - 4;
  const height = cell.height - 4;
  const part = width / found.length;
  const letters = found.map((each) => stances[each].letter).join('');
  return [
    `<g><title>${escapeXml(judgements.join('; '))}</title>`,
    ...found.map((each, nth) => {
      const from = x + nth * part;
      const { fill, line: stroke } = colours[each];
      const dash = dashes[stances[each].pattern];
      const isDouble = stances[each].pattern === 'double';
      const under = (at: number) =>
        `<line x1="${from + 1}" y1="${at}" x2="${from + part - 1}" y2="${at}" stroke="${stroke}" stroke-width="1.4"${dash === '' ? '' : ` stroke-dasharray="${dash}"`}/>`;
      return [
        `<rect x="${from}" y="${y}" width="${part}" height="${height}" fill="${fill}" fill-opacity="${shade === null ? missingShade : shades[shade]}"/>`,
        under(y + height - 1),
        isDouble ? under(y + height - 3.5) : '',
      ].join('');
    }),
    `<text x="${x + width / 2}" y="${y + height / 2 + 4}" font-size="12" font-weight="600" text-anchor="middle" fill="${ink}">${escapeXml(letters)}<tspan font-size="10" font-weight="400">${escapeXml(level)}</tspan></text>`,
    judgements.length > 1
      ? `<text x="${x + width - 2}" y="${y + 8}" font-size="8" text-anchor="end" fill="${soft}">${judgements.length}</text>`
      : '',
    '</g>',
  ].join('');
}

interface Placed {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly colour: string;
  readonly isStrong?: boolean;
}

function words({ x, y, size, colour, isStrong }: Placed, text: string): string {
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${colour}"${isStrong === true ? ' font-weight="600"' : ''} unicode-bidi="plaintext">${escapeXml(text)}</text>`;
}

function legendLines(): readonly string[] {
  const levels = admiraltyCredibility.levels.map(({ code, words: each }) => `${code} ${each}`);
  return [
    `Letters: ${stance.options.map((each) => `${stances[each].letter} ${stances[each].words}`).join(', ')}.`,
    `Figures, credibility: ${levels.join(', ')}; no figure: not judged. 6 is missing, and not the least.`,
    'The small figure above is the number of passages. “…”: their credibility is missing for some.',
  ];
}
