import { passageWords } from '../../../../shared/annotations/region-words.ts';
import type { Region } from '../../../../shared/model/page.ts';
import type { PlacedRegion } from '../pages/place-regions.ts';
import type { PlacedAnnotation } from '../paint/annotation-layer.ts';

/** What is annotated where one can go to it: words, or a region of a page. */
export type Stop = (PlacedAnnotation | PlacedRegion) & { readonly end: number };

/** Everything annotated in the order of the text; a region stands where the text of its page begins. */
export function stopsIn(
  annotations: readonly PlacedAnnotation[],
  regions: readonly PlacedRegion[],
): readonly Stop[] {
  if (regions.length === 0) return annotations;
  const stops = [...annotations, ...regions.map((region) => ({ ...region, end: region.start }))];
  return stops.toSorted((one, other) => one.start - other.start);
}

/** The part of a page that a stop is; null for words. */
export function regionOf(stop: Stop): Region | null {
  return 'region' in stop ? stop.region : null;
}

/** What a stop says: its words, or where its region is. */
export function stopWords(stop: Stop): string {
  return passageWords({ exact: 'exact' in stop ? stop.exact : '', region: regionOf(stop) });
}
