import type { OutputOf } from '../../../shared/contract.ts';
import { type FindingKind, findingKind } from '../../../shared/model/finding.ts';
import { queryClient, useCore } from '../../api/hooks.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { type FoundItem, foundItems } from './found-items.ts';

const none: never[] = [];

/** What was found in a copy of a document. */
export interface FoundInCapture {
  readonly items: readonly FoundItem[];
  /** The kinds of findings that are read; the items are of these alone. */
  readonly kinds: ReadonlySet<FindingKind>;
  /** False until findings were looked for in this copy; undefined until that is known. */
  readonly isFound: boolean | undefined;
}

/**
 * Findings and mentions of a copy, in the order of its text: mentions, and of all else what is shown in the text, or
 * `also` wanted: a long text has tens of thousands of dates, numbers and names. `capture: null` reads nothing yet.
 */
export function useFoundItems(
  document: string | null,
  capture: string | null,
  also?: FindingKind,
): FoundInCapture {
  const shown = usePreferences(({ shownFindings }) => shownFindings);
  const inputOf = (kind: FindingKind) =>
    capture !== null && (kind === 'mention' || kind === also || shown.includes(kind))
      ? { capture, kinds: [kind] }
      : null;
  const found: FoundByKind = {
    mention: useCore('findings.list', inputOf('mention')).data,
    date: useCore('findings.list', inputOf('date')).data,
    number: useCore('findings.list', inputOf('number')).data,
    name: useCore('findings.list', inputOf('name')).data,
  };
  const mentions = useCore('mentions.list', document === null ? null : { document }).data;
  const places = useCore('mentions.onCapture', capture === null ? null : { capture }).data;
  const items = itemsOf({ found, mentions: mentions ?? none, places: places ?? none });
  const kinds = new Set(findingKind.options.filter((kind) => found[kind] !== undefined));
  return { items, kinds, isFound: found.mention?.isFound };
}

/** The same as it was read last, for commands. */
export function knownItems(document: string | null, capture: string | null): readonly FoundItem[] {
  if (document === null || capture === null) return none;
  const foundOf = (kind: FindingKind) =>
    queryClient.getQueryData<Found>(['findings.list', { capture, kinds: [kind] }]);
  const mentions = queryClient.getQueryData<OutputOf<'mentions.list'>>(['mentions.list', { document }]);
  const places = queryClient.getQueryData<OutputOf<'mentions.onCapture'>>([
    'mentions.onCapture',
    { capture },
  ]);
  return itemsOf({
    found: {
      mention: foundOf('mention'),
      date: foundOf('date'),
      number: foundOf('number'),
      name: foundOf('name'),
    },
    mentions: mentions ?? none,
    places: places ?? none,
  });
}

type Found = OutputOf<'findings.list'>;
type FoundByKind = Readonly<Record<FindingKind, Found | undefined>>;

interface Read {
  readonly found: FoundByKind;
  readonly mentions: OutputOf<'mentions.list'>;
  readonly places: OutputOf<'mentions.onCapture'>;
}

/** What was made last: the text, the list and every command ask for the same, of at most two texts at a time. */
const made: { readonly read: Read; readonly items: readonly FoundItem[] }[] = [];

function itemsOf(read: Read): readonly FoundItem[] {
  const present = made.find(
    (each) =>
      each.read.mentions === read.mentions &&
      each.read.places === read.places &&
      findingKind.options.every((kind) => each.read.found[kind] === read.found[kind]),
  );
  if (present !== undefined) return present.items;
  const findings = findingKind.options.flatMap((kind) => read.found[kind]?.findings ?? none);
  const items = foundItems({ findings, mentions: read.mentions, places: read.places });
  made.unshift({ read, items });
  made.length = Math.min(made.length, 4);
  return items;
}
