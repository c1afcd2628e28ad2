import type { Source, SpellingVariant } from '../../../shared/model/source.ts';
import { type PreparedName, prepareName } from '../../../shared/names/compare-names.ts';
import { nameIndex } from '../../../shared/names/name-index.ts';
import { foldedOnly } from '../../../shared/text/folding.ts';
import type { ReadonlyDatabase } from '../../store/database.ts';
import { listDistinct } from '../../store/repositories/distinct-sources.ts';
import { listNamesInTexts } from '../../store/repositories/names-in-texts.ts';
import { listSources } from '../../store/repositories/sources.ts';

/** Names in texts beyond this number, the rarest, are not looked at. */
const mostNames = 5_000;
const mostVariants = 500;
/** Of several names that are alike, the main ones tell more than aliases that are a little more alike. */
const mainName = 0.02;

interface NamedItem {
  /** Null: the name stands in texts only. */
  readonly source: string | null;
  readonly name: PreparedName;
  /** False for an alias. */
  readonly isMain: boolean;
}

/**
 * Names that may be one source, the likeliest first: sources among each other, and names in texts that no source has. What a
 * person told apart is left out. Of one source, or of all.
 */
export function suggestVariants(reader: ReadonlyDatabase, source?: string): readonly SpellingVariant[] {
  const sources = listSources(reader);
  const named = namesOf(sources);
  const known = new Set(named.map(({ name }) => foldedOnly(name.name)));
  const inTexts = listNamesInTexts(reader, mostNames)
    .filter(({ name }) => !known.has(foldedOnly(name)))
    .map(({ name }): NamedItem => ({ source: null, name: prepareName(name), isMain: true }));
  const isToldApart = toldApart(reader);
  const index = nameIndex([...named, ...inTexts].map((item) => ({ item, name: item.name })));
  const best = new Map<string, SpellingVariant & { readonly worth: number }>();
  for (const one of named) {
    if (one.source === null || (source !== undefined && one.source !== source)) continue;
    for (const { item: other, likeness } of index.like(one.name)) {
      if (other.source === one.source || isToldApart(one.source, other)) continue;
      const key = keyOf(one.source, other);
      const worth = likeness.likeness + (one.isMain ? mainName : 0) + (other.isMain ? mainName : 0);
      if ((best.get(key)?.worth ?? 0) >= worth) continue;
      best.set(key, { one: shown(one), other: shown(other), ...likeness, worth });
    }
  }
  return [...best.values()]
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, mostVariants)
    .map(({ worth: _worth, ...variant }) => variant);
}

function namesOf(sources: readonly Source[]): readonly NamedItem[] {
  return sources.flatMap(({ id, name, aliases }) =>
    [name, ...aliases].map((each, at) => ({ source: id, name: prepareName(each), isMain: at === 0 })),
  );
}

/** A pair of sources is one suggestion whatever their names; a name in texts is one with each source. */
function keyOf(source: string, other: NamedItem): string {
  if (other.source === null) return `${source} ${foldedOnly(other.name.name)}`;
  return source < other.source ? `${source} ${other.source}` : `${other.source} ${source}`;
}

function toldApart(reader: ReadonlyDatabase): (source: string, other: NamedItem) => boolean {
  const told = new Set(
    listDistinct(reader).map(({ source, otherSource, otherName }) =>
      otherSource === null ? `${source} ${foldedOnly(otherName ?? '')}` : `${source} ${otherSource}`,
    ),
  );
  return (source, other) => told.has(keyOf(source, other));
}

function shown({ source, name }: NamedItem): SpellingVariant['one'] {
  return { name: name.name, source };
}
