import { describe, expect, it } from 'vitest';
import type { FoundItem } from '../../../renderer/features/findings/found-items.ts';
import { countWords } from '../../../renderer/features/mentions/count-words.ts';
import { filterCounts, listLines } from '../../../renderer/features/mentions/mention-groups.ts';
import type { Mention, MentionStatus } from '../../../shared/model/mention.ts';

function item(id: string, more: Partial<FoundItem> = {}): FoundItem {
  const range = { start: 0, end: 3 };
  const rest = { scope: null, exact: 'HRW', finding: null, mention: null, decision: null };
  return { id, kind: 'mention', state: 'suggested', range, ...rest, ...more };
}

function cited(id: string, status: MentionStatus): FoundItem {
  // The list is made of the status alone.
  return item(id, { state: 'accepted', mention: { id, status } as Mention });
}

const items = [
  item('a'),
  cited('b', 'held'),
  cited('c', 'unresolved'),
  item('d', { state: 'rejected' }),
  cited('e', 'unobtainable'),
  item('f', { kind: 'date' }),
];
const lines = (...given: Parameters<typeof listLines>) =>
  listLines(...given).map((line) => (line.type === 'heading' ? `${line.group} ${line.count}` : line.item.id));

describe('the list of mentions', () => {
  it('has a heading over each group, what waits for something first and suggestions last, without what was rejected', () => {
    expect(lines(items, 'mention', null)).toEqual([
      'unresolved 1',
      'c',
      'unobtainable 1',
      'e',
      'held 1',
      'b',
      'suggested 1',
      'a',
    ]);
  });

  it('is filtered by the counts over it', () => {
    expect(filterCounts(items, 'mention')).toEqual({
      cited: 3,
      held: 1,
      'not found': 1,
      suggested: 1,
      rejected: 1,
    });
    expect(lines(items, 'mention', 'not found')).toEqual(['unobtainable 1', 'e']);
    expect(lines(items, 'mention', 'rejected')).toEqual(['rejected 1', 'd']);
    expect(lines(items, 'date', null)).toEqual(['suggested 1', 'f']);
  });
});

describe('the counts of a document', () => {
  const none = {
    unresolved: 0,
    'source identified': 0,
    'document identified': 0,
    held: 0,
    'not found': 0,
    unobtainable: 0,
  };
  const counts = {
    document: 'd',
    cited: 12,
    byStatus: { ...none, held: 4, 'not found': 2, unobtainable: 1 },
  };

  it('say what is cited, held and not found, and leave out what there is none of', () => {
    expect(countWords({ ...counts, suggested: 0 })).toBe('12 cited · 4 held · 3 not found');
    expect(countWords({ ...counts, byStatus: none, suggested: 20 })).toBe('12 cited · 20 suggested');
    expect(countWords({ ...counts, cited: 0, byStatus: none, suggested: 20 })).toBe('20 suggested');
    expect(countWords({ ...counts, cited: 0, byStatus: none, suggested: null })).toBeNull();
  });
});
