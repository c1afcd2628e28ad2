import { describe, expect, it } from 'vitest';
import {
  extendSelection,
  keepShown,
  noSelection,
  toggleCard,
} from '../../../renderer/features/annotations/select-annotations.ts';

const shown = ['a', 'b', 'c', 'd', 'e'];

describe('selecting cards', () => {
  it('takes a card in and out', () => {
    const one = toggleCard(noSelection, 'b');
    expect([...one.ids]).toEqual(['b']);
    expect([...toggleCard(one, 'b').ids]).toEqual([]);
  });

  it('extends from the card selected last, in either direction', () => {
    const one = toggleCard(noSelection, 'c');
    expect([...extendSelection(one, 'e', shown).ids]).toEqual(['c', 'd', 'e']);
    expect([...extendSelection(one, 'a', shown).ids].toSorted()).toEqual(['a', 'b', 'c']);
  });

  it('takes one card where there is nothing to extend from', () => {
    expect([...extendSelection(noSelection, 'd', shown).ids]).toEqual(['d']);
  });

  it('lets go of cards that are not shown any more', () => {
    const both = toggleCard(toggleCard(noSelection, 'a'), 'b');
    expect([...keepShown(both, new Set(['b', 'c'])).ids]).toEqual(['b']);
    expect(keepShown(both, new Set(shown))).toBe(both);
  });
});
