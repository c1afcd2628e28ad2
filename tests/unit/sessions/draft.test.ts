import { describe, expect, it } from 'vitest';
import {
  emptyItemDraft,
  isEmptyDraft,
  readDraft,
  writeDraft,
} from '../../../renderer/features/sessions/working/draft.ts';

const passage = {
  stance: 'supports',
  credibility: '2',
  takenAs: 'what happened',
  value: '',
  reason: 'Written as it hap',
} as const;

describe('what stands in the forms of a session', () => {
  it('comes back as it was kept', () => {
    const items = {
      one: { ...emptyItemDraft, passages: { bodies: passage }, passage: 'bodies' },
      two: { ...emptyItemDraft, document: { stance: 'silent' as const, reason: 'Noth' }, setAside: 'Ask' },
    };
    const resolutions = {
      three: { outcome: 'other' as const, values: { stance: 'disputes' as const }, reason: 'Both ov' },
    };
    expect(readDraft(writeDraft({ items, resolutions }))).toEqual({ items, resolutions });
  });

  it('keeps no item in which nothing stands', () => {
    const kept = writeDraft({ items: { one: emptyItemDraft }, resolutions: {} });
    expect(JSON.parse(kept)).toEqual({ items: {}, resolutions: {} });
    expect(isEmptyDraft({ ...emptyItemDraft, setAside: '' })).toBe(false);
  });

  it('leaves out what it does not understand and keeps the rest', () => {
    const kept = {
      items: {
        one: { passages: { bodies: passage } },
        two: { passages: { bodies: { ...passage, stance: 'proves' } } },
        three: 7,
      },
      resolutions: 'none',
    };
    expect(readDraft(JSON.stringify(kept))).toEqual({
      items: { one: { ...emptyItemDraft, passages: { bodies: passage } } },
      resolutions: {},
    });
    for (const broken of [null, '', '{', '[]', '"words"', '{"items":[]}'])
      expect(readDraft(broken)).toEqual({ items: {}, resolutions: {} });
  });
});
