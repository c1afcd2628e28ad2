import { useMemo } from 'react';
import type { OutputOf } from '../../../shared/contract.ts';
import { queryClient, useCore } from '../../api/hooks.ts';
import { type FoundItem, foundItems, type FoundParts } from './found-items.ts';

const none: readonly never[] = [];

/** What was found in a copy of a document. */
export interface FoundInCapture {
  readonly items: readonly FoundItem[];
  /** False until findings were looked for in this copy; undefined until that is known. */
  readonly isFound: boolean | undefined;
}

/** Findings and mentions of a copy, in the order of its text; `capture: null` reads nothing yet. */
export function useFoundItems(document: string | null, capture: string | null): FoundInCapture {
  const found = useCore('findings.list', capture === null ? null : { capture }).data;
  const mentions = useCore('mentions.list', document === null ? null : { document }).data;
  const places = useCore('mentions.onCapture', capture === null ? null : { capture }).data;
  const items = useMemo(
    () => itemsOf({ findings: found?.findings ?? none, mentions: mentions ?? none, places: places ?? none }),
    [found, mentions, places],
  );
  return { items, isFound: found?.isFound };
}

/** The same as it was read last, for commands. */
export function knownItems(document: string | null, capture: string | null): readonly FoundItem[] {
  if (document === null || capture === null) return none;
  const found = queryClient.getQueryData<OutputOf<'findings.list'>>(['findings.list', { capture }]);
  const mentions = queryClient.getQueryData<OutputOf<'mentions.list'>>(['mentions.list', { document }]);
  const places = queryClient.getQueryData<OutputOf<'mentions.onCapture'>>([
    'mentions.onCapture',
    { capture },
  ]);
  return itemsOf({ findings: found?.findings ?? none, mentions: mentions ?? none, places: places ?? none });
}

/** What was made last: the text, the list and every command ask for the same, of at most two texts at a time. */
const made: { readonly parts: FoundParts; readonly items: readonly FoundItem[] }[] = [];

function itemsOf(parts: FoundParts): readonly FoundItem[] {
  const present = made.find(
    (each) =>
      each.parts.findings === parts.findings &&
      each.parts.mentions === parts.mentions &&
      each.parts.places === parts.places,
  );
  if (present !== undefined) return present.items;
  const items = foundItems(parts);
  made.unshift({ parts, items });
  made.length = Math.min(made.length, 3);
  return items;
}
