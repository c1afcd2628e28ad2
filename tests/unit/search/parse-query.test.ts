import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../shared/search/parse-query.ts';
import type { SearchTerm } from '../../../shared/search/query.ts';

/** A query written short: clauses joined by `&`, their terms by `|`. */
function read(text: string): string {
  return parseQuery(text)
    .clauses.map((clause) => clause.map(shown).join(' | '))
    .join(' & ');
}

function shown(term: SearchTerm): string {
  const minus = term.isExcluded ? '-' : '';
  switch (term.type) {
    case 'words':
      return `${minus}${term.words.join('+')}${term.isPrefix ? '*' : ''}`;
    case 'tag':
    case 'source':
    case 'mention':
    case 'collection':
      return `${minus}${term.type}:${term.name}`;
    case 'origin':
      return `${minus}origin:${term.name ?? 'unknown'}`;
    case 'grade':
      return `${minus}grade:${term.level ?? 'none'}${term.topic === null ? '' : ` on ${term.topic}`}`;
    case 'claim':
      return `${minus}claim:${term.words?.join('+') ?? 'none'}${term.isPrefix ? '*' : ''}`;
    case 'stance':
      return `${minus}stance:${term.stance}`;
    case 'credibility':
      return `${minus}credibility:${term.between?.join('-') ?? 'none'}`;
    case 'confidence':
      return `${minus}confidence:${term.level ?? 'none'}`;
    case 'in':
      return `${minus}in:${term.scope}`;
    case 'has':
      return `${minus}has:${term.part}`;
  }
}

describe('the query language', () => {
  it.each([
    ['harbour fire', 'harbour & fire'],
    ['"first alarm" harbour', 'first+alarm & harbour'],
    ['“first alarm” «second»', 'first+alarm & second'],
    ['harb* "first al"* "first al*"', 'harb* & first+al* & first+al*'],
    ['fire OR blaze harbour', 'fire | blaze & harbour'],
    ['fire OR blaze OR flames', 'fire | blaze | flames'],
    ['-drill -"no warning"', '-drill & -no+warning'],
    ['tag:denial source:"Daily Courier"', 'tag:denial & source:daily courier'],
    ['origin:Unknown -origin:"Coast Agency"', 'origin:unknown & -origin:coast agency'],
    ['-tag:Denial -in:notes', '-tag:denial & -in:notes'],
    ['mention:HRW -mention:"not found"', 'mention:hrw & -mention:not found'],
    [
      'claim:Fire -claim:"Two warnings" claim:harb* claim:none',
      'claim:fire & -claim:two+warnings & claim:harb* & claim:none',
    ],
    ['stance:supports -stance:dis', 'stance:supports & -stance:disputes'],
    ['confidence:HIGH confidence:none', 'confidence:high & confidence:none'],
    ['claim: stance: credibility: confidence: in:claims', 'in:claims'],
    ['mention:', ''],
    ['tag:den*', 'tag:den'],
    ['in:documents in:ann in:notes', 'in:documents & in:annotations & in:notes'],
    ['has:comment has:tags', 'has:comment & has:tag'],
    ['tag:a OR tag:b fire', 'tag:a | tag:b & fire'],
    ['TAG:Denial', 'tag:denial'],
  ])('reads %s', (text, query) => {
    expect(read(text)).toBe(query);
  });

  it.each([
    ['credibility:2', '2-2'],
    ['credibility:=2', '2-2'],
    ['credibility:<3', '1-2'],
    ['credibility:<=3', '1-3'],
    ['credibility:≤3', '1-3'],
    ['credibility:>3', '4-5'],
    ['credibility:>=3', '3-5'],
    ['credibility:1-2', '1-2'],
    ['credibility:4-2', '2-4'],
    ['credibility:"probably true"', '2-2'],
    ['credibility:none', 'none'],
    ['credibility:6', 'none'],
    ['credibility:"truth cannot be judged"', 'none'],
  ])('reads %s as levels from and to', (text, levels) => {
    expect(read(text)).toBe(`credibility:${levels}`);
  });

  it('puts no level below or above 6, which is missing', () => {
    for (const text of ['credibility:<6', 'credibility:>6', 'credibility:<=6', 'credibility:>=6']) {
      expect(parseQuery(text).clauses).toEqual([
        [{ type: 'credibility', between: [1, 0], isExcluded: false }],
      ]);
    }
    expect(read('credibility:>5')).toBe('credibility:6-5');
  });

  it.each([
    ['credibility:<9', 'credibility+9'],
    ['stance:unsure', 'stance+unsure'],
    ['confidence:certain', 'confidence+certain'],
  ])('reads what is no condition, as in %s, as words', (text, words) => {
    expect(read(text)).toBe(words);
  });

  it.each([
    ["don't well-known 1998-03-09", 'don+t & well+known & 1998+03+09'],
    ['10:30 https://example.org/a', '10+30 & https+example+org+a'],
    ['بِندرگاہ ي', 'بندرگاه & ی'],
    ['東京タワー', '東+京+タ+ワ+ー'],
  ])('reads what is written together, as in %s, as words one after the other', (text, query) => {
    expect(read(text)).toBe(query);
  });

  it.each([
    ['', ''],
    ['OR', ''],
    ['OR fire OR', 'fire'],
    ['fire OR 🔥 smoke', 'fire & smoke'],
    ['- -- * " "" "" : 🔥', ''],
    ['tag: source: in: has:', ''],
    ['tag:""', ''],
    ['"first alarm', 'first+alarm'],
    ['NEAR(a b) ^c {d} e+f AND NOT', 'near+a & b & c & d & e+f & and & not'],
    ['in:nowhere has:wings', 'in+nowhere & has+wings'],
    ['a\u0000b', 'a+b'],
  ])('makes sense of %j', (text, query) => {
    expect(read(text)).toBe(query);
  });
});
