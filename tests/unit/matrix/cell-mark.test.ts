import { describe, expect, it } from 'vitest';
import { markOf } from '../../../renderer/features/matrix/cell-mark.ts';
import type { CredibilityLevelCode, Stance } from '../../../shared/model/claim.ts';

function mark(...judged: readonly (readonly [Stance, CredibilityLevelCode | null])[]) {
  const { letters, level, shade, passages } = markOf(
    judged.map(([stance, credibility]) => ({ stance, credibility })),
  );
  return { letters, level, shade, passages };
}

describe('the mark of a cell', () => {
  it('is the letter of the stance with the figure of the credibility', () => {
    expect(mark(['disputes', '2'])).toEqual({ letters: 'D', level: '2', shade: '2', passages: 1 });
  });

  it('has no shade where credibility is missing, judged so or not judged', () => {
    expect(mark(['supports', '6'])).toEqual({ letters: 'S', level: '6', shade: null, passages: 1 });
    expect(mark(['supports', null])).toEqual({ letters: 'S', level: '', shade: null, passages: 1 });
  });

  it('of several passages of one stance tells from what to what they are judged', () => {
    expect(mark(['supports', '4'], ['supports', '2'], ['supports', '3'])).toMatchObject({
      letters: 'S',
      level: '2–4',
      shade: null,
      passages: 3,
    });
    expect(mark(['supports', '3'], ['supports', '3'])).toMatchObject({ level: '3', shade: '3' });
  });

  it('puts a missing level between no others', () => {
    expect(mark(['supports', '2'], ['supports', '6'])).toMatchObject({ level: '…', shade: null });
    expect(mark(['supports', '2'], ['supports', null])).toMatchObject({ level: '…', shade: null });
  });

  it('of different stances has all their letters and no figure', () => {
    expect(mark(['background', '1'], ['supports', '1'], ['disputes', '1'])).toEqual({
      letters: 'SDB',
      level: '',
      shade: '1',
      passages: 3,
    });
  });
});
