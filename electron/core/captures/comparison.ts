import { finishInTurns } from '../../../shared/anchoring/slices.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import { AssayError } from '../../../shared/rpc/assay-error.ts';
import type { Handlers } from '../../../shared/rpc/server.ts';
import { findAnnotation, listAnnotationsOf } from '../../store/repositories/annotations.ts';
import { findCapture, findCaptureContent } from '../../store/repositories/captures.ts';
import { findDocument } from '../../store/repositories/documents.ts';
import type { Store } from '../../store/store.ts';
import { known } from '../known.ts';
import { compareInSlices } from './compare/compare-texts.ts';
import type { TextComparison } from './compare/compared-text.ts';
import { touchedTargets } from './compare/touched-targets.ts';
import { observeChange } from './observe-change.ts';
import { turnsOf } from './text-indexes.ts';

type ComparisonHandlers = Pick<Handlers, 'captures.compare' | 'captures.observe'>;

/** How many comparisons are kept: texts never change, but what is annotated in them does. */
const mostKept = 4;

/** What differs between captures, and annotations of it. */
export function createComparison(store: Store): ComparisonHandlers {
  const { reader } = store;
  const kept = new Map<string, TextComparison>();

  async function compare(from: string, to: string, signal: AbortSignal): Promise<TextComparison> {
    const key = `${from} ${to}`;
    const before = kept.get(key);
    if (before !== undefined) return before;
    const [one, other] = [from, to].map((id) => known(findCaptureContent(reader, id), 'copy'));
    if (one === undefined || other === undefined) throw new Error('Two captures were asked for');
    const comparison = await finishInTurns(compareInSlices(one, other), turnsOf(signal));
    if (comparison === undefined) throw new AssayError('cancelled', 'Comparing was stopped.');
    kept.set(key, comparison);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return comparison;
  }

  return {
    'captures.compare': async ({ from, to }, { signal }) => {
      const documents = [from, to].map((id) => known(findCapture(reader, id), 'copy').document);
      const { changes, isCoarse } = await compare(from, to, signal);
      const annotations = new Map<string, Annotation>();
      for (const document of new Set(documents))
        for (const annotation of listAnnotationsOf(reader, document))
          annotations.set(annotation.id, annotation);
      return {
        changes,
        isCoarse,
        annotated: touchedTargets(changes, [...annotations.values()], { from, to }),
      };
    },

    'captures.observe': ({ from, to, change }) => {
      const side = (id: string) => {
        const content = known(findCaptureContent(reader, id), 'copy');
        const document = known(findDocument(reader, content.capture.document), 'document');
        return { document, capture: content.capture, text: content.text };
      };
      const id = observeChange(store, { from: side(from), to: side(to), change });
      return known(findAnnotation(reader, id), 'annotation');
    },
  };
}
