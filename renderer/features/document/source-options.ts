import type { Source } from '../../../shared/model/source.ts';
import { foldedOnly } from '../../../shared/text/folding.ts';

/** What can be chosen as the source of a document. */
export type SourceOption =
  /** `alias` is the other name that what was typed stands in, where the name itself does not have it. */
  | { readonly type: 'source'; readonly source: Source; readonly alias: string | null }
  | { readonly type: 'create'; readonly name: string; readonly isPublisher: boolean }
  | { readonly type: 'none' };

const longestList = 100;

/**
 * The options a typed query leaves, best first: sources by name or alias, whatever case and accents; a new source of
 * the typed name, or of the publisher while nothing is typed, unless one is called that; and no source.
 */
export function sourceOptions(
  sources: readonly Source[],
  query: string,
  document: { readonly publisher: string | null; readonly source: string | null },
): readonly SourceOption[] {
  const wanted = foldedOnly(query.trim());
  const matches = sources
    .flatMap((source) => {
      const match = matchOf(source, wanted);
      return match === null ? [] : [{ source, ...match }];
    })
    .toSorted((a, b) => a.rank - b.rank || a.source.name.localeCompare(b.source.name))
    .slice(0, longestList);
  const created = query.trim() || document.publisher?.trim() || '';
  const isKnown = sources.some(({ name, aliases }) =>
    [name, ...aliases].some((each) => foldedOnly(each) === foldedOnly(created)),
  );
  const create = { type: 'create' as const, name: created, isPublisher: query.trim() === '' };
  const isCreatable = created !== '' && !isKnown;
  return [
    ...(isCreatable && create.isPublisher ? [create] : []),
    ...matches.map(({ source, alias }) => ({ type: 'source' as const, source, alias })),
    ...(isCreatable && !create.isPublisher ? [create] : []),
    ...(document.source !== null && wanted === '' ? [{ type: 'none' as const }] : []),
  ];
}

function matchOf({ name, aliases }: Source, wanted: string): { rank: number; alias: string | null } | null {
  const folded = foldedOnly(name);
  if (folded.startsWith(wanted)) return { rank: 0, alias: null };
  if (folded.includes(wanted)) return { rank: 1, alias: null };
  const alias = aliases.find((each) => foldedOnly(each).includes(wanted));
  return alias === undefined ? null : { rank: 2, alias };
}
