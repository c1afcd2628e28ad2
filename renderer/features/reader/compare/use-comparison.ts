import { useEffect } from 'react';
import { useStore } from 'zustand';
import { messageOf } from '../../../api/client.ts';
import { useCore } from '../../../api/hooks.ts';
import { useWorkspace, type Workspace } from '../../../stores/workspace.ts';
import { readerOf } from '../view/reader-store.ts';
import { notComparing, useCompare } from './compare-store.ts';
import { comparedPair, shownDocuments } from './compared-pair.ts';

/** Compares what the two panes show for as long as that is wanted, and again when one of them shows something else. */
export function useComparison(): void {
  const isOn = useCompare((state) => state.isOn);
  const isAsked = useWorkspace(isComparisonAsked);
  const main = useStore(readerOf('main'), ({ view }) => view);
  const beside = useStore(readerOf('beside'), ({ view }) => view);
  const pair = comparedPair(main, beside);
  const { from, to, fromPane } = pair ?? {};
  const input = isOn && from !== undefined && to !== undefined ? { from, to } : null;
  const { data, error } = useCore('captures.compare', input);

  useEffect(() => {
    if (!isAsked) useCompare.setState(notComparing);
  }, [isAsked]);
  useEffect(() => {
    if (!isOn || from === undefined || to === undefined || fromPane === undefined) {
      useCompare.setState({ pair: null, comparison: null, current: -1 });
      return;
    }
    useCompare.setState(({ pair: before }) => ({
      pair: { from, to, fromPane },
      // What an annotation touches may change; the changes of two texts never do.
      ...(before?.from === from && before.to === to ? {} : { current: -1 }),
      comparison: data ?? null,
      failure: error === null ? null : messageOf(error),
    }));
  }, [isOn, from, to, fromPane, data, error]);
}

/** Whether the panes still show the two documents whose comparison was asked for, in whichever copies. */
function isComparisonAsked(workspace: Workspace): boolean {
  const { isOn, documents } = useCompare.getState();
  const shown = shownDocuments(workspace);
  return !isOn || (shown.length === 2 && shown.every((document, index) => document === documents[index]));
}
