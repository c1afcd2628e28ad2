import type { Region } from '../../../shared/model/page.ts';
import { AssayError } from '../../../shared/rpc/assay-error.ts';
import { findPageSummaries } from '../../store/repositories/captures.ts';
import type { ReadonlyDatabase } from '../../store/database.ts';
import { known } from '../known.ts';

/** What a target on a part of a page is made of: no words, at the place where the text of its page begins. */
export interface DescribedRegion {
  readonly start: number;
  readonly end: number;
  readonly exact: '';
  readonly prefix: '';
  readonly suffix: '';
  readonly state: 'exact';
  readonly score: 1;
  /** JSON of a region. */
  readonly region: string;
}

/** The smallest side of a rectangle that is kept, in fractions of the page: less is a slip of the hand. */
const smallestSide = 0.002;

/**
 * A region of a capture as a target. Throws `not_found` for a capture that is not there, `invalid_input` for a page it does not
 * have and for a rectangle that reaches beyond its page or is too small to be seen.
 */
export function describeRegion(
  database: ReadonlyDatabase,
  capture: string,
  { page, boxes }: Omit<Region, 'label'>,
): DescribedRegion {
  const { [page]: summary } = known(findPageSummaries(database, capture), 'capture');
  if (summary === undefined) {
    throw new AssayError('invalid_input', 'This copy has no such page. Draw the region on a page of it.');
  }
  const isWithin = boxes.every(
    ({ x, y, width, height }) =>
      width >= smallestSide && height >= smallestSide && x + width <= 1 + slack && y + height <= 1 + slack,
  );
  if (!isWithin) {
    throw new AssayError('invalid_input', 'The region is not within its page, or too small. Draw it again.');
  }
  const region: Region = { page, label: summary.label, boxes };
  const { start } = summary;
  const nothing = { exact: '', prefix: '', suffix: '' } as const;
  return { start, end: start, ...nothing, state: 'exact', score: 1, region: JSON.stringify(region) };
}

/** Fractions are rounded. */
const slack = 1e-4;
