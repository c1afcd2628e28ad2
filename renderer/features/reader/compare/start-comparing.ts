import type { CaptureSummary } from '../../../../shared/model/capture.ts';
import { call } from '../../../api/client.ts';
import {
  editAnnotation,
  openBeside,
  openDocument,
  showCapture,
  useWorkspace,
} from '../../../stores/workspace.ts';
import { announce } from '../../../ui/announce.ts';
import { putIntoCache } from '../actions/annotation-cache.ts';
import { ignoreShown } from '../actions/make-annotation.ts';
import { shownDocuments } from './compared-pair.ts';
import { notComparing, useCompare } from './compare-store.ts';

/** Compares what the two panes show. */
function comparePanes(): void {
  useCompare.setState({ ...notComparing, isOn: true, documents: shownDocuments(useWorkspace.getState()) });
}

/** Shows two copies of a document beside each other, the older one first, and compares them. */
export function compareCopies(copies: readonly [CaptureSummary, CaptureSummary]): void {
  const [older, newer] = copies.toSorted((a, b) => (a.capturedAt < b.capturedAt ? -1 : 1));
  if (older === undefined || newer === undefined) return;
  showCapture(older.document, older.id, 'main');
  openBeside(newer.document, newer.id);
  comparePanes();
}

/** Shows another document beside the one that is read, and compares them. */
export function compareDocuments(document: string, other: string): void {
  openDocument(document);
  openBeside(other);
  comparePanes();
}

export function stopComparing(): void {
  useCompare.setState(notComparing);
}

/** Makes an annotation of the change that was gone to, with its words in both copies, and opens its comment. */
export async function observeChange(): Promise<void> {
  const { pair, comparison, current } = useCompare.getState();
  const change = comparison?.changes[current];
  if (pair === null || change === undefined) return;
  const { from, to } = pair;
  const made = await call('captures.observe', { from, to, change }).catch(ignoreShown);
  if (made === null) return;
  putIntoCache(made.id, made);
  announce('Made a finding of this change.');
  editAnnotation(made.id, 'comment');
}
