import { formatEdtf } from '../../../shared/dates/format-edtf.ts';
import type { FindingKind, ShownFinding } from '../../../shared/model/finding.ts';
import type { Mention } from '../../../shared/model/mention.ts';
import type { Core } from '../../core/create-core.ts';
import type { Invocation } from '../command.ts';
import { terminalText } from '../terminal-text.ts';
import type { Listing, Row } from './listing.ts';

/** `assay list mentions`: those that were accepted; with `--suggested` also those that were found and not decided on. */
export async function listMentions(core: Core, invocation: Invocation): Promise<Listing> {
  const { options, output } = invocation;
  const candidatesOf = candidateFinder(core);
  const rows: PlacedRow[] = [];
  for (const mention of await core.call('mentions.list', {}))
    rows.push(await mentionRowOf(mention, candidatesOf));
  let hasFailed = false;
  if (options.isSet('suggested')) {
    const everywhere = await shownEverywhere(core, invocation, ['mention']);
    hasFailed = everywhere.hasFailed;
    for (const found of everywhere.found)
      if (found.shown.state === 'suggested') rows.push(await suggestionRow(found, candidatesOf));
  } else {
    const counts = await core.call('mentions.counts', {});
    const suggested = counts.reduce((sum, each) => sum + (each.suggested ?? 0), 0);
    if (suggested > 0)
      output.say(`${suggested} more are suggested and not decided on; --suggested lists them too.`);
    else if (rows.length === 0) output.say('--suggested looks for those that texts have.');
  }
  return {
    columns: ['status', 'date', 'candidates', 'words'],
    rows: inTextOrder(rows, await documentOrder(core)),
    hasFailed,
  };
}

/** `assay list findings`: everything that was found in the newest copies, and what was decided about it. */
export async function listFindings(core: Core, invocation: Invocation): Promise<Listing> {
  const { found, hasFailed } = await shownEverywhere(core, invocation, undefined);
  return {
    hasFailed,
    columns: ['kind', 'state', 'position', 'words'],
    rows: found.map(({ document, capture, shown: { key, finding, state, decision } }): Row => {
      const { kind, exact, start, end, value } = finding;
      return {
        record: {
          id: decision ?? `${capture}:${key}`,
          document,
          capture,
          kind,
          exact,
          start,
          end,
          value,
          state,
        },
        cells: [kind, state, `${start}-${end}`, exact],
      };
    }),
  };
}

interface PlacedFinding {
  readonly document: string;
  readonly capture: string;
  readonly shown: ShownFinding;
}

/** Looks for findings wherever that was not done yet, and gives those of the newest copies, the first documents first. */
async function shownEverywhere(
  core: Core,
  { signal, output }: Invocation,
  kinds: FindingKind[] | undefined,
): Promise<{ readonly found: readonly PlacedFinding[]; readonly hasFailed: boolean }> {
  const { failed } = await core.call(
    'findings.find',
    {},
    {
      signal,
      onProgress: ({ done, total, doing }) =>
        output.progress(`Looking for findings: ${done} of ${total ?? '?'}: ${terminalText(doing)}`),
    },
  );
  const unread = new Set(failed);
  const found: PlacedFinding[] = [];
  for (const { id: document, title, capture } of (await core.call('documents.list', {})).toReversed()) {
    if (signal.aborted) break;
    if (capture === null) continue;
    if (unread.has(capture.id))
      output.say(`failed: “${terminalText(title)}” could not be searched for findings.`);
    const { findings } = await core.call('findings.list', { capture: capture.id, kinds });
    found.push(...findings.map((shown) => ({ document, capture: capture.id, shown })));
  }
  return { found, hasFailed: failed.length > 0 };
}

interface PlacedRow extends Row {
  readonly document: string;
  readonly start: number;
}

/** Gives names of the sources that a name as written may mean. */
type CandidateFinder = (mention: {
  readonly name: string;
  readonly isAnonymous: boolean;
}) => Promise<readonly string[]>;

/**
 * Candidates are names of sources of the project; where none is like it, what it stands for in the texts ("Amnesty
 * International" for "AI"), and the name as written. Each name is asked for once.
 */
function candidateFinder(core: Core): CandidateFinder {
  const known = new Map<string, Promise<readonly string[]>>();
  async function find(name: string): Promise<readonly string[]> {
    const { sources } = await core.call('mentions.candidates', { name });
    if (sources.length > 0) return sources.map((source) => source.name);
    const spelledOut = await core.call('mentions.spelledOut', { name });
    return [...spelledOut, name];
  }
  return async ({ name, isAnonymous }) => {
    if (isAnonymous) return [];
    const found = known.get(name) ?? find(name);
    known.set(name, found);
    return found;
  };
}

async function mentionRowOf(mention: Mention, candidatesOf: CandidateFinder): Promise<PlacedRow> {
  const { id, document, exact, start, end, source, date, status } = mention;
  const candidates = source === null ? await candidatesOf(mention) : [source.name];
  return mentionRow({ id, document, exact, start, end, candidates, date, status });
}

async function suggestionRow(
  { document, capture, shown: { key, finding } }: PlacedFinding,
  candidatesOf: CandidateFinder,
): Promise<PlacedRow> {
  if (finding.kind !== 'mention') throw new Error(`${key} is no mention`);
  const { exact, start, end, value } = finding;
  const candidates = await candidatesOf(value);
  const id = `${capture}:${key}`;
  return mentionRow({ id, document, exact, start, end, candidates, date: value.date, status: 'suggested' });
}

/** The fields of a mention in JSON results. */
interface MentionRecord {
  readonly id: string;
  readonly document: string;
  readonly exact: string;
  readonly start: number;
  readonly end: number;
  readonly candidates: readonly string[];
  /** EDTF. */
  readonly date: string | null;
  readonly status: string;
}

function mentionRow(record: MentionRecord): PlacedRow {
  const { document, start, status, date, candidates, exact } = record;
  const cells = [status, date === null ? null : formatEdtf(date), candidates.join(' or '), exact];
  return { record: { ...record }, cells, document, start };
}

function inTextOrder(rows: readonly PlacedRow[], documents: ReadonlyMap<string, number>): readonly Row[] {
  const placeOf = ({ document }: PlacedRow) => documents.get(document) ?? 0;
  return rows.toSorted((one, other) => placeOf(one) - placeOf(other) || one.start - other.start);
}

/** The place of each document in the order in which they were added. */
async function documentOrder(core: Core): Promise<ReadonlyMap<string, number>> {
  const documents = await core.call('documents.list', {});
  return new Map(documents.toReversed().map(({ id }, place) => [id, place]));
}
