import type { RegionBox } from '../../../../shared/model/page.ts';
import { asList, type JsonValue } from '../../../../shared/w3c/json-value.ts';
import { readPageFragment } from '../../../../shared/w3c/page-fragment.ts';
import type { PlaceRecord } from '../annotation-record.ts';

/** More rectangles than a region may have are not read. */
const mostBoxes = 1_000;

/**
 * The part of a page that a fragment names, with its very rectangles where Assay wrote the file. Null for a fragment that names no
 * rectangle of a page.
 */
export function readRegion(value: string, boxes: JsonValue | undefined): PlaceRecord | null {
  const part = readPageFragment(value);
  if (part === null || part.rectangle === null) return null;
  return { type: 'region', part, boxes: readBoxes(boxes) };
}

function readBoxes(value: JsonValue | undefined): readonly RegionBox[] | null {
  const boxes = asList(value).slice(0, mostBoxes).map(readBox);
  return boxes.length === 0 || boxes.includes(null) ? null : boxes.filter((box) => box !== null);
}

function readBox(value: JsonValue): RegionBox | null {
  const numbers = Array.isArray(value) ? value.filter((part) => typeof part === 'number') : [];
  const [x = -1, y = -1, width = 0, height = 0] = numbers;
  const isBox = numbers.length === 4 && x >= 0 && y >= 0 && width > 0 && height > 0;
  return isBox && x + width <= 1.0001 && y + height <= 1.0001
    ? { x, y, width: Math.min(1, width), height: Math.min(1, height) }
    : null;
}
