import { describe, expect, test } from 'vitest';
import { firstDraft, onYardstick, readDraft } from '../../../renderer/features/conclusions/conclude-draft.ts';
import type { Conclusion } from '../../../shared/model/claim.ts';

const before: Conclusion = {
  id: 'c',
  claim: 'k',
  yardstick: 'icd-203',
  likelihood: '6',
  likelihoodWords: 'very likely',
  confidence: 'moderate',
  lexical: '',
  text: 'The log counts bodies.',
  basis: {
    evidence: [],
    grades: [],
    origins: { passages: 0, publishers: 0, independent: 0, unknown: 0 },
  },
  concludedAt: '2024-06-14T09:00:00.000Z',
  supersededAt: null,
};

describe('what the form of a conclusion begins with', () => {
  test('is nothing for a claim about which nothing is concluded', () => {
    expect(firstDraft(null, 'phia')).toEqual({
      yardstick: 'phia',
      confidence: null,
      lexical: '',
      text: '',
    });
  });

  test('is the conclusion in force', () => {
    expect(firstDraft(before, 'icd-203')).toEqual({
      yardstick: 'icd-203',
      likelihood: '6',
      confidence: 'moderate',
      lexical: '',
      text: 'The log counts bodies.',
    });
  });

  test('has no likelihood where it was put in the words of another yardstick: none is converted', () => {
    expect(firstDraft(before, 'phia')).toEqual({
      yardstick: 'phia',
      confidence: 'moderate',
      lexical: '',
      text: 'The log counts bodies.',
    });
  });

  test('leaves open what cannot be judged on any yardstick', () => {
    const open = { yardstick: 'icd-203', likelihood: null, confidence: null, lexical: '', text: '' } as const;
    expect(onYardstick(open, 'phia')).toEqual({ ...open, yardstick: 'phia' });
  });

  test('is read back as it was kept, and is nothing where it is not understood', () => {
    const draft = firstDraft(before, 'icd-203');
    expect(readDraft(JSON.stringify(draft))).toEqual(draft);
    expect(readDraft('')).toBeNull();
    expect(readDraft('{"yardstick":"sherman-kent"}')).toBeNull();
  });
});
