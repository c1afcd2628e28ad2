import { describe, expect, it } from 'vitest';
import { itemStep, nextWaiting, progressWords } from '../../../renderer/features/sessions/progress-words.ts';
import type { ItemState, SessionItem } from '../../../shared/model/checking-session.ts';

function item(id: string, state: ItemState): SessionItem {
  return {
    id,
    session: 's',
    position: 0,
    claim: null,
    document: `document of ${id}`,
    label: id,
    state,
    stance: null,
    likelihoodWords: null,
    confidence: null,
    reason: null,
    steps: [],
    passages: [],
    decidedAt: null,
  };
}

describe('how far a session has come', () => {
  it('is said in words, leaving out what there is none of', () => {
    expect(progressWords({ items: 32, judged: 14, setAside: 3 })).toBe('14 of 32 judged, 3 set aside');
    expect(progressWords({ items: 2, judged: 0, setAside: 0 })).toBe('0 of 2 judged');
    expect(progressWords({ items: 0, judged: 0, setAside: 0 })).toBe('nothing in the queue');
    expect(progressWords({ items: 1_200, judged: 1_100, setAside: 0 })).toBe('1,100 of 1,200 judged');
  });
});

describe('the way through a queue', () => {
  const items = [
    item('a', 'waiting'),
    item('b', 'judged'),
    item('c', 'waiting'),
    item('d', 'set aside'),
    item('e', 'waiting'),
  ];

  it('leads from what is decided to the next that waits, and around the end', () => {
    expect(nextWaiting(items, 'b')?.id).toBe('c');
    expect(nextWaiting(items, 'c')?.id).toBe('e');
    expect(nextWaiting(items, 'e')?.id).toBe('a');
  });

  it('ends where nothing else waits', () => {
    expect(nextWaiting([item('a', 'waiting'), item('b', 'judged')], 'a')).toBeNull();
    expect(nextWaiting([], 'a')).toBeNull();
  });

  it('goes one by one and stops at the ends', () => {
    expect(itemStep(items, 'a', 1)?.id).toBe('b');
    expect(itemStep(items, 'a', -1)).toBeNull();
    expect(itemStep(items, 'e', 1)).toBeNull();
    expect(itemStep(items, 'gone', 1)?.id).toBe('a');
  });
});
