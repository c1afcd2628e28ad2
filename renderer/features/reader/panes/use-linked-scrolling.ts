import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { useCore } from '../../../api/hooks.ts';
import { usePreferences } from '../../../stores/preferences.ts';
import { useWorkspace } from '../../../stores/workspace.ts';
import { useCompare } from '../compare/compare-store.ts';
import { comparedPair } from '../compare/compared-pair.ts';
import { readerOf } from '../view/reader-store.ts';
import { alignByChanges, alignByLength, alignedOffset } from './align-texts.ts';
import { linkScrolling, type PlaceMap } from './link-scrolling.ts';

/** Links the scrolling of both panes while the person wants that: by what their texts share, else by their lengths. */
export function useLinkedScrolling(): void {
  const isLinked = usePreferences(({ isScrollingLinked }) => isScrollingLinked);
  const main = useStore(readerOf('main'), ({ view }) => view);
  const beside = useStore(readerOf('beside'), ({ view }) => view);
  const isComparing = useCompare(({ isOn }) => isOn);
  const pair = comparedPair(main, beside);
  const share = main !== null && main.document === beside?.document;
  const isAlignable = isLinked && pair !== null && pair.from !== pair.to && (share || isComparing);
  const comparison = useCore('captures.compare', isAlignable ? { from: pair.from, to: pair.to } : null).data;
  const fromPane = pair?.fromPane ?? null;

  const map = useMemo((): PlaceMap | null => {
    if (main === null || beside === null || fromPane === null) return null;
    const lengthOf = (view: typeof main) => view.surface.content.text.length;
    const [from, to] = fromPane === 'main' ? [main, beside] : [beside, main];
    const lengths = { from: lengthOf(from), to: lengthOf(to) };
    const points =
      comparison === undefined ? alignByLength(lengths) : alignByChanges(comparison.changes, lengths);
    return (place, pane) => alignedOffset(points, place, pane === fromPane ? 'from' : 'to');
  }, [main, beside, fromPane, comparison]);

  useEffect(() => {
    if (!isLinked || main === null || beside === null || map === null) return undefined;
    return linkScrolling({ main, beside }, useWorkspace.getState().focusedPane, map);
  }, [isLinked, main, beside, map]);
}
