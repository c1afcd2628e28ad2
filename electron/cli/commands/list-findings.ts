import { formatEdtf } from '../../../shared/dates/format-edtf.ts';
import type { FindingKind, ShownFinding } from '../../../shared/model/finding.ts';
import type { Mention } from '../../../shared/model/mention.ts';
import type { Core } from '../../core/create-core.ts';
import type { Invocation } from '../command.ts';
import type { Listing, Row } from './listing.ts';

/** `assay list mentions`: those that were accepted; with `--suggested` also those that were found and not decided on. */
export async function listMentions(core: Core, invocation: Invocation): Promise<Listing> {
  const { options, output } = invocation;
  const rows: PlacedRow[] = (await core.call('mentions.list', {})).map(toRow);
  if (options.isSet('suggested')) {
    const sourcesNamed = sourceFinder(core);
    for (const found of await shownEverywhere(core, invocation, ['mention']))
      if (found.shown.state === 'suggested') rows.push(await suggestionRow(found, sourcesNamed));
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
  };
}

/** `assay list findings`: everything that was found in the newest copies, and what was decided about it. */
export async function listFindings(core: Core, invocation: Invocation): Promise<Listing> {
  const all = await shownEverywhere(core, invocation, undefined);
  return {
    columns: ['kind', 'state', 'position', 'words'],
    rows: all.map(({ document, capture, shown: { key, finding, state, decision } }): Row => {
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
): Promise<readonly PlacedFinding[]> {
  await core.call(
    'findings.find',
    {},
    {
      signal,
      onProgress: ({ done, total, doing }) =>
        output.progress(`Looking for findings: ${done} of ${total ?? '?'}: ${doing}`),
    },
  );
  const found: PlacedFinding[] = [];
  for (const { id: document, capture } of (await core.call('documents.list', {})).toReversed()) {
    if (signal.aborted) break;
    if (capture === null) continue;
    const { findings } = await core.call('findings.list', { capture: capture.id, kinds });
    found.push(...findings.map((shown) => ({ document, capture: capture.id, shown })));
  }
  return found;
}

interface PlacedRow extends Row {
  readonly document: string;
  readonly start: number;
}

function toRow({ id, document, exact, start, end, name, isAnonymous, ...mention }: Mention): PlacedRow {
  const known = mention.source === null ? mention.candidates : [mention.source];
  const candidates = namesOrWritten(known, { name, isAnonymous });
  return mentionRow({
    id,
    document,
    exact,
    start,
    end,
    candidates,
    date: mention.date,
    status: mention.status,
  });
}

type Named = { readonly name: string };
type SourceFinder = (name: string) => Promise<readonly Named[]>;

/** Gives the sources that a name may mean; each name is asked for once. */
function sourceFinder(core: Core): SourceFinder {
  const known = new Map<string, Promise<readonly Named[]>>();
  return (name) => {
    const found =
      known.get(name) ?? core.call('mentions.candidates', { name }).then(({ sources }) => sources);
    known.set(name, found);
    return found;
  };
}

async function suggestionRow(
  { document, capture, shown: { key, finding } }: PlacedFinding,
  sourcesNamed: SourceFinder,
): Promise<PlacedRow> {
  if (finding.kind !== 'mention') throw new Error(`${key} is no mention`);
  const { exact, start, end, value } = finding;
  const candidates = namesOrWritten(value.isAnonymous ? [] : await sourcesNamed(value.name), value);
  const id = `${capture}:${key}`;
  return mentionRow({ id, document, exact, start, end, candidates, date: value.date, status: 'suggested' });
}

/** Names of the sources that are meant or may be; the name as written where no source of the project has one like it. */
function namesOrWritten(
  sources: readonly Named[],
  { name, isAnonymous }: { readonly name: string; readonly isAnonymous: boolean },
): readonly string[] {
  if (sources.length > 0) return sources.map((source) => source.name);
  return isAnonymous ? [] : [name];
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
