import { smallWords } from '../names/small-words.ts';
import { foldedOnly } from '../text/folding.ts';

/** A source by which a name is looked up. */
export interface NamedSource {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** In lower case, without "www.". */
  readonly domains: readonly string[];
}

/** A source that a name may mean, and why. */
export interface SourceCandidate {
  readonly id: string;
  readonly name: string;
  readonly because: string;
}

/** Gives the sources that a name may mean, the likeliest first. Nothing is decided by it. */
export type SourceLookup = (name: string) => readonly SourceCandidate[];

/**
 * Makes sources ready for being looked up by names as texts write them: with case, diacritics and points aside, by their
 * initials ("HRW" for "Human Rights Watch", "U.S. DOS" for "United States Department of State"), by a part of the name
 * ("Jane's" may be several), by their web domain, and with a letter or two that differ.
 */
export function sourceLookup(sources: readonly NamedSource[]): SourceLookup {
  const prepared = sources.flatMap((source) =>
    [source.name, ...source.aliases].map((name, at) => ({ source, name, isAlias: at > 0, ...formsOf(name) })),
  );
  const known = new Map<string, readonly SourceCandidate[]>();
  return (name) => {
    const found = known.get(name) ?? lookUp(name, sources, prepared);
    known.set(name, found);
    return found;
  };
}

/** Which of these names a short one may stand for, by their initials, in their order. */
export function spelledOut(short: string, names: readonly string[]): readonly string[] {
  const { joined, words } = formsOf(short);
  if (joined.length < 2 || words.length > 3) return [];
  return names.filter((name) => formsOf(name).initials.has(joined));
}

interface NameForms {
  /** Folded words, without points, possessive endings and a leading article. */
  readonly words: readonly string[];
  readonly joined: string;
  /** What the name may be abbreviated to; empty for a name of one word. */
  readonly initials: ReadonlySet<string>;
}

interface PreparedName extends NameForms {
  readonly source: NamedSource;
  readonly name: string;
  readonly isAlias: boolean;
}

/** A name that is a part of more names than this tells nothing. */
const mostCandidates = 12;

interface RankedCandidate extends SourceCandidate {
  readonly rank: number;
}

function lookUp(
  name: string,
  sources: readonly NamedSource[],
  prepared: readonly PreparedName[],
): readonly SourceCandidate[] {
  const wanted = formsOf(name);
  if (wanted.joined === '') return [];
  const best = new Map<string, RankedCandidate>();
  const add = (candidate: RankedCandidate) => {
    const before = best.get(candidate.id);
    if (before === undefined || candidate.rank < before.rank) best.set(candidate.id, candidate);
  };
  const domain = domainIn(name);
  for (const { id, name: sourceName, domains } of sources) {
    if (domain !== null && domains.includes(domain))
      add({ id, name: sourceName, rank: 1, because: `speaks from ${domain}` });
  }
  for (const candidate of prepared) {
    const match = matchNames(wanted, candidate);
    if (match !== null) add({ id: candidate.source.id, name: candidate.source.name, ...match });
  }
  return [...best.values()]
    .sort((one, other) => one.rank - other.rank || (one.name < other.name ? -1 : 1))
    .slice(0, mostCandidates)
    .map(({ id, name: sourceName, because }) => ({ id, name: sourceName, because }));
}

/** Why a name may mean a source of another name, and how likely: the less the likelier. */
function matchNames(
  wanted: NameForms,
  candidate: PreparedName,
): { readonly rank: number; readonly because: string } | null {
  const { name, isAlias } = candidate;
  if (wanted.joined === candidate.joined)
    return isAlias
      ? { rank: 0, because: `“${name}” is one of its names` }
      : { rank: 0, because: 'it has this name' };
  if (candidate.initials.has(wanted.joined))
    return { rank: 2, because: `these are the initials of “${name}”` };
  if (wanted.initials.has(candidate.joined)) return { rank: 2, because: `“${name}” are its initials` };
  if (holdsWords(candidate.words, wanted.words))
    return { rank: 3, because: `it is a part of the name “${name}”` };
  if (holdsWords(wanted.words, candidate.words))
    return { rank: 4, because: `the name “${name}” is a part of it` };
  const most = mostDifferent(Math.min(wanted.joined.length, candidate.joined.length));
  const different = most === 0 ? null : differenceUpTo(wanted.joined, candidate.joined, most);
  if (different === null) return null;
  const letters = different === 1 ? 'one letter differs' : `${different} letters differ`;
  return { rank: 4 + different, because: `${letters} from “${name}”` };
}

function formsOf(name: string): NameForms {
  const written = wordsOf(name);
  const words = written.map(({ folded }) => folded);
  return { words, joined: words.join(''), initials: initialsOf(written) };
}

interface WrittenWord {
  readonly folded: string;
  /** Letters of an abbreviation: "U.S.", "DOS". */
  readonly isAbbreviation: boolean;
}

const articles = new Set(['the', 'a', 'an', 'le', 'la', 'les', 'el', 'der', 'die', 'das', 'al']);
function wordsOf(name: string): readonly WrittenWord[] {
  const words = (name.match(/(?:\p{L}\.){2,}|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu) ?? []).map(
    (word) => {
      const letters = word.replaceAll('.', '').replace(/['’]s?$/iu, '');
      return {
        folded: foldedOnly(letters).replaceAll(/['’\s]/gu, ''),
        isAbbreviation: letters.length > 1 && /^\p{Lu}+$/u.test(letters),
      };
    },
  );
  const [first, ...rest] = words.filter(({ folded }) => folded !== '');
  if (first === undefined) return [];
  return rest.length > 0 && articles.has(first.folded) ? rest : [first, ...rest];
}

/** Initials of all words, and without the small ones; an abbreviation within the name counts with all its letters. */
function initialsOf(words: readonly WrittenWord[]): ReadonlySet<string> {
  if (words.length < 2) return new Set();
  const large = words.filter(({ folded }) => !smallWords.has(folded));
  const initials = new Set<string>();
  for (const counted of [words, large]) {
    if (counted.length < 2) continue;
    const isAllAbbreviated = counted.every(({ isAbbreviation }) => isAbbreviation);
    if (!isAllAbbreviated)
      initials.add(
        counted.map(({ folded, isAbbreviation }) => (isAbbreviation ? folded : firstLetter(folded))).join(''),
      );
    initials.add(counted.map(({ folded }) => firstLetter(folded)).join(''));
  }
  for (const letters of initials) if (letters.length < 2) initials.delete(letters);
  return initials;
}

function firstLetter(word: string): string {
  const [letter = ''] = word;
  return letter;
}

/** Whether words stand in a longer name, one after the other; a single short one says too little. */
function holdsWords(all: readonly string[], part: readonly string[]): boolean {
  if (part.length === 0 || part.length >= all.length || part.join('').length < 3) return false;
  return all.some((_word, at) => part.every((word, index) => all[at + index] === word));
}

/** How many letters of names of this length may differ. */
function mostDifferent(length: number): number {
  return length < 5 ? 0 : length < 9 ? 1 : 2;
}

/** How many letters must be put in, taken out or replaced to make one word of another; null for more than `most`. */
function differenceUpTo(one: string, other: string, most: number): number | null {
  if (Math.abs(one.length - other.length) > most) return null;
  let before = Array.from({ length: other.length + 1 }, (_each, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      const replaced = (before[column - 1] ?? 0) + (isSame ? 0 : 1);
      now.push(Math.min(replaced, (before[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1));
    }
    if (Math.min(...now) > most) return null;
    before = now;
  }
  const different = before.at(-1) ?? 0;
  return different <= most ? different : null;
}

/** The web domain that a name is, "dawn.example"; null where it is none. */
function domainIn(name: string): string | null {
  const match = /^(?:https?:\/\/)?(?:www\.)?((?:[a-z0-9-]+\.)+[a-z]{2,})\/?$/i.exec(name.trim());
  return match?.[1]?.toLowerCase() ?? null;
}
