import type { MentionValue } from '../../../shared/model/finding.ts';
import type { Mention } from '../../../shared/model/mention.ts';
import { AssayError } from '../../../shared/rpc/assay-error.ts';
import type { Handlers } from '../../../shared/rpc/server.ts';
import { findCapture, findCaptureText } from '../../store/repositories/captures.ts';
import { findReadings } from '../../store/repositories/documents.ts';
import {
  findMentions,
  listMentions,
  mentionOfSearch,
  type StoredMention,
} from '../../store/repositories/mentions.ts';
import { findSource } from '../../store/repositories/sources.ts';
import type { Rows } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import type { FindingsOnCapture } from '../findings/findings-on-capture.ts';
import { known } from '../known.ts';
import { selectorsFor } from '../annotations/selectors.ts';
import type { Candidates } from './candidates.ts';
import { checkDate, mentionColumns } from './mention-columns.ts';
import { removeMention } from './remove-mention.ts';

type MentionHandlers = Pick<
  Handlers,
  | 'mentions.list'
  | 'mentions.get'
  | 'mentions.onCapture'
  | 'mentions.create'
  | 'mentions.update'
  | 'mentions.remove'
  | 'mentions.recordSearch'
  | 'mentions.removeSearch'
  | 'mentions.judge'
>;

interface MentionParts {
  readonly store: Store;
  readonly candidates: Candidates;
  readonly onCapture: FindingsOnCapture;
}

/** Sources cited in passing: whom they name, what they cite, and whether it says so. */
export function createMentions({ store, candidates, onCapture }: MentionParts): MentionHandlers {
  const { reader, unitOfWork, now, newId } = store;

  function stored(ids: readonly string[]): StoredMention[] {
    const found = new Map(findMentions(reader, ids).map((mention) => [mention.id, mention]));
    return [...new Set(ids)].map((id) => known(found.get(id), 'mention'));
  }

  const some = (ids: readonly string[]): Mention[] => candidates.withCandidates(stored(ids));
  const get = (id: string): Mention => known(some([id])[0], 'mention');

  /** The columns that say whom a mention names and what it cites, once it is known that they may. */
  function identifiedColumns(given: Identified, document: string): Partial<Rows['mention']> {
    const { source, citedTitle, citedUrl, cited } = given;
    if (source != null) known(findSource(reader, source), 'source');
    if (cited != null) {
      known(findReadings(reader, cited), 'document');
      if (cited === document)
        throw new AssayError(
          'invalid_input',
          'A document cannot be held as what it cites itself. Choose another document.',
        );
    }
    return {
      ...(source === undefined ? {} : { source_id: source }),
      ...(citedTitle === undefined ? {} : { cited_title: citedTitle }),
      ...(citedUrl === undefined ? {} : { cited_url: citedUrl }),
      ...(cited === undefined ? {} : { document_id: cited }),
    };
  }

  return {
    'mentions.list': ({ status, ...filter }) => {
      const found = listMentions(reader, filter);
      const wanted = status === undefined ? found : found.filter((mention) => mention.status === status);
      return candidates.withCandidates(wanted);
    },

    'mentions.get': ({ id }) => get(id),

    'mentions.onCapture': ({ capture }) => {
      known(findCapture(reader, capture), 'copy');
      return [...onCapture.mentions(capture)];
    },

    'mentions.create': ({ capture, start, end, source, citedTitle, citedUrl, cited, ...given }) => {
      const { document } = known(findCapture(reader, capture), 'copy');
      const text = known(findCaptureText(reader, capture), 'copy');
      const place = selectorsFor(text, { start, end });
      const value = { ...byHand, name: place.exact, ...withoutUndefined(given) };
      const identified = identifiedColumns({ source, citedTitle, citedUrl, cited }, document);
      const id = newId();
      const row = {
        id,
        capture_id: capture,
        start: place.start,
        end: place.end,
        exact: place.exact,
        prefix: place.prefix,
        suffix: place.suffix,
        ...mentionColumns(value, text.length),
        source_id: null,
        cited_title: null,
        cited_url: null,
        document_id: null,
        ...identified,
        created_at: now(),
      };
      unitOfWork.run({ label: 'mark mention' }, (write) => write.insert('mention', row));
      return get(id);
    },

    'mentions.update': ({ ids, values }) => {
      const { source, citedTitle, citedUrl, cited, ...given } = values;
      const changes = stored(ids).map((before) => {
        const length = known(findCapture(reader, before.capture), 'copy').characters;
        const columns = {
          ...mentionColumns({ ...before, ...withoutUndefined(given) }, length),
          ...identifiedColumns({ source, citedTitle, citedUrl, cited }, before.document),
        };
        const isOther = cited !== undefined && cited !== (before.cited?.id ?? null);
        // What was answered of one document says nothing of another.
        const outdated = isOther ? before.fidelity.filter(({ supersededAt }) => supersededAt === null) : [];
        return { id: before.id, columns, outdated };
      });
      const at = now();
      unitOfWork.run({ label: labelOf('change', changes.length) }, (write) => {
        for (const { id, columns, outdated } of changes) {
          write.update('mention', id, columns);
          for (const answer of outdated) write.update('fidelity', answer.id, { superseded_at: at });
        }
      });
      return some(ids);
    },

    'mentions.remove': ({ ids }) => {
      const mentions = stored(ids);
      unitOfWork.run({ label: labelOf('remove', mentions.length) }, (write) => {
        for (const { id } of mentions) removeMention(store, write, id);
      });
      return {};
    },

    'mentions.recordSearch': ({ ids, outcome, place, reason, searched = now().slice(0, 10) }) => {
      checkDate(searched);
      const mentions = stored(ids);
      const label = outcome === 'not found' ? 'record as not found' : 'record as unobtainable';
      unitOfWork.run({ label }, (write) => {
        for (const { id } of mentions) {
          const row = { id: newId(), mention_id: id, outcome, place, searched, reason, created_at: now() };
          write.insert('mention_search', row);
        }
      });
      return some(ids);
    },

    'mentions.removeSearch': ({ id }) => {
      known(mentionOfSearch(reader, id), 'search');
      unitOfWork.run({ label: 'remove search' }, (write) => write.remove('mention_search', id));
      return {};
    },

    'mentions.judge': ({ id, answer, reason, passage }) => {
      const mention = get(id);
      if (mention.cited === null) {
        throw new AssayError(
          'conflict',
          'The cited document is not in the project. Add it or choose it first, then say whether it says this.',
        );
      }
      const place = passage === null ? noPassage : passageOf(passage, mention.cited.id);
      const at = now();
      unitOfWork.run({ label: 'judge citation' }, (write) => {
        for (const before of mention.fidelity)
          if (before.supersededAt === null) write.update('fidelity', before.id, { superseded_at: at });
        const row = { id: newId(), mention_id: id, answer, reason, judged_at: at, superseded_at: null };
        write.insert('fidelity', { ...row, ...place });
      });
      return get(id);
    },
  };

  function passageOf(
    { capture, start, end }: { readonly capture: string; readonly start: number; readonly end: number },
    cited: string,
  ): Pick<Rows['fidelity'], 'capture_id' | 'start' | 'end' | 'exact'> {
    const text = known(findCaptureText(reader, capture), 'copy');
    if (findCapture(reader, capture)?.document !== cited) {
      throw new AssayError(
        'invalid_input',
        'These words are not of the cited document. Select the passage in it.',
      );
    }
    const place = selectorsFor(text, { start, end });
    return { capture_id: capture, start: place.start, end: place.end, exact: place.exact };
  }
}

interface Identified {
  readonly source?: string | null | undefined;
  readonly citedTitle?: string | null | undefined;
  readonly citedUrl?: string | null | undefined;
  readonly cited?: string | null | undefined;
}

const noPassage = { capture_id: null, start: null, end: null, exact: null };

/** What a mention that a person marks is taken for where they say nothing else. */
const byHand: Omit<MentionValue, 'name'> = {
  form: 'attribution',
  isAnonymous: false,
  use: 'paraphrases',
  date: null,
  dateWords: null,
  scope: null,
};

type Given<Values> = { readonly [Name in keyof Values]: Exclude<Values[Name], undefined> };

/** The values that are given at all. */
function withoutUndefined<Values extends object>(values: Values): Partial<Given<Values>> {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  // The same names with the same values, but for those that were undefined.
  return Object.fromEntries(entries) as Partial<Given<Values>>;
}

function labelOf(verb: string, count: number): string {
  return count === 1 ? `${verb} mention` : `${verb} ${count} mentions`;
}
