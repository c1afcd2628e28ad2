import { expect, test } from 'vitest';
import { type OwnerEdge, ownerCircle } from '../../../electron/core/sources/owner-circle.ts';

function owned(
  from: string,
  to: string,
  since: string | null = null,
  until: string | null = null,
): OwnerEdge {
  return { from, to, since, until };
}

test('a circle is found from where it is entered, the shortest one', () => {
  const edges = [owned('a', 'b'), owned('b', 'c'), owned('c', 'a'), owned('c', 'd'), owned('d', 'a')];
  expect(ownerCircle(edges, 'a')).toEqual(['a', 'b', 'c']);
  expect(ownerCircle(edges, 'd')).toEqual(['d', 'a', 'b', 'c']);
  expect(ownerCircle(edges.slice(0, 2), 'a')).toBeNull();
  expect(ownerCircle([owned('b', 'c'), owned('c', 'b'), owned('a', 'b')], 'a')).toBeNull();
});

test('those that never held at one time make none', () => {
  const until1999 = owned('a', 'b', '1990', '1999');
  expect(ownerCircle([until1999, owned('b', 'a', '2000')], 'a')).toBeNull();
  expect(ownerCircle([until1999, owned('b', 'a', '1999-12')], 'a')).toEqual(['a', 'b']);
  expect(ownerCircle([owned('a', 'b', null, '1999'), owned('b', 'a', null, '1980')], 'a')).toEqual([
    'a',
    'b',
  ]);
  const each = [
    owned('a', 'b', '1990', '1994'),
    owned('b', 'c', '1993', '1997'),
    owned('c', 'a', '1996', '1999'),
  ];
  expect(ownerCircle(each, 'a')).toBeNull();
});

test('hundreds of sources that all belong to one another in many ways are looked through at once', () => {
  const names = Array.from({ length: 120 }, (_each, number) => `s${number}`);
  const edges = names.flatMap((from, at) => names.slice(at + 1).map((to) => owned(from, to)));
  expect(ownerCircle(edges, 's0')).toBeNull();
  expect(ownerCircle([...edges, owned('s119', 's0')], 's0')).toEqual(['s0', 's119']);
});
