import { passageWords } from '../../../shared/annotations/region-words.ts';
import { formatEdtf } from '../../../shared/dates/format-edtf.ts';
import { relationWords } from '../../../shared/model/link.ts';
import type { Core } from '../../core/create-core.ts';
import type { CommandRunner, Invocation } from '../command.ts';
import { annotationRecord, documentRecord, gradeWords, namesOf, recordSetting } from '../records.ts';
import { table } from '../table.ts';
import { UsageError } from '../usage-error.ts';
import { listClaims } from './list-claims.ts';
import { listFindings, listMentions } from './list-findings.ts';
import { listSessions } from './list-sessions.ts';
import { listSources } from './list-sources.ts';
import type { Listing, Row } from './listing.ts';

const listings: Readonly<Record<string, (core: Core, invocation: Invocation) => Promise<Listing>>> = {
  documents: listDocuments,
  captures: listCaptures,
  annotations: listAnnotations,
  links: listLinks,
  tags: listTags,
  sources: listSources,
  mentions: listMentions,
  findings: listFindings,
  claims: listClaims,
  sessions: listSessions,
};

/** `assay list`: one line, or one JSON object, for each thing of a kind. */
export const runList: CommandRunner = async (invocation) => {
  const { positionals, options, output, openProject, signal } = invocation;
  const [kind, ...more] = positionals;
  const kinds = Object.keys(listings).join(', ');
  if (kind === undefined || more.length > 0) throw new UsageError(`List what? One of: ${kinds}.`);
  const listing = Object.hasOwn(listings, kind) ? listings[kind] : undefined;
  if (listing === undefined) throw new UsageError(`“${kind}” cannot be listed. There are: ${kinds}.`);
  if (options.isSet('suggested') && kind !== 'mentions')
    throw new UsageError('--suggested goes with mentions only.');
  const { columns, rows, hasFailed = false } = await listing(await openProject(), invocation);
  const exitCode = hasFailed ? 1 : 0;
  if (!output.isJson) {
    await output.text(
      table(
        columns,
        rows.map(({ cells }) => cells),
      ),
    );
    if (rows.length === 0) output.say(`There are no ${kind} in this project.`);
    return exitCode;
  }
  for (const { record } of rows) {
    if (signal.aborted) break;
    await output.record(record);
  }
  return exitCode;
};

async function listDocuments(core: Core): Promise<Listing> {
  const rows = await mapDocuments(core, (detail): readonly Row[] => {
    const { id, title, published, publisher, source, grade, annotations } = detail;
    const from = source?.name ?? publisher;
    return [
      {
        record: documentRecord(detail),
        cells: [
          id,
          published === null ? null : formatEdtf(published),
          grade === null ? from : `${from} (${gradeWords(grade)})`,
          annotations,
          title,
        ],
      },
    ];
  });
  return { columns: ['id', 'published', 'source', 'annotations', 'title'], rows };
}

async function listCaptures(core: Core): Promise<Listing> {
  const rows = await mapDocuments(core, ({ title, captures }) =>
    captures.map((capture) => ({
      record: { ...capture },
      cells: [
        capture.id,
        capture.capturedAt.slice(0, 10),
        capture.sha256.slice(0, 12),
        capture.integrity,
        title,
      ],
    })),
  );
  return { columns: ['id', 'captured', 'sha256', 'integrity', 'document'], rows };
}

type Detail = Awaited<ReturnType<typeof getDocument>>;

const getDocument = (core: Core, id: string) => core.call('documents.get', { id });

async function mapDocuments(core: Core, map: (detail: Detail) => readonly Row[]): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const { id } of await core.call('documents.list', {})) rows.push(...map(await getDocument(core, id)));
  return rows;
}

async function listAnnotations(core: Core): Promise<Listing> {
  const setting = await recordSetting(core);
  const annotations = await core.call('annotations.list', {});
  const rows = annotations.map((annotation): Row => {
    const record = annotationRecord(annotation, setting);
    const { id, start, end, state, tags } = record;
    return { record, cells: [id, `${start}-${end}`, state, tags.join(', '), passageWords(record)] };
  });
  return { columns: ['id', 'position', 'anchor', 'tags', 'quote'], rows };
}

async function listLinks(core: Core): Promise<Listing> {
  const links = await core.call('links.list', {});
  return {
    columns: ['id', 'from', 'relation', 'to', 'reason'],
    rows: links.map((link) => ({
      record: { ...link, words: relationWords(link, 'from') },
      cells: [
        link.id,
        passageWords(link.from),
        relationWords(link, 'from'),
        passageWords(link.to),
        link.reason,
      ],
    })),
  };
}

async function listTags(core: Core): Promise<Listing> {
  const tags = await core.call('tags.list', {});
  const names = namesOf(tags);
  return {
    columns: ['id', 'letter', 'annotations', 'below', 'name'],
    rows: tags.map((tag) => ({
      record: { ...tag },
      cells: [
        tag.id,
        tag.letter,
        tag.annotations,
        tag.parent === null ? null : (names.get(tag.parent) ?? null),
        tag.name,
      ],
    })),
  };
}
