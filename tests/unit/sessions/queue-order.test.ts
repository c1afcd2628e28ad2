import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heirOf, movedTo, type QueueMove } from '../../../renderer/features/sessions/queue/queue-order.ts';

const ids = ['a', 'b', 'c', 'd'];

describe('the order of a queue', () => {
  it('moves an item by one, to the top and to the end', () => {
    expect(movedTo(ids, 'c', 'up')).toEqual(['a', 'c', 'b', 'd']);
    expect(movedTo(ids, 'b', 'down')).toEqual(['a', 'c', 'b', 'd']);
    expect(movedTo(ids, 'c', 'first')).toEqual(['c', 'a', 'b', 'd']);
    expect(movedTo(ids, 'b', 'last')).toEqual(['a', 'c', 'd', 'b']);
  });

  it('moves nothing past its ends, nor what is not in it', () => {
    expect(movedTo(ids, 'a', 'up')).toBeNull();
    expect(movedTo(ids, 'a', 'first')).toBeNull();
    expect(movedTo(ids, 'd', 'down')).toBeNull();
    expect(movedTo(ids, 'd', 'last')).toBeNull();
    expect(movedTo(ids, 'gone', 'down')).toBeNull();
    expect(movedTo([], 'a', 'last')).toBeNull();
  });

  it('keeps every item once, and the others in their order', () => {
    const moves = fc.constantFrom<QueueMove>('up', 'down', 'first', 'last');
    const queues = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1 });
    fc.assert(
      fc.property(queues, fc.nat(), moves, (queue, at, move) => {
        const id = queue[at % queue.length] ?? '';
        const moved = movedTo(queue, id, move) ?? queue;
        const others = (each: readonly string[]) => each.filter((other) => other !== id);
        expect(moved).toHaveLength(queue.length);
        expect(moved).toContain(id);
        expect(others(moved)).toEqual(others(queue));
      }),
    );
  });

  it('leads from what is taken away to the next, at the end to the one before', () => {
    expect(heirOf(ids, 'b')).toBe('c');
    expect(heirOf(ids, 'd')).toBe('c');
    expect(heirOf(['a'], 'a')).toBeNull();
  });
});
