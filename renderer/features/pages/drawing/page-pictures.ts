import { pixelSize, type Size } from '../zoom/zoom.ts';
import { type DrawingTrouble, drawPage } from './draw-page.ts';
import { toneOf } from './tone-of.ts';

/** An original that has pages, as far as its pictures need to know it. */
export interface PagedOriginal {
  readonly capture: string;
  readonly sha256: string;
  readonly mediaType: string;
}

/** A page whose picture is wanted, and the element it goes into. */
export interface PicturePlace {
  /** Counts from 0. */
  readonly page: number;
  readonly size: Size;
  readonly host: HTMLElement;
  /** CSS pixels to a unit of the page, where it has one of its own. */
  readonly scale?: number;
  /** Told once for each attempt that failed. */
  readonly onTrouble: (trouble: DrawingTrouble) => void;
  readonly onShown: () => void;
}

/** Pictures of the pages that are near the view, in the resolution at which they are shown. */
export interface PagePictures {
  readonly show: (place: PicturePlace) => void;
  /** Lets go of a picture: those far from the view would fill the memory. */
  readonly hide: (page: number) => void;
  /** Draws what is shown anew for another scale (CSS pixels to a unit of the page), once it has come to rest. */
  readonly setScale: (scale: number) => void;
  /** Draws what is shown anew, as after a password was given. */
  readonly again: () => void;
  readonly stop: () => void;
}

interface Shown {
  readonly place: PicturePlace;
  stop: AbortController;
}

/** Pictures of an original: of a PDF drawn in the frame for that, of an image the stored image itself. */
export function createPagePictures(original: PagedOriginal): PagePictures {
  const shown = new Map<number, Shown>();
  let scale = 1;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const draw = (entry: Shown): void => {
    entry.stop.abort();
    entry.stop = new AbortController();
    if (original.mediaType.startsWith('image/')) showImage(original, entry.place);
    else {
      const { scale: own = scale } = entry.place;
      void showDrawn(original, entry.place, { scale: own, signal: entry.stop.signal });
    }
  };
  const drawAll = (): void => {
    for (const entry of shown.values()) draw(entry);
  };
  return {
    show: (place) => {
      if (shown.has(place.page)) return;
      const entry = { place, stop: new AbortController() };
      shown.set(place.page, entry);
      draw(entry);
    },
    hide: (page) => {
      const entry = shown.get(page);
      entry?.stop.abort();
      entry?.place.host.replaceChildren();
      shown.delete(page);
    },
    setScale: (wanted) => {
      if (wanted === scale) return;
      scale = wanted;
      clearTimeout(timer);
      if (!original.mediaType.startsWith('image/')) timer = setTimeout(drawAll, restMs);
    },
    again: drawAll,
    stop: () => {
      clearTimeout(timer);
      for (const { stop } of shown.values()) stop.abort();
      shown.clear();
    },
  };
}

const restMs = 160;

async function showDrawn(
  { capture }: PagedOriginal,
  { page, size, host, onTrouble, onShown }: PicturePlace,
  { scale, signal }: { readonly scale: number; readonly signal: AbortSignal },
): Promise<void> {
  const pixels = pixelSize(size, scale, devicePixelRatio);
  const outcome = await drawPage({ capture, page, ...pixels }, signal);
  if (outcome.type === 'trouble') onTrouble(outcome.trouble);
  if (outcome.type !== 'drawn') return;
  const { bitmap } = outcome;
  host.dataset['tone'] = toneOf(bitmap);
  const canvas = document.createElement('canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap);
  host.replaceChildren(canvas);
  onShown();
}

/** The bytes were checked to be an image when they were imported; what is shown is what is stored. */
function showImage({ capture, sha256 }: PagedOriginal, { host, onTrouble, onShown }: PicturePlace): void {
  if (host.firstChild !== null) return;
  const image = document.createElement('img');
  image.alt = '';
  image.decoding = 'async';
  image.addEventListener('load', () => {
    host.dataset['tone'] = toneOf(image);
    onShown();
  });
  image.addEventListener('error', () => onTrouble('unreadable'));
  image.src = imageAddress({ capture, sha256 });
  host.replaceChildren(image);
}

/** Where the stored image of an imported image is. */
export function imageAddress({ capture, sha256 }: Pick<PagedOriginal, 'capture' | 'sha256'>): string {
  return `assay://image/${encodeURIComponent(capture)}/${sha256}`;
}
