/** How large pages are shown: fitted to the pane, or by a factor of their natural size. */
export type Zoom = 'fit-width' | 'fit-page' | number;

export interface Size {
  readonly width: number;
  readonly height: number;
}

const zooms = { smallest: 0.5, largest: 4 } as const;

/** CSS pixels to a unit of a page at 100 %: a point of a PDF, a pixel of an image. */
export function naturalScale(mediaType: string): number {
  return mediaType.startsWith('image/') ? 1 : 96 / 72;
}

/** Fitted pages may be smaller than the smallest zoom, never invisible. */
const smallestScale = 0.05;

/** CSS pixels to a unit of a page, for a page in a room of pixels. */
export function scaleFor(zoom: Zoom, page: Size, room: Size, natural: number): number {
  if (zoom === 'fit-width') return Math.max(smallestScale, room.width / page.width);
  if (zoom === 'fit-page') {
    return Math.max(smallestScale, Math.min(room.width / page.width, room.height / page.height));
  }
  return zoom * natural;
}

/** The zoom of a scale, as a factor: 1 is 100 %. */
export function zoomOf(scale: number, natural: number): number {
  return scale / natural;
}

const steps = [0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4] as const;

/** What one chooses from. */
export const zoomChoices: readonly Zoom[] = ['fit-width', 'fit-page', 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4];

/** The next larger or smaller step from a zoom; the last one stays. */
export function steppedZoom(from: number, step: 1 | -1): number {
  const near = 0.005;
  const found =
    step === 1 ? steps.find((zoom) => zoom > from + near) : steps.findLast((zoom) => zoom < from - near);
  return found ?? (step === 1 ? zooms.largest : zooms.smallest);
}

/** A zoom in words: "120 %". */
export function percentOf(zoom: number): string {
  return `${Math.round(zoom * 100)} %`;
}

const mostPixels = 16_000_000;

/** The pixels to draw a page with at a scale; a very large one is drawn coarser and stretched. */
export function pixelSize(page: Size, scale: number, pixelRatio: number): Size {
  const wanted = scale * pixelRatio;
  const most = Math.sqrt(mostPixels / (page.width * page.height));
  const used = Math.min(wanted, most);
  return {
    width: Math.max(1, Math.round(page.width * used)),
    height: Math.max(1, Math.round(page.height * used)),
  };
}
