import { createStore, type StoreApi } from 'zustand';
import type { PageSummary, Region } from '../../../../shared/model/page.ts';
import type { DrawingTrouble, Zoom } from '../../pages/index.ts';
import type { PageDom } from './page-dom.ts';

/** What a page view shows, for its bar and its thumbnails. */
export interface PagesState {
  readonly zoom: Zoom;
  /** The zoom as a factor, also of fitted pages: 1 is 100 %. */
  readonly factor: number;
  /** The page one reads, from 0. */
  readonly current: number;
  /** Ordinals of the pages near the view. */
  readonly near: ReadonlySet<number>;
  /** Set while the file asks for a password. */
  readonly lock: Extract<DrawingTrouble, 'locked' | 'wrong password'> | null;
}

/** What only a view of pages has: the reader's commands and parts ask whether it is there. */
export interface PagesControl {
  readonly state: StoreApi<PagesState>;
  readonly summaries: readonly PageSummary[];
  readonly pages: readonly PageDom[];
  /** The place of the text that is at a height of the window, and the other way round: evenly down each page. */
  readonly placeAt: (y: number) => number;
  readonly heightOf: (place: number) => number;
  readonly goToPage: (page: number) => void;
  readonly setZoom: (zoom: Zoom) => void;
  readonly stepZoom: (step: 1 | -1) => void;
  readonly unlock: (password: string) => void;
  /** Brings a region to the middle of the view. */
  readonly revealRegion: (region: Region) => void;
}

export function createPagesState(zoom: Zoom): StoreApi<PagesState> {
  return createStore<PagesState>()(() => ({ zoom, factor: 1, current: 0, near: new Set(), lock: null }));
}
