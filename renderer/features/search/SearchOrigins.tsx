import { useMemo } from 'react';
import type { OutputOf } from '../../../shared/contract.ts';
import { mostPassages, OriginWords } from '../origins/index.ts';

/** Where the annotated passages among the hits come from. */
export function SearchOrigins({ found }: { readonly found: OutputOf<'search.find'> }) {
  const annotations = useMemo(
    () => [...new Set(found.hits.flatMap(({ annotation }) => annotation ?? []))].slice(0, mostPassages),
    [found.hits],
  );
  const isPart = found.counts.annotations > annotations.length && found.total > found.hits.length;
  return <OriginWords annotations={annotations} note={isPart ? `(of those shown)` : null} />;
}
