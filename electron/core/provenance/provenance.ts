import type { Handlers } from '../../../shared/rpc/server.ts';
import { listGradesThatCount } from '../../store/repositories/grades.ts';
import { provenanceRows } from '../../store/repositories/provenance.ts';
import type { Store } from '../../store/store.ts';
import type { FindingsOnCapture } from '../findings/findings-on-capture.ts';
import { wholeGraph } from './graph.ts';
import { graphAround, graphOfDocuments, withCircles } from './graph-part.ts';
import { readTimeline } from './timeline.ts';

/** Where documents come from, as a graph and in time. */
export function createProvenance(
  store: Store,
  onCapture: FindingsOnCapture,
): Pick<Handlers, 'provenance.graph' | 'provenance.timeline'> {
  return {
    'provenance.graph': ({ around, steps, documents }) => {
      const graph = withCircles(wholeGraph(provenanceRows(store.reader), listGradesThatCount(store.reader)));
      const part = documents === undefined ? graph : graphOfDocuments(graph, documents);
      return around === undefined ? part : graphAround(part, around, steps);
    },
    'provenance.timeline': ({ documents, suggested }) =>
      readTimeline(store, onCapture, { documents, suggested }),
  };
}
