import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findHits } from '../../../shared/search/find-hits.ts';
import { indexForm } from '../../../shared/search/words.ts';

function found(text: string, query: string): readonly string[] {
  return findHits(text, query).map(({ start, end }) => text.slice(start, end));
}

describe('the hits of a query in a text', () => {
  it.each([
    ['The fire and the firemen; FIRE!', 'fire', ['fire', 'FIRE']],
    ['The fire and the firemen', 'fire*', ['fire', 'firemen']],
    ['the first alarm, a first\nalarm and an alarm', '"first alarm"', ['first alarm', 'first\nalarm']],
    ['the first alarm and an alarm', 'alarm "first alarm"', ['first alarm', 'alarm']],
    ['the first alarms', '"first al"*', ['first alarms']],
    ['fire, blaze', 'fire OR blaze -smoke tag:x', ['fire', 'blaze']],
    ['Les pompiers de l’État', 'etat', ['État']],
    ['عينی شاهدین نے کہا', 'عینی', ['عينی']],
    ['مُحَمَّد', 'محمد', ['مُحَمَّد']],
    ['新しい東京タワー', '東京', ['東京']],
    ['กรุงเทพมหานคร', 'เทพ', ['เทพ']],
    ['an oﬃce', 'office', ['oﬃce']],
  ])('in %s of %s', (text, query, hits) => {
    expect(found(text, query)).toEqual(hits);
  });

  it('are none where nothing is asked for', () => {
    expect(findHits('fire', '')).toEqual([]);
    expect(findHits('fire', 'tag:fire -fire 🔥')).toEqual([]);
  });

  it('do not overlap where one character stands for two words', () => {
    expect(found('㋿元年', '令 和 元')).toEqual(['㋿', '元']);
  });

  it('are the word itself for every word of a text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const word of indexForm(text).split(' ').filter(Boolean)) {
          const hits = findHits(text, `"${word}"`);
          expect(hits.length).toBeGreaterThan(0);
          for (const { start, end } of hits)
            expect(indexForm(text.slice(start, end)).split(' ')).toContain(word);
        }
      }),
    );
  });
});
