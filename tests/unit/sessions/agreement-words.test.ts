import { describe, expect, it } from 'vitest';
import {
  alphaMeaning,
  alphaWords,
  judgedLines,
  shareWords,
} from '../../../renderer/features/sessions/agreement-words.ts';
import { admiraltyCredibility } from '../../../shared/reliability/credibility.ts';

const on = { yardstick: 'icd-203', scale: admiraltyCredibility } as const;

describe('how far two people agree, in words', () => {
  it('gives the share as a count and in per cent', () => {
    expect(shareWords({ units: 16, agreeing: 12 })).toBe('12 of 16, 75\u00a0%');
    expect(shareWords({ units: 0, agreeing: 0 })).toBe('nothing was judged by both');
  });

  it('writes alpha with two digits, and says where it is not defined', () => {
    expect([0.6667, -0.2, -0.001, 1, null].map(alphaWords)).toEqual([
      '0.67',
      '\u22120.20',
      '0.00',
      '1.00',
      'not defined',
    ]);
  });

  it('says what alpha comes to, without a word on who is right', () => {
    const said = [null, 1, 0.9, 0.7, 0.3, 0, -0.4].map((alpha) => alphaMeaning({ alpha, units: 9 }));
    expect(new Set(said).size).toBe(said.length);
    expect(alphaMeaning({ alpha: null, units: 1 })).toContain('Fewer than two');
    expect(alphaMeaning({ alpha: 0.8, units: 9 })).toContain('rely on');
    expect(alphaMeaning({ alpha: 0.667, units: 9 })).toContain('tentative');
  });

  it('lists what was judged, likelihood and confidence apart, and what is missing by its words', () => {
    const values = { likelihood: '6', confidence: 'moderate', yardstick: 'icd-203' } as const;
    expect(judgedLines({ values, reason: null }, on)).toEqual([
      { of: 'likelihood', words: 'very likely' },
      { of: 'confidence', words: 'moderate' },
    ]);
    expect(judgedLines({ values: { stance: 'supports', credibility: '6' }, reason: null }, on)).toEqual([
      { of: 'stance', words: 'supports' },
      { of: 'credibility', words: '6, truth cannot be judged' },
    ]);
    expect(judgedLines({ values: { likelihood: null, credibility: null }, reason: null }, on)).toEqual([
      { of: 'likelihood', words: 'cannot be judged' },
      { of: 'credibility', words: 'not judged' },
    ]);
  });
});
