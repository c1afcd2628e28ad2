import { describe, expect, test } from 'vitest';
import { pixelSize, scaleFor, steppedZoom, zoomOf } from '../../../renderer/features/pages/zoom/zoom.ts';
import { findPage } from '../../../renderer/features/reader/pages/find-page.ts';
import {
  boxBetween,
  isMeant,
  movedBox,
  sizedBox,
  startingBox,
} from '../../../renderer/features/reader/pages/region-box.ts';
import { passageWords, quotedPassage } from '../../../shared/annotations/region-words.ts';
import { readPageFragment, regionOfPart, writePageFragment } from '../../../shared/w3c/page-fragment.ts';

const page = { width: 600, height: 800 };

describe('the size of pages', () => {
  test('fits the width of the room, or all of the page, or is a factor of the natural size', () => {
    const room = { width: 300, height: 300 };
    expect(scaleFor('fit-width', page, room, 4 / 3)).toBe(0.5);
    expect(scaleFor('fit-page', page, room, 4 / 3)).toBe(0.375);
    expect(scaleFor(1.5, page, room, 4 / 3)).toBe(2);
    expect(zoomOf(2, 4 / 3)).toBe(1.5);
  });

  test('goes to the next step from wherever it is, between 50 and 400 %', () => {
    expect(steppedZoom(0.97, 1)).toBe(1);
    expect(steppedZoom(1, 1)).toBe(1.1);
    expect(steppedZoom(1, -1)).toBe(0.9);
    expect(steppedZoom(4, 1)).toBe(4);
    expect(steppedZoom(0.2, -1)).toBe(0.5);
  });

  test('a page is never drawn with more pixels than there is memory for', () => {
    expect(pixelSize(page, 1, 2)).toEqual({ width: 1200, height: 1600 });
    const large = pixelSize({ width: 10_000, height: 10_000 }, 4, 2);
    expect(large.width * large.height).toBeLessThanOrEqual(16_000_000);
  });
});

test('a page is found by what is printed on it before its number', () => {
  const labels = ['i', 'ii', '1', '2', 'A-1'];
  const pages = labels.map((label) => ({ ...page, label, start: 0, hasText: true }));
  const found = ['II', '1', ' a-1 ', '5', '6', '0', '', 'x'].map((written) => findPage(pages, written));
  expect(found).toEqual([1, 2, 4, 4, null, null, null, null]);
});

describe('a rectangle on a page', () => {
  test('lies between two points, whichever was first, and never beyond the page', () => {
    expect(boxBetween({ x: 0.6, y: 0.9 }, { x: 0.2, y: 0.5 })).toEqual({
      x: 0.2,
      y: 0.5,
      width: 0.4,
      height: 0.4,
    });
    expect(boxBetween({ x: -1, y: 0.5 }, { x: 2, y: 3 })).toEqual({ x: 0, y: 0.5, width: 1, height: 0.5 });
  });

  test('is moved and sized as far as the page goes', () => {
    const box = { x: 0.8, y: 0.1, width: 0.15, height: 0.2 };
    expect(movedBox(box, { x: 0.5, y: -0.5 })).toEqual({ ...box, x: 0.85, y: 0 });
    expect(sizedBox(box, { x: 0.5, y: -0.5 })).toEqual({ ...box, width: 0.2, height: 0.008 });
  });

  test('begins in the part of the page that is in view', () => {
    const view = { left: 0, top: 0, right: 600, bottom: 400, width: 600, height: 400 };
    const box = startingBox({ left: 0, top: -400, right: 600, bottom: 400, width: 600, height: 800 }, view);
    expect(box.y).toBeGreaterThan(0.5);
    expect(box.y + box.height).toBeLessThan(1);
  });

  test('a slip of the hand is none', () => {
    expect(isMeant(boxBetween({ x: 0.5, y: 0.5 }, { x: 0.501, y: 0.6 }))).toBe(false);
    expect(isMeant(boxBetween({ x: 0.5, y: 0.5 }, { x: 0.52, y: 0.52 }))).toBe(true);
  });
});

test('a region is named by its page as it is printed, and never stands in marks of quotation', () => {
  const region = { page: 2, boxes: [{ x: 0, y: 0, width: 1, height: 1 }] };
  expect(passageWords({ exact: '', region })).toBe('Region on page 3');
  expect(quotedPassage({ exact: '', region: { ...region, label: 'iii' } })).toBe('Region on page iii');
  expect(quotedPassage({ exact: 'Two gates', region: null })).toBe('“Two gates”');
});

describe('a fragment of a page', () => {
  const pages = [{ ...page, label: 'i', start: 0, hasText: true }];
  const region = { page: 0, label: 'i', boxes: [{ x: 0.25, y: 0.5, width: 0.5, height: 0.125 }] };

  test('of a PDF and of an image gives the region back', () => {
    for (const [mediaType, value] of [
      ['application/pdf', 'page=1&viewrect=150,400,300,100'],
      ['image/png', 'xywh=percent:25,50,50,12.5'],
    ] as const) {
      const fragment = writePageFragment(region, page, mediaType);
      expect(fragment.value).toBe(value);
      const part = readPageFragment(fragment.value);
      expect(part && regionOfPart(part, pages)).toEqual(region);
    }
  });

  test('beyond its page is cut off, and of no page is none', () => {
    const beyond = readPageFragment('page=1&viewrect=500,700,300,300');
    expect(beyond && regionOfPart(beyond, pages)?.boxes).toEqual([
      { x: 0.83333, y: 0.875, width: 1 - 0.83333, height: 0.125 },
    ]);
    const missing = readPageFragment('page=2&viewrect=0,0,10,10');
    expect(missing && regionOfPart(missing, pages)).toBeNull();
    expect(readPageFragment('nameddest=quay')).toBeNull();
    expect(readPageFragment('page=1&viewrect=NaN,1,2,3')).toBeNull();
    expect(readPageFragment('xywh=1,2,-3,4')).toBeNull();
  });
});
