import { describe, expect, it } from 'vitest';
import { deleteWords, mergeWords } from '../../../renderer/features/tags/count-words.ts';

describe('what merging and deleting a tag do, in words', () => {
  it('counts the annotations that move', () => {
    expect(mergeWords({ name: 'Denial', annotations: 41 }, 'Refusal')).toBe(
      '41 annotations move to “Refusal”, and “Denial” leaves the codebook.',
    );
    expect(mergeWords({ name: 'Denial', annotations: 1 }, 'Refusal')).toBe(
      '1 annotation moves to “Refusal”, and “Denial” leaves the codebook.',
    );
    expect(mergeWords({ name: 'Denial', annotations: 0 }, 'Refusal')).toBe(
      'No annotation moves to “Refusal”, and “Denial” leaves the codebook.',
    );
  });

  it('counts the annotations that lose a tag and the tags that move up', () => {
    expect([deleteWords(0, 0), deleteWords(1, 1), deleteWords(7, 2)]).toEqual([
      'No annotation carries it.',
      '1 annotation loses it. The tag below it moves up.',
      '7 annotations lose it. The 2 tags below it move up.',
    ]);
  });
});
