import type { FindingOf } from '../../../../shared/model/finding.ts';
import type { References } from '../references/find-references.ts';
import { sayingVerb } from './saying-verbs.ts';
import { kindOfUse } from '../use.ts';
import { indexAt, type Passage } from '../passage.ts';

const yearAndPlace =
  /^((?:1[5-9]|20)\d\d)([a-z]?)((?:\s?[:,]\s?(?:pp?\.\s?|ch\.\s?|chap\.\s?|§\s?)?\d{1,4}(?:\s?[–-]\s?\d{1,4})?)?)$/u;
const surname = "(?:(?:[Dd]e|[Vv]an|[Vv]on|[Dd]er|[Dd]en|[Ee]l|[Aa]l|bin)[\\s-])*\\p{Lu}[\\p{L}\\p{M}'’-]+";
const authorsBefore = new RegExp(
  `(?<![\\p{L}\\p{N}'’.-])(?<authors>${surname}(?:,\\s${surname}){0,3}(?:,?\\s(?:and|&)\\s${surname}|\\set\\sal\\.?)?)(?<possessive>['’]s)?\\s$`,
  'u',
);
const academicVerb =
  /^(?:calls?|called|proposes?|proposed|distinguish(?:es)?|discuss(?:es|ed)?|demonstrates?|demonstrated|examines?|examined|contends?|concludes?|hypothesi[sz]es?|theori[sz]es?)$/u;

/** Finds works cited in running text, "Lund (2003) has argued". A year in brackets behind any other name is none: "Titanic (1997)". */
export function findNarrative(passage: Passage, references: References): readonly FindingOf<'mention'>[] {
  const { text } = passage;
  return passage.brackets.flatMap((bracket) => {
    if (bracket.end - bracket.start > 32 || text.charAt(bracket.start) !== '(') return [];
    const inner = yearAndPlace.exec(text.slice(bracket.start + 1, bracket.end - 1));
    if (!inner) return [];
    const lineStart = Math.max(passage.start, bracket.start - 120);
    const authors = authorsBefore.exec(text.slice(lineStart, bracket.start));
    const name = authors?.groups?.['authors'];
    if (!authors || name === undefined) return [];
    const after = /^[\s,]*([\p{L}]+)/u.exec(text.slice(bracket.end, bracket.end + 40))?.[1] ?? '';
    const tells = sayingVerb(after) !== undefined || academicVerb.test(after);
    const isMarked = inner[2] !== '' || inner[3] !== '' || / et al/.test(name);
    const isListed = references.surnames.has(surnameOf(name));
    if (!isMarked && !isListed && !tells) return [];
    const start = lineStart + authors.index;
    const sentence = passage.sentences[indexAt(passage.sentences, start)] ?? null;
    const range = { start, end: bracket.end };
    return [
      {
        kind: 'mention' as const,
        ...range,
        exact: text.slice(range.start, range.end),
        value: {
          form: 'parenthesised' as const,
          name,
          isAnonymous: false,
          use: sentence ? kindOfUse(text, sentence, [range]) : ('names as authority' as const),
          date: inner[1] ?? null,
          dateWords: `${inner[1] ?? ''}${inner[2] ?? ''}`,
          scope: sentence,
        },
      },
    ];
  });
}

function surnameOf(authors: string): string {
  return /^[^,\s]+(?:\s(?=\p{Ll})[^,\s]+)*/u.exec(authors)?.[0] ?? authors;
}
