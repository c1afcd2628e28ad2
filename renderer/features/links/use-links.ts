import { useMemo } from 'react';
import type { Link } from '../../../shared/model/link.ts';
import { useCore } from '../../api/hooks.ts';

/** The links of a document's annotations, by the annotation at either end. */
export function useLinksByAnnotation(document: string): ReadonlyMap<string, readonly Link[]> {
  const links = useCore('links.list', { document }).data;
  return useMemo(() => {
    const byAnnotation = new Map<string, Link[]>();
    for (const link of links ?? []) {
      for (const { annotation } of [link.from, link.to]) {
        const known = byAnnotation.get(annotation);
        if (known === undefined) byAnnotation.set(annotation, [link]);
        else known.push(link);
      }
    }
    return byAnnotation;
  }, [links]);
}

/** The title and language of a document, for showing its words; empty until they are known. */
export function useDocumentWords(): (document: string) => {
  readonly title: string;
  readonly language: string | undefined;
} {
  const documents = useCore('documents.list', {}).data;
  return useMemo(() => {
    const known = new Map(documents?.map((document) => [document.id, document]));
    return (id) => {
      const document = known.get(id);
      return { title: document?.title ?? '', language: document?.language ?? undefined };
    };
  }, [documents]);
}
