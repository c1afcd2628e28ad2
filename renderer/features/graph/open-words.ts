import type { GraphEdge, GraphNode } from '../../../shared/model/provenance-graph.ts';
import { call } from '../../api/client.ts';
import { openBeside, openDocument, revealPassage, showSource } from '../../stores/workspace.ts';

/** Opens what a node stands for: a document, a mention's words in their text, or a source's profile. */
export async function openNode({ kind, id }: Pick<GraphNode, 'kind' | 'id'>): Promise<void> {
  if (kind === 'document') openDocument(id);
  else if (kind === 'source') showSource(id);
  else await openMention(id);
}

/** Opens the words that an edge comes from; the document or source itself where it comes from no words. */
export async function openEdge({ kind, from, to, mention, derivation }: GraphEdge): Promise<void> {
  if (mention !== null) return openMention(mention);
  if (derivation !== null) return openDerivation(derivation, idOf(from));
  if (kind === 'affiliation') return showSource(idOf(from));
  showSource(idOf(to));
}

async function openMention(id: string): Promise<void> {
  const { document, capture, start, end } = await call('mentions.get', { id });
  revealPassage({ document, capture, start, end });
}

async function openDerivation(id: string, document: string): Promise<void> {
  const all = await call('derivations.list', { document });
  const { passage, toDocument, toPassage } = all.find((each) => each.id === id) ?? {};
  if (passage) revealPassage({ document, ...passage });
  else openDocument(document);
  if (toDocument) openBeside(toDocument.id, toPassage?.capture ?? null);
}

/** The id in a key `kind:id`. */
function idOf(key: string): string {
  return key.slice(key.indexOf(':') + 1);
}
