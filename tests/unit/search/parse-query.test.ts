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
      return `${minus}${term.type}:${term.name}`;
    case 'origin':
      return `${minus}origin:${term.name ?? 'unknown'}`;
    case 'grade':
      return `${minus}grade:${term.level ?? 'none'}${term.topic === null ? '' : ` on ${term.topic}`}`;
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
    ['tag:""', 'tag'],
    ['"first alarm', 'first+alarm'],
    ['NEAR(a b) ^c {d} e+f AND NOT', 'near+a & b & c & d & e+f & and & not'],
    ['in:nowhere has:wings', 'in+nowhere & has+wings'],
    ['a\u0000b', 'a+b'],
  ])('makes sense of %j', (text, query) => {
    expect(read(text)).toBe(query);
  });
});
