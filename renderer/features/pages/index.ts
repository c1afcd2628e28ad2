export { PageThumbnails } from './PageThumbnails.tsx';
export { RegionPassage } from './RegionPassage.tsx';
export type { DrawingTrouble } from './drawing/draw-page.ts';
export { createPagePictures } from './drawing/page-pictures.ts';
export { rememberPassword } from './drawing/passwords.ts';
export {
  naturalScale,
  percentOf,
  scaleFor,
  steppedZoom,
  type Zoom,
  zoomOf,
  zoomChoices,
} from './zoom/zoom.ts';
