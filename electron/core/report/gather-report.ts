import { passageReference } from '../../../shared/citations/passage-reference.ts';
import type { ClaimPage } from '../../../shared/contract/claims.ts';
import { compareEdtf } from '../../../shared/dates/compare-edtf.ts';
import type { CheckingSession, SessionItem } from '../../../shared/model/checking-session.ts';
import type { DocumentSummary } from '../../../shared/model/document.ts';
import type {
  LogHead,
  ReportDocument,
  ReportItem,
  SessionReport,
} from '../../exporters/report/session-report.ts';
import type { ReadonlyDatabase } from '../../store/database.ts';
import { listDocuments } from '../../store/repositories/documents.ts';
import { eventHead, someEvents } from '../../store/repositories/events.ts';
import { listObservations } from '../../store/repositories/observations.ts';
import { getProject } from '../../store/repositories/project.ts';
import { findSession, listSessionItems, type StoredSession } from '../../store/repositories/sessions.ts';
import { listTags } from '../../store/repositories/tags.ts';
import { directnessByAnnotation } from '../exchange/export-directness.ts';
import { known } from '../known.ts';
import { reportClaim } from './report-claims.ts';
import { createReportQuotes } from './report-quotes.ts';
import { reportScales } from './report-scales.ts';
import { reportSearches } from './report-searches.ts';
import { reportSecond } from './report-second.ts';
import { createOriginOfPassage } from './report-sources.ts';

/** A report before its captures are hashed and it is compared with the one before. */
export interface GatheredReport {
  readonly report: Omit<SessionReport, 'captures' | 'changes'>;
  /** Ids of the captures it rests on. */
  readonly captures: readonly string[];
}

/** Gathers what a session's report says, with the pages of the claims of its queue, from one state of the project. */
export function gatherReport(
  reader: ReadonlyDatabase,
  id: string,
  pages: ReadonlyMap<string, ClaimPage>,
): GatheredReport {
  return reader.transaction(() => gather(reader, known(findSession(reader, id), 'session'), pages))();
}

function gather(
  reader: ReadonlyDatabase,
  session: StoredSession,
  pages: ReadonlyMap<string, ClaimPage>,
): GatheredReport {
  const project = getProject(reader);
  const items = listSessionItems(reader, session.id);
  const documents = new Map(listDocuments(reader).map((document) => [document.id, document]));
  const quotes = createReportQuotes(reader);
  const context = {
    reader,
    quotes,
    originOf: createOriginOfPassage(reader),
    directness: directnessByAnnotation(reader),
    tagNames: new Map(listTags(reader).map(({ id, name }) => [id, name])),
  };
  const notes = quotes.ofText(session);
  const claims = items.flatMap((item) => {
    const page = item.claim === null ? undefined : pages.get(item.claim);
    return page === undefined ? [] : [reportClaim(context, page, reportItem(session, item))];
  });
  const queued = items.flatMap((item) => documents.get(item.document ?? '') ?? []);
  const searched = new Set([
    ...queued.map(({ id }) => id),
    ...session.scope.documents,
    ...[...pages.values()].flatMap(({ passages }) =>
      passages.flatMap(({ citation }) => citation.passages.map(({ document }) => document)),
    ),
  ]);
  const searches = reportSearches(reader, quotes, searched);
  const yardsticks = [...pages.values()].flatMap(({ conclusions }) =>
    conclusions.map(({ conclusion }) => conclusion.yardstick),
  );
  return {
    report: {
      project: project.title,
      title: session.title,
      question: session.question?.words ?? null,
      scope: scopeInWords(session.scope, documents, context.tagNames),
      method: session.method,
      analyst: project.analyst,
      begunAt: session.createdAt,
      closedAt: session.closedAt,
      counts: session.counts,
      scales: reportScales([...new Set([project.yardstick, ...yardsticks])], project.reliabilityScale),
      notes,
      claims,
      documents: items.flatMap((item) => reportDocument(session, item, documents)),
      second: reportSecond(reader, session.id),
      observations:
        session.question === null
          ? []
          : listObservations(reader, { question: session.question.id }).filter(
              ({ claim }) => claim === null || !pages.has(claim),
            ),
      searches,
      head: logHead(reader),
    },
    captures: [...new Set([...quotes.captures(), ...queued.flatMap(({ capture }) => capture?.id ?? [])])],
  };
}

/** The newest entry of the log that is not an export; null where there is none. */
function logHead(reader: ReadonlyDatabase): LogHead | null {
  const { number, hash } = eventHead(reader, { withExports: false });
  const [event] = someEvents(reader, [number]);
  return event === undefined ? null : { number, hash, at: event.at };
}

function scopeInWords(
  { documents, tags, query }: CheckingSession['scope'],
  known: ReadonlyMap<string, DocumentSummary>,
  tagNames: ReadonlyMap<string, string>,
): SessionReport['scope'] {
  const inOrder = documents
    .flatMap((id) => known.get(id) ?? [])
    .toSorted((one, other) => compareEdtf(one.published, other.published));
  return {
    documents: inOrder.map(({ title }) => title),
    tags: tags.flatMap((id) => tagNames.get(id) ?? []),
    query,
  };
}

function reportDocument(
  session: StoredSession,
  item: SessionItem,
  documents: ReadonlyMap<string, DocumentSummary>,
): readonly ReportDocument[] {
  const document = documents.get(item.document ?? '');
  if (document === undefined) return [];
  return [
    {
      id: document.id,
      reference: passageReference(document),
      stance: item.stance,
      item: reportItem(session, item),
    },
  ];
}

function reportItem({ method }: StoredSession, { state, reason, decidedAt, steps }: SessionItem): ReportItem {
  const words = new Map(method?.steps.map((step) => [step.id, step.words]));
  return {
    state,
    reason,
    decidedAt,
    steps: steps.map((taken) => ({
      step: words.get(taken.step) ?? taken.step,
      words: taken.words,
      at: taken.at,
    })),
  };
}
