import type { Drawing } from '../../../shared/model/drawing.ts';
import { cutToRoom, escapeXml } from './svg-text.ts';

const ink = '#22252a';
const soft = '#5c6169';
const line = '#8b9098';
const marked = '#a1360c';
const margin = 24;
const legendLine = 18;

/** A drawing as one SVG 1.1 file: no script, no style sheet, no reference to anything outside; in light colours. */
export function drawingToSvg(drawing: Drawing): string {
  const { title, boxes, lines, legend } = drawing;
  const left = Math.min(0, ...boxes.map(({ x }) => x)) - margin;
  const top = Math.min(0, ...boxes.map(({ y }) => y)) - margin;
  const right = Math.max(0, ...boxes.map(({ x, width }) => x + width)) + margin;
  const bottom = Math.max(0, ...boxes.map(({ y, height }) => y + height)) + margin;
  const width = round(right - left);
  const height = round(bottom - top + legend.length * legendLine);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${round(left)} ${round(top)} ${width} ${height}" width="${width}" height="${height}" font-family="Inter, Helvetica, Arial, sans-serif">`,
    `<title>${escapeXml(title)}</title>`,
    `<defs>${arrow('arrow', line)}${arrow('arrow-marked', marked)}</defs>`,
    `<rect x="${round(left)}" y="${round(top)}" width="${width}" height="${height}" fill="#ffffff"/>`,
    ...lines.map(lineToSvg),
    ...boxes.map(boxToSvg),
    ...legend.map(
      (each, index) =>
        `<text x="${round(left + margin)}" y="${round(bottom + index * legendLine)}" font-size="12" fill="${soft}">${escapeXml(each)}</text>`,
    ),
    '</svg>',
    '',
  ].join('\n');
}

function arrow(id: string, colour: string): string {
  return `<marker id="${id}" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto"><path d="M 0 1 L 9 5 L 0 9 z" fill="${colour}"/></marker>`;
}

function lineToSvg({ from, control, to, look, isMarked, label }: Drawing['lines'][number]): string {
  const dash =
    look === 'dashed' ? ' stroke-dasharray="6 4"' : look === 'dotted' ? ' stroke-dasharray="1.5 4"' : '';
  const d = `M ${round(from.x)} ${round(from.y)} Q ${round(control.x)} ${round(control.y)} ${round(to.x)} ${round(to.y)}`;
  return (
    `<path d="${d}" fill="none" stroke="${isMarked ? marked : line}" stroke-width="${look === 'strong' ? 2.2 : 1.3}"${dash}` +
    ` marker-end="url(#${isMarked ? 'arrow-marked' : 'arrow'})"><title>${escapeXml(label)}</title></path>`
  );
}

function boxToSvg(box: Drawing['boxes'][number]): string {
  const { x, y, width, height, look, title, detail, badge } = box;
  const corner = look === 'round' ? height / 2 : 6;
  const dash = look === 'dashed' ? ' stroke-dasharray="4 3"' : '';
  const room = width - 20 - (badge === '' ? 0 : 24);
  const middle = y + height / 2;
  const isAlone = detail === '';
  return [
    `<g><title>${escapeXml(detail === '' ? title : `${title}, ${detail}`)}</title>`,
    `<rect x="${round(x)}" y="${round(y)}" width="${width}" height="${height}" rx="${corner}" fill="${look === 'round' ? '#eef4f3' : '#ffffff'}" stroke="${line}"${dash}/>`,
    text(x + 12, isAlone ? middle + 4 : middle - 3, cutToRoom(title, room, 12), 12, ink, true),
    isAlone ? '' : text(x + 12, middle + 13, cutToRoom(detail, room, 10.5), 10.5, soft, false),
    badge === ''
      ? ''
      : `<rect x="${round(x + width - 30)}" y="${round(middle - 9)}" width="18" height="18" rx="4" fill="none" stroke="${soft}"/>` +
        `<text x="${round(x + width - 21)}" y="${round(middle + 4)}" font-size="11" text-anchor="middle" fill="${ink}">${escapeXml(badge)}</text>`,
    '</g>',
  ].join('');
}

function text(x: number, y: number, words: string, size: number, colour: string, isStrong: boolean): string {
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" fill="${colour}"${isStrong ? ' font-weight="600"' : ''} unicode-bidi="plaintext">${escapeXml(words)}</text>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
