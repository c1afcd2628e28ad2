import type { PageSummary, Region, RegionBox } from '../model/page.ts';

/** A fragment that names a part of a page, and the specification it follows. */
export interface PageFragment {
  readonly conformsTo: string;
  readonly value: string;
}

/** Where a part of a page is, as a fragment says it; `rectangle` is null for a whole page. */
export interface NamedPart {
  /** Counts from 0. */
  readonly page: number;
  readonly rectangle:
    | (RegionBox & {
        /** Points of a PDF or pixels of an image; or hundredths of its sides. */
        readonly unit: 'page' | 'percent';
      })
    | null;
}

const pdf = 'http://tools.ietf.org/rfc/rfc8118';
const media = 'http://www.w3.org/TR/media-frags/';

/**
 * The fragment of the smallest rectangle around a region: of a PDF as RFC 8118 has it (`page=3&viewrect=…`, in points from the top left
 * corner), of an image as Media Fragments have it (`xywh=percent:…`).
 */
export function writePageFragment(
  region: Pick<Region, 'page' | 'boxes'>,
  size: Pick<PageSummary, 'width' | 'height'>,
  mediaType: string,
): PageFragment {
  const { x, y, width, height } = outlineOf(region.boxes);
  if (mediaType.startsWith('image/')) {
    const parts = [x, y, width, height].map((part) => rounded(part * 100, 3));
    return { conformsTo: media, value: `xywh=percent:${parts.join(',')}` };
  }
  const parts = [x * size.width, y * size.height, width * size.width, height * size.height];
  return {
    conformsTo: pdf,
    value: `page=${region.page + 1}&viewrect=${parts.map((part) => rounded(part, 2)).join(',')}`,
  };
}

/** The part of a page that a fragment names, by either specification; null for any other fragment. */
export function readPageFragment(value: string): NamedPart | null {
  const parameters = new Map(
    value
      .replace(/^#/, '')
      .slice(0, 500)
      .split('&')
      .map((part) => {
        const equals = part.indexOf('=');
        return [part.slice(0, equals).toLowerCase(), part.slice(equals + 1)] as const;
      }),
  );
  const page = parameters.get('page');
  const viewrect = parameters.get('viewrect');
  const xywh = parameters.get('xywh');
  if (page === undefined && xywh === undefined) return null;
  const number = page === undefined ? 1 : Number(page);
  if (!Number.isInteger(number) || number < 1 || number > 1_000_000) return null;
  if (viewrect === undefined && xywh === undefined) return { page: number - 1, rectangle: null };
  const isPercent = xywh?.startsWith('percent:') === true;
  const numbers = (viewrect ?? xywh ?? '')
    .replace(/^(?:percent|pixel):/, '')
    .split(',')
    .map(Number);
  const [x = Number.NaN, y = Number.NaN, width = Number.NaN, height = Number.NaN] = numbers;
  const isRectangle =
    numbers.length === 4 &&
    numbers.every((part) => Number.isFinite(part) && part >= 0) &&
    width > 0 &&
    height > 0;
  if (!isRectangle) return null;
  return { page: number - 1, rectangle: { unit: isPercent ? 'percent' : 'page', x, y, width, height } };
}

/** A named part as a region of the pages there are; null where it is on none of them. What reaches beyond the page is cut off. */
export function regionOfPart({ page, rectangle }: NamedPart, pages: readonly PageSummary[]): Region | null {
  const summary = pages[page];
  if (summary === undefined) return null;
  const { label } = summary;
  if (rectangle === null) return { page, label, boxes: [{ x: 0, y: 0, width: 1, height: 1 }] };
  const isPercent = rectangle.unit === 'percent';
  const across = isPercent ? 100 : summary.width;
  const down = isPercent ? 100 : summary.height;
  const x = within(rectangle.x / across);
  const y = within(rectangle.y / down);
  const box = {
    x,
    y,
    width: within((rectangle.x + rectangle.width) / across) - x,
    height: within((rectangle.y + rectangle.height) / down) - y,
  };
  if (box.width <= 0 || box.height <= 0) return null;
  return { page, label, boxes: [box] };
}

function within(part: number): number {
  return rounded(Math.max(0, Math.min(1, part)), 5);
}

function outlineOf(boxes: readonly RegionBox[]): RegionBox {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
