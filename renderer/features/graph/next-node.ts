import type { Layout, Point } from './places.ts';

export type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

export function isDirection(key: string): key is Direction {
  return key === 'ArrowLeft' || key === 'ArrowRight' || key === 'ArrowUp' || key === 'ArrowDown';
}

/** The node that an arrow key goes to from this one: the nearest that lies that way; undefined where none does. */
export function nextNode(layout: Layout, from: string | null, direction: Direction): string | undefined {
  const here = from === null ? undefined : layout.get(from);
  if (here === undefined) return layout.keys().next().value;
  let best: { readonly key: string; readonly cost: number } | undefined;
  for (const [key, point] of layout) {
    if (key === from) continue;
    const { ahead, aside } = seenFrom(here, point, direction);
    if (ahead <= 0 || aside > ahead * 2) continue;
    const cost = ahead + aside * 2;
    if (best === undefined || cost < best.cost) best = { key, cost };
  }
  return best?.key;
}

function seenFrom(here: Point, there: Point, direction: Direction) {
  const dx = there.x - here.x;
  const dy = there.y - here.y;
  switch (direction) {
    case 'ArrowLeft':
      return { ahead: -dx, aside: Math.abs(dy) };
    case 'ArrowRight':
      return { ahead: dx, aside: Math.abs(dy) };
    case 'ArrowUp':
      return { ahead: -dy, aside: Math.abs(dx) };
    case 'ArrowDown':
      return { ahead: dy, aside: Math.abs(dx) };
  }
}
