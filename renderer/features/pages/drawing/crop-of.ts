import type { Region } from '../../../../shared/model/page.ts';
import { pixelSize, type Size } from '../zoom/zoom.ts';
import { drawPage } from './draw-page.ts';
import { imageAddress, type PagedOriginal } from './page-pictures.ts';

/** As wide as a card shows it, in CSS pixels. */
const cropWidth = 300;

/** The part of a page that a region means, as a picture; null where it cannot be drawn. */
export async function cropOf(
  original: PagedOriginal,
  page: Size,
  region: Region,
  signal: AbortSignal,
): Promise<HTMLCanvasElement | null> {
  const around = outline(region);
  const scale = Math.min(maximumScale, cropWidth / (around.width * page.width));
  const pixels = pixelSize(page, scale, devicePixelRatio);
  const picture = await pictureOf(original, region.page, pixels, signal);
  if (picture === null) return null;
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(around.width * pixels.width));
  canvas.height = Math.max(1, Math.round(around.height * pixels.height));
  canvas
    .getContext('2d')
    ?.drawImage(picture, -around.x * pixels.width, -around.y * pixels.height, pixels.width, pixels.height);
  if (picture instanceof ImageBitmap) picture.close();
  return canvas;
}

/** CSS pixels to a unit of the page: a tiny region is not blown up without end. */
const maximumScale = 3;

async function pictureOf(
  original: PagedOriginal,
  page: number,
  pixels: Size,
  signal: AbortSignal,
): Promise<ImageBitmap | HTMLImageElement | null> {
  if (original.mediaType.startsWith('image/')) {
    const image = new Image();
    image.src = imageAddress(original);
    return image.decode().then(
      () => image,
      () => null,
    );
  }
  const outcome = await drawPage({ capture: original.capture, page, ...pixels }, signal);
  return outcome.type === 'drawn' ? outcome.bitmap : null;
}

/** The smallest rectangle around all boxes of a region. */
function outline({ boxes }: Region): { readonly x: number; readonly y: number } & Size {
  const left = Math.min(...boxes.map(({ x }) => x));
  const top = Math.min(...boxes.map(({ y }) => y));
  const right = Math.max(...boxes.map(({ x, width }) => x + width));
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
  return { x: left, y: top, width: right - left, height: bottom - top };
}
