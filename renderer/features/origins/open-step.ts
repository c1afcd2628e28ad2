import type { PassageOrigins, ProvenanceNode, ProvenanceStep } from '../../../shared/model/origin.ts';
import { call } from '../../api/client.ts';
import { showAnnotation } from '../../stores/show-annotation.ts';
import { openBeside, openDocument, revealPassage, showSource } from '../../stores/workspace.ts';
import { closeOrigins } from './origins-view.ts';

/** Leaves the dialog for the words that a step comes from; for the document or source where it comes from no words. */
export async function openStep({ from, to, mention, derivation }: ProvenanceStep): Promise<void> {
  if (mention !== null) await openMention(mention);
  else if (derivation !== null) await openDerivation(derivation, from.id);
  else openNode(to.kind === 'source' && from.kind === 'document' ? from : to);
  closeOrigins();
}

/** Shows a document, or a source's profile. */
export function openNode({ kind, id }: ProvenanceNode): void {
  closeOrigins();
  if (kind === 'document') openDocument(id);
  else if (kind === 'source') showSource(id);
  else void openMention(id);
}

/** Shows the passage that was asked about. */
export async function openPassage({ annotation, document }: PassageOrigins): Promise<void> {
  const found = annotation === null ? null : await call('annotations.get', { id: annotation });
  closeOrigins();
  if (found === null) return openDocument(document.id);
  const target = found.targets.find((each) => each.document === document.id);
  showAnnotation(found, target);
}

async function openMention(id: string): Promise<void> {
  const { document, capture, start, end } = await call('mentions.get', { id });
  revealPassage({ document, capture, start, end });
}

async function openDerivation(id: string, document: string): Promise<void> {
  const all = await call('derivations.list', { document });
  const found = all.find((each) => each.id === id);
  if (found === undefined) return openDocument(document);
  // The one that is derived to the left, what it is derived from beside it.
  if (found.passage === null) openDocument(found.document.id);
  else revealPassage({ document: found.document.id, ...found.passage });
  if (found.toDocument !== null) openBeside(found.toDocument.id, found.toPassage?.capture ?? null);
}
