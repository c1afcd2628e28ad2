import { describe, expect, it } from 'vitest';
import { placeCard } from '../../../renderer/features/tour/place-card.ts';

const window = { width: 1200, height: 800 };
const card = { width: 300, height: 180 };
const place = (target: Parameters<typeof placeCard>[0]) => placeCard(target, card, window);

describe('the card of the tour', () => {
  it('stands beside what it is about, on the side where there is room', () => {
    expect(place({ left: 0, top: 100, width: 240, height: 500 })).toEqual({ left: 254, top: 100 });
    expect(place({ left: 800, top: 100, width: 400, height: 500 })).toEqual({ left: 486, top: 100 });
  });

  it('stands below or above what is as wide as the window', () => {
    expect(place({ left: 0, top: 0, width: 1200, height: 50 })).toEqual({ left: 14, top: 64 });
    expect(place({ left: 0, top: 700, width: 1200, height: 100 })).toEqual({ left: 14, top: 506 });
  });

  it('stands in the lower corner of what fills the window, and in the lower middle for what is nowhere', () => {
    expect(place({ left: 0, top: 0, width: 1200, height: 800 })).toEqual({ left: 872, top: 592 });
    expect(place(null)).toEqual({ left: 450, top: 564 });
  });

  it.each([
    { left: 1150, top: 790, width: 40, height: 9 },
    { left: -50, top: -40, width: 60, height: 20 },
  ])('is never outside of the window', (target) => {
    const { left, top } = place(target);
    expect(
      left >= 0 && top >= 0 && left + card.width <= window.width && top + card.height <= window.height,
    ).toBe(true);
  });
});
