import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { useKept } from './use-kept.ts';

/** Which documents are searched. */
export interface Scope {
  readonly kind: 'all' | 'tag' | 'these';
  /** The tag, by its id and name. */
  readonly tag: { readonly id: string; readonly name: string } | null;
  readonly documents: readonly string[];
}

const everything: Scope = { kind: 'all', tag: null, documents: [] };

/** What a person chose, and the ids that are meant: undefined for all documents, null while that is not known or nothing is chosen. */
export function useScope(key: string) {
  const [scope, setScope] = useKept<Scope>(key, everything);
  const tag = scope.kind === 'tag' ? scope.tag : null;
  const tagged = useQuery({
    queryKey: ['documents with a tag', tag],
    queryFn: () => (tag === null ? [] : documentsWithTag(tag)),
    enabled: tag !== null,
    staleTime: 0,
  }).data;
  const documents =
    scope.kind === 'all' ? undefined : ((scope.kind === 'these' ? scope.documents : tagged) ?? null);
  return { scope, setScope, documents: documents?.length === 0 ? null : documents, tagged };
}

/** Enough for any project that a person reads. */
const mostDocuments = 100_000;

async function documentsWithTag({ id, name }: NonNullable<Scope['tag']>): Promise<readonly string[]> {
  // A query cannot have quotation marks in a name.
  if (/["“”„‟«»]/u.test(name)) {
    const annotations = await call('annotations.list', {});
    const own = annotations.filter(({ tags }) => tags.includes(id));
    return [...new Set(own.flatMap(({ targets }) => targets.map(({ document }) => document)))];
  }
  const { hits } = await call('search.find', {
    query: `tag:"${name}"`,
    in: 'documents',
    limit: mostDocuments,
  });
  return [...new Set(hits.flatMap(({ document }) => document ?? []))];
}
