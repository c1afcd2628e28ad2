import type { SearchQuery, SearchTerm, WordsTerm } from '../../../shared/search/query.ts';
import type { Names } from './named.ts';
import type { Noun } from './nouns.ts';

/** What of one noun a query asks for, as SQL. */
export interface Selection {
  readonly noun: Noun;
  /** An FTS5 expression, or null when the query has no words to find. */
  readonly match: string | null;
  /** What must hold of a row of the noun's table; null when nothing is asked of it. */
  readonly condition: string | null;
  /** Values for the condition's `?`, in order. */
  readonly values: readonly string[];
}

/** What a term means for a noun: always or never true, words for its index, or a condition over its table. */
type Meaning =
  | { readonly type: 'constant'; readonly holds: boolean }
  | { readonly type: 'match'; readonly match: string; readonly isExcluded: boolean }
  | { readonly type: 'condition'; readonly condition: string; readonly values: readonly string[] };

/** Turns a query into SQL for one noun; null when nothing of the noun can be asked for. */
export function compileQuery(noun: Noun, query: SearchQuery, names: Names): Selection | null {
  const wanted: string[] = [];
  const unwanted: string[] = [];
  const conditions: string[] = [];
  const values: string[] = [];
  for (const clause of query.clauses) {
    const all = clause.map((term) => meaningOf(noun, term, names));
    if (all.some((each) => each.type === 'constant' && each.holds)) continue;
    const meanings = all.filter((each) => each.type !== 'constant');
    const [first] = meanings;
    if (first === undefined) return null;
    const matches = meanings.filter((each) => each.type === 'match');
    if (matches.length === meanings.length && matches.every((each) => !each.isExcluded)) {
      wanted.push(anyOf(matches.map((each) => each.match)));
    } else if (meanings.length === 1 && first.type === 'match') {
      unwanted.push(first.match);
    } else {
      const parts = meanings.map((each) => (each.type === 'match' ? matchCondition(noun, each) : each));
      conditions.push(
        joined(
          parts.map((part) => part.condition),
          'OR',
        ),
      );
      values.push(...parts.flatMap((part) => part.values));
    }
  }
  if (wanted.length === 0) {
    conditions.unshift(noun.isFindable);
    if (unwanted.length > 0) {
      const excluded = matchCondition(noun, { match: anyOf(unwanted), isExcluded: true });
      conditions.push(excluded.condition);
      values.push(...excluded.values);
    }
  }
  const match = wanted.length === 0 ? null : without(wanted.join(' AND '), unwanted);
  // Where more than words is asked for, it may hold of the older copy alone.
  if (match !== null && conditions.length === 0 && noun.isNewestFound !== null && names.hasCopies()) {
    conditions.push(noun.isNewestFound);
    values.push(match);
  }
  return {
    noun,
    match,
    condition: conditions.length === 0 ? null : joined(conditions, 'AND'),
    values,
  };
}

function without(match: string, unwanted: readonly string[]): string {
  return unwanted.length === 0 ? match : `(${match}) NOT ${anyOf(unwanted)}`;
}

/** Joined as a balanced tree: SQLite limits how deep a condition may nest, and a person may type thousands. */
function joined(conditions: readonly string[], operator: 'AND' | 'OR'): string {
  if (conditions.length < 2) return conditions.join('');
  const middle = conditions.length >> 1;
  return `(${joined(conditions.slice(0, middle), operator)} ${operator} ${joined(conditions.slice(middle), operator)})`;
}

function meaningOf(noun: Noun, term: SearchTerm, names: Names): Meaning {
  const { isExcluded } = term;
  switch (term.type) {
    case 'words':
      return { type: 'match', match: phraseOf(term), isExcluded };
    case 'in':
      return { type: 'constant', holds: (term.scope === noun.scope) !== isExcluded };
    case 'tag':
      return filter(noun.hasTagOf, isExcluded, forEach(noun.hasTagOf, names.tags(term.name)));
    case 'source':
      return filter(noun.hasSourceOf, isExcluded, [JSON.stringify(names.sources(term.name))]);
    case 'collection':
      return filter(noun.isInCollection, isExcluded, [JSON.stringify(names.collections(term.name))]);
    case 'grade':
      return graded(noun, term, names);
    case 'mention':
      if (noun.cites === null) return filter(null, isExcluded, []);
      return filter(noun.cites.condition, isExcluded, [
        JSON.stringify(names.cited(term.name)[noun.cites.of]),
      ]);
    case 'origin':
      if (noun.comesFrom === null) return filter(null, isExcluded, []);
      return filter(noun.comesFrom.condition, isExcluded, [
        JSON.stringify(names.comesFrom(term.name)[noun.comesFrom.of]),
      ]);
    case 'claim':
    case 'stance':
    case 'credibility':
    case 'confidence':
      if (noun.isAbout === null) return filter(null, isExcluded, []);
      return filter(noun.isAbout.condition, isExcluded, [
        JSON.stringify(names.judged(term)[noun.isAbout.of]),
      ]);
    case 'has':
      return filter(term.part === 'comment' ? noun.hasComment : noun.hasTag, isExcluded, []);
  }
}

/** The ids as the value of each `?` of a condition. */
function forEach(condition: string | null, ids: readonly string[]): readonly string[] {
  const json = JSON.stringify(ids);
  return Array.from(condition?.matchAll(/\?/g) ?? [], () => json);
}

function graded(noun: Noun, { level, topic, isExcluded }: GradeTerm, names: Names): Meaning {
  if (noun.hasGradeOf === null) return filter(null, isExcluded, []);
  const found = names.graded(level, topic);
  const values = noun.hasGradeOf.of.map((part) => JSON.stringify(found[part]));
  return filter(noun.hasGradeOf.condition, isExcluded, values);
}

type GradeTerm = Extract<SearchTerm, { type: 'grade' }>;

function filter(condition: string | null, isExcluded: boolean, values: readonly string[]): Meaning {
  if (condition === null) return { type: 'constant', holds: isExcluded };
  return { type: 'condition', condition: isExcluded ? `NOT (${condition})` : condition, values };
}

/** Words have letters and digits only, so that nothing in a string of FTS5 needs escaping. */
function phraseOf({ words, isPrefix }: WordsTerm): string {
  return `"${words.join(' ')}"${isPrefix ? ' *' : ''}`;
}

function anyOf(matches: readonly string[]): string {
  return `(${matches.join(' OR ')})`;
}

function matchCondition(noun: Noun, { match, isExcluded }: { match: string; isExcluded: boolean }) {
  const { table, index } = noun;
  const condition = `${table}.number ${isExcluded ? 'NOT IN' : 'IN'} (SELECT rowid FROM ${index} WHERE ${index} MATCH ?)`;
  return { condition, values: [match] };
}
