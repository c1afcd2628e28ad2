import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { composed, removeInvisible } from '../../../../shared/text/canonical.ts';
import type { FilledField } from './filled-fields.ts';
import type { Box } from '../lines/line.ts';
import { readPdfDate } from './pdf-date.ts';

/** An annotation that somebody has made in the PDF. Boxes are points from the top left corner of the upright page. */
export interface PageAnnotation {
  readonly page: number;
  /** What is marked: words, or a part of the page. */
  readonly marks: 'words' | 'region';
  readonly boxes: readonly Box[];
  readonly comment: string | null;
  readonly creator: string | null;
  /** UTC. */
  readonly createdAt: string | null;
}

/** A link of the PDF; `target` is an address, or a destination within the PDF as pdf.js gives it. */
export interface PageLink {
  readonly page: number;
  readonly boxes: readonly Box[];
  readonly target: { readonly address: string } | { readonly destination: unknown };
}

/** What is laid over a page. */
export interface PageOverlay {
  readonly annotations: readonly PageAnnotation[];
  readonly links: readonly PageLink[];
  /** Fields of forms that are filled in. */
  readonly fields: readonly FilledField[];
}

/** As pdf.js gives them (ISO 32000-1, 12.5). */
interface RawAnnotation {
  readonly id?: string;
  readonly subtype?: string;
  readonly annotationFlags?: number;
  readonly rect?: ArrayLike<number>;
  readonly quadPoints?: ArrayLike<number> | null;
  readonly contentsObj?: { readonly str?: string };
  readonly titleObj?: { readonly str?: string };
  readonly creationDate?: string | null;
  readonly modificationDate?: string | null;
  readonly inReplyTo?: string | null;
  readonly replyType?: string;
  readonly url?: string;
  readonly dest?: unknown;
  /** Of a field: `Tx` for text, `Ch` for a choice. */
  readonly fieldType?: string | null;
  readonly fieldValue?: unknown;
  readonly password?: boolean;
  readonly defaultAppearanceData?: { readonly fontSize?: number } | null;
}

const ofWords: ReadonlySet<string> = new Set(['Highlight', 'Underline', 'Squiggly', 'StrikeOut']);
const ofRegions: ReadonlySet<string> = new Set([
  'Text',
  'FreeText',
  'Square',
  'Circle',
  'Polygon',
  'PolyLine',
  'Line',
  'Ink',
  'Stamp',
  'Caret',
]);

/** Longer comments are cut, in UTF-16 code units. */
const longestComment = 100_000;

/** The flags `Hidden` and `NoView`. */
const unseen = 0b10_0010;

/** Reads what is laid over a page (counted from 0), at most `most` annotations and links. */
export async function readPageAnnotations(
  proxy: PDFPageProxy,
  page: number,
  most: number,
): Promise<PageOverlay> {
  const all = ((await proxy.getAnnotations({ intent: 'any' }).catch(() => [])) as RawAnnotation[]).slice(
    0,
    most,
  );
  const viewport = proxy.getViewport({ scale: 1 });
  const upright = (rectangle: readonly number[]): Box => {
    const [left = 0, bottom = 0, right = 0, top = 0] = rectangle;
    const [x0, y0] = viewport.convertToViewportPoint(left, bottom) as [number, number];
    const [x1, y1] = viewport.convertToViewportPoint(right, top) as [number, number];
    return { x0: Math.min(x0, x1), x1: Math.max(x0, x1), top: Math.min(y0, y1), bottom: Math.max(y0, y1) };
  };
  const boxesOf = (raw: RawAnnotation): readonly Box[] => {
    const quads = quadBoxes(raw.quadPoints);
    const rectangle = Array.from(raw.rect ?? []);
    return (quads.length > 0 ? quads : rectangle.length === 4 ? [rectangle] : []).map(upright);
  };
  const replies = all.filter(isReply);
  return {
    annotations: all
      .filter((raw) => isSeen(raw) && !isReply(raw) && isAnnotation(raw))
      .map((raw) => ({
        page,
        marks: ofWords.has(raw.subtype ?? '') ? ('words' as const) : ('region' as const),
        boxes: boxesOf(raw),
        comment: commentOf(raw, replies),
        creator: wordsOf(raw.titleObj),
        createdAt: readPdfDate(raw.creationDate) ?? readPdfDate(raw.modificationDate),
      }))
      .filter(({ boxes }) => boxes.length > 0),
    links: all
      .filter((raw) => raw.subtype === 'Link' && isSeen(raw))
      .flatMap((raw): readonly PageLink[] => {
        const boxes = boxesOf(raw);
        if (raw.url !== undefined) return [{ page, boxes, target: { address: raw.url } }];
        return raw.dest ? [{ page, boxes, target: { destination: raw.dest } }] : [];
      }),
    fields: all.filter(isSeen).flatMap((raw): readonly FilledField[] => {
      const words = wordsInField(raw);
      const [box] = boxesOf(raw);
      const size = Math.abs(raw.defaultAppearanceData?.fontSize ?? 0);
      return words === null || box === undefined ? [] : [{ box, words, size }];
    }),
  };
}

/** What is written in a field; null for what is no field of words, is empty, or is a password. */
function wordsInField({ subtype, fieldType, fieldValue, password }: RawAnnotation): string | null {
  if (subtype !== 'Widget' || password === true || (fieldType !== 'Tx' && fieldType !== 'Ch')) return null;
  const values: readonly unknown[] = Array.isArray(fieldValue) ? fieldValue : [fieldValue];
  const words = values.filter((value) => typeof value === 'string').join('\n');
  return words.trim() === '' ? null : words;
}

function isSeen({ annotationFlags = 0 }: RawAnnotation): boolean {
  return (annotationFlags & unseen) === 0;
}

function isAnnotation({ subtype = '' }: RawAnnotation): boolean {
  return ofWords.has(subtype) || ofRegions.has(subtype);
}

function isReply({ inReplyTo, replyType }: RawAnnotation): boolean {
  return typeof inReplyTo === 'string' && replyType !== 'Group';
}

/** The comment, and under it what others have answered, each with their name. */
function commentOf(raw: RawAnnotation, replies: readonly RawAnnotation[]): string | null {
  const answers = replies
    .filter(({ inReplyTo }) => inReplyTo === raw.id)
    .flatMap((reply) => {
      const words = wordsOf(reply.contentsObj);
      const name = wordsOf(reply.titleObj);
      return words === null ? [] : [name === null ? words : `${name}: ${words}`];
    });
  const all = [wordsOf(raw.contentsObj), ...answers].filter((each) => each !== null);
  return all.length === 0 ? null : all.join('\n\n');
}

function wordsOf(stated: { readonly str?: string } | undefined): string | null {
  const words = composed(
    removeInvisible((stated?.str ?? '').slice(0, longestComment))
      .replace(/\r\n?/g, '\n')
      .trim(),
  );
  return words === '' ? null : words;
}

/** Eight numbers for each: the rectangle around them. */
function quadBoxes(points: ArrayLike<number> | null | undefined): readonly (readonly number[])[] {
  const boxes: number[][] = [];
  const all = Array.from(points ?? []);
  for (let at = 0; at + 8 <= all.length; at += 8) {
    const xs = [0, 2, 4, 6].map((index) => all[at + index] ?? 0);
    const ys = [1, 3, 5, 7].map((index) => all[at + index] ?? 0);
    boxes.push([Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]);
  }
  return boxes;
}
