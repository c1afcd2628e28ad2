import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../shared/search/parse-query.ts';
import { wantedWords } from '../../../shared/search/query.ts';
import { makeSnippet, makeSnippets } from '../../../shared/search/snippet.ts';

function terms(query: string) {
  return wantedWords(parseQuery(query));
}

function markedIn(text: string, query: string): readonly string[] {
  const { snippet, marks } = makeSnippet(text, terms(query));
  return marks.map(({ start, end }) => snippet.slice(start, end));
}

const filler = 'The inquiry went on with other matters. ';

describe('a snippet', () => {
  it('is the words around a hit, cut between words, on one line', () => {
    const text = `${filler.repeat(10)}\nThe first\talarm was raised. ${filler.repeat(10)}`;
    const { snippet, hit } = makeSnippet(text, terms('alarm'));
    expect(snippet).toMatch(/^…\S.* The first alarm was raised\. .*\S…$/);
    expect(snippet).not.toMatch(/[\n\t]/);
    expect(snippet.length).toBeLessThanOrEqual(202);
    expect(hit).toEqual({ start: text.indexOf('alarm'), end: text.indexOf('alarm') + 5 });
  });

  it('is the place where most of the words stand together, also far into the text', () => {
    const text = `The fire. ${filler.repeat(300)} The alarm. ${filler.repeat(20)} A fire alarm. The fire.`;
    expect(markedIn(text, 'alarm fire')).toEqual(['fire', 'alarm', 'fire']);
    expect(makeSnippet(text, terms('alarm fire')).hit?.start).toBe(text.indexOf('fire alarm'));
  });

  it('is found at the end of a long text, and across the places where it is cut for the search', () => {
    const words = 'one two three four five six seven eight nine ten '.repeat(20_000);
    expect(markedIn(`${words}alarm`, 'alarm')).toEqual(['alarm']);
    for (let shift = 0; shift < 60; shift += 7) {
      const text = `${'x '.repeat(990 + shift)}first alarm${' y'.repeat(3000)}`;
      expect(markedIn(text, '"first alarm"')).toEqual(['first alarm']);
    }
  });

  it('is the beginning of a text that has none of the words', () => {
    expect(makeSnippet('No warning.', terms('alarm'))).toEqual({
      snippet: 'No warning.',
      marks: [],
      hit: null,
    });
    expect(makeSnippet(filler.repeat(20), []).snippet).toMatch(/^The inquiry.*[^ ]…$/);
  });

  it('cuts no character in two', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), fc.nat(600), (text, at) => {
        const whole = text.slice(0, at).isWellFormed()
          ? `${text.slice(0, at)} alarm ${text.slice(at)}`
          : text;
        const { snippet, marks } = makeSnippet(whole, terms('alarm'));
        expect(snippet.isWellFormed()).toBe(true);
        for (const { start, end } of marks) expect(snippet.slice(start, end).toLowerCase()).toBe('alarm');
      }),
    );
  });

  it('is made for each place where hits stand close together', () => {
    const text = `An alarm, an alarm. ${filler.repeat(20)} One more alarm.`;
    const snippets = makeSnippets(text, terms('alarm'));
    expect(snippets.map(({ marks }) => marks.length)).toEqual([2, 1]);
    expect(snippets.map(({ hit }) => text.slice(hit?.start, hit?.end))).toEqual(['alarm', 'alarm']);
    expect(makeSnippets(text, [])).toEqual([]);
  });
});
