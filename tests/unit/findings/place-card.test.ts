import { describe, expect, it } from 'vitest';
import { placeCard } from '../../../renderer/features/reader/found/place-card.ts';

const bounds = { left: 0, top: 0, right: 1000, bottom: 800 };
const size = { width: 300, height: 200 };
const line = (top: number, left = 100, right = 300) => ({ left, right, top, bottom: top + 20 });

describe('where the card of a finding stands', () => {
  it('is below the words, where they begin', () => {
    expect(placeCard([line(100), line(130, 0, 50)], size, bounds, 'ltr')).toEqual({ left: 100, top: 158 });
    expect(placeCard([line(100, 500, 900)], size, bounds, 'rtl')).toEqual({ left: 600, top: 128 });
  });

  it('is above them where there is no room below, and at the edge where there is none above either', () => {
    expect(placeCard([line(700)], size, bounds, 'ltr')).toEqual({ left: 100, top: 492 });
    expect(placeCard([line(150)], { width: 300, height: 640 }, bounds, 'ltr')?.top).toBe(152);
  });

  it('stays within the pane, and is nowhere while none of the words is in view', () => {
    expect(placeCard([line(100, 900, 990)], size, bounds, 'ltr')?.left).toBe(692);
    expect(placeCard([line(-40)], size, bounds, 'ltr')).toBeNull();
  });
});
