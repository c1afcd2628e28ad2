import { describe, expect, it } from 'vitest';
import {
  type FoundItem,
  foundItems,
  itemOf,
  neighbourItem,
} from '../../../renderer/features/findings/found-items.ts';
import type { ShownFinding } from '../../../shared/model/finding.ts';
import type { Mention } from '../../../shared/model/mention.ts';

function suggestion(start: number, exact: string, more: Partial<ShownFinding> = {}): ShownFinding {
  const end = start + exact.length;
  const value = { least: 31, most: 31, isApproximate: false, unit: 'people', matter: 'died' };
  const finding = { kind: 'number' as const, start, end, exact, value };
  return { key: `number:${start}-${end}`, finding, state: 'suggested', decision: null, ...more };
}

function mention(id: string, exact: string): Mention {
  return {
    id,
    document: 'document',
    capture: 'capture',
    start: 0,
    end: exact.length,
    exact,
    prefix: '',
    suffix: '',
    form: 'parenthesised',
    name: exact,
    isAnonymous: false,
    use: 'names as authority',
    date: null,
    dateWords: null,
    scope: null,
    source: null,
    candidates: [],
    citedTitle: null,
    citedUrl: null,
    cited: null,
    searches: [],
    fidelity: [],
    status: 'unresolved',
    createdAt: '2026-01-01T00:00:00.000Z',
  };
}

const ids = (items: readonly FoundItem[]) => items.map(({ id }) => id);

describe('what was found in a copy', () => {
  it('stands in the order of the text, mentions among findings, those whose words are gone last', () => {
    const items = foundItems({
      findings: [suggestion(5, '31 people'), suggestion(90, '12 people')],
      mentions: [mention('gone', 'AFP'), mention('here', 'HRW')],
      places: [{ mention: 'here', start: 40, end: 43, scope: { start: 20, end: 43 } }],
    });
    expect(ids(items)).toEqual(['number:5-14', 'here', 'number:90-99', 'gone']);
    expect(items[1]).toMatchObject({ range: { start: 40, end: 43 }, scope: { start: 20, end: 43 } });
    expect(items[3]?.range).toBeNull();
  });

  it('is listed once where it became a mention', () => {
    const accepted = suggestion(0, 'HRW', { state: 'accepted', decision: 'here' });
    const items = foundItems({
      findings: [accepted],
      mentions: [mention('here', 'HRW')],
      places: [{ mention: 'here', start: 0, end: 3, scope: null }],
    });
    expect(ids(items)).toEqual(['here']);
    expect(items[0]?.finding).toBe(accepted.finding);
    // Whoever was at the finding is at the mention now.
    expect(itemOf(items, accepted.key)).toBe(items[0]);
    expect(itemOf(items, null)).toBeUndefined();
  });

  it('keeps what was accepted of another kind, with its decision', () => {
    const accepted = suggestion(0, '31 people', { state: 'accepted', decision: 'decision' });
    const items = foundItems({ findings: [accepted], mentions: [], places: [] });
    expect(items).toMatchObject([{ id: 'number:0-9', state: 'accepted', decision: 'decision' }]);
  });
});

describe('going from one to the next', () => {
  const items = foundItems({
    findings: [suggestion(5, 'aa'), suggestion(40, 'bb'), suggestion(90, 'cc')],
    mentions: [],
    places: [],
  });
  const [first, second, third] = items;
  const none = { id: null };

  it('goes from the one it is at, round at the ends', () => {
    expect(neighbourItem(items, { id: second?.id ?? '', offset: 0 }, 1)).toBe(third);
    expect(neighbourItem(items, { id: third?.id ?? '', offset: 0 }, 1)).toBe(first);
    expect(neighbourItem(items, { id: first?.id ?? '', offset: 0 }, -1)).toBe(third);
  });

  it('goes from an offset where it is at none', () => {
    expect(neighbourItem(items, { ...none, offset: 41 }, 1)).toBe(third);
    expect(neighbourItem(items, { ...none, offset: 41 }, -1)).toBe(second);
    expect(neighbourItem(items, { ...none, offset: 95 }, 1)).toBe(first);
    expect(neighbourItem(items, { ...none, offset: 95 }, -1)).toBe(third);
    expect(neighbourItem(items, { ...none, offset: 0 }, -1)).toBe(third);
  });

  it('goes nowhere where there is none', () => {
    expect(neighbourItem([], { ...none, offset: 0 }, 1)).toBeUndefined();
    expect(neighbourItem([], { ...none, offset: 0 }, -1)).toBeUndefined();
  });
});
