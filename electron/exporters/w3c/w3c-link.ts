import type { WebLink } from '../../../shared/w3c/web-annotation.ts';
import type { ExportedLink } from '../annotated-notes.ts';
import { cleaned, known } from './w3c-words.ts';

/** What one annotation is to another, as an annotation of its own. */
export function linkAnnotation({ id, from, to, relation, label, reason, createdAt }: ExportedLink): WebLink {
  const why = cleaned(reason);
  return {
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation: 'linking',
    created: createdAt,
    modified: createdAt,
    body: [
      { type: 'SpecificResource', source: `urn:uuid:${to}`, purpose: 'linking' },
      ...(why === undefined
        ? []
        : [{ type: 'TextualBody', value: why, purpose: 'describing', format: 'text/plain' } as const]),
    ],
    target: `urn:uuid:${from}`,
    'assay:relation': relation,
    ...known({ 'assay:label': label }),
  };
}
