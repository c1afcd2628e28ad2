import type { Source } from '../../../shared/model/source.ts';
import { foldedOnly } from '../../../shared/text/folding.ts';

/** Whom a name may mean. */
export type SourceChoice =
  /** `because` says why it is thought of; null where it was only found by what was typed. */
  | {
      readonly type: 'source';
      readonly id: string;
      readonly name: string;
      readonly because: string | null;
    }
  | { readonly type: 'create'; readonly name: string };

/** A source that core thinks the name may mean. */
export interface SourceCandidate {
  readonly id: string;
  readonly name: string;
  readonly because: string;
}

const longestList = 60;

/**
 * What a typed query leaves: the candidates first, in their order, then other sources by name or alias, whatever
 * case and accents; and a new source of the typed name (while nothing is typed, of the name in the text), unless one
 * is called that.
 */
export function sourceChoices(
  query: string,
  {
    name,
    sources,
    candidates,
  }: {
    readonly name: string;
    readonly sources: readonly Source[];
    readonly candidates: readonly SourceCandidate[];
  },
): readonly SourceChoice[] {
  const wanted = foldedOnly(query.trim());
  const namesOf = new Map(sources.map((source) => [source.id, [source.name, ...source.aliases]]));
  const fits = (id: string, own: string): boolean =>
    [own, ...(namesOf.get(id) ?? [])].some((each) => foldedOnly(each).includes(wanted));
  const likely = candidates.filter((candidate) => fits(candidate.id, candidate.name));
  const isLikely = new Set(likely.map(({ id }) => id));
  const others = sources
    .filter((source) => !isLikely.has(source.id) && fits(source.id, source.name))
    .toSorted((one, other) => one.name.localeCompare(other.name))
    .slice(0, longestList);
  const created = query.trim() || name;
  const isKnown = [...namesOf.values()].flat().some((each) => foldedOnly(each) === foldedOnly(created));
  const create = isKnown || created === '' ? [] : [{ type: 'create' as const, name: created }];
  return [
    ...likely.map((candidate) => ({ type: 'source' as const, ...candidate })),
    ...(wanted === '' ? create : []),
    ...others.map((source) => ({
      type: 'source' as const,
      id: source.id,
      name: source.name,
      because: null,
    })),
    ...(wanted === '' ? [] : create),
  ];
}
