import { likelihoodWords } from '../../../shared/likelihood/yardstick.ts';
import type { CheckingSession, SessionItem } from '../../../shared/model/checking-session.ts';
import type { YardstickName } from '../../../shared/model/claim.ts';
import { type ReadonlyDatabase, statement } from '../database.ts';

interface SessionRow {
  readonly id: string;
  readonly title: string;
  readonly question_id: string | null;
  readonly question_words: string | null;
  readonly scope: string;
  readonly method: string | null;
  readonly lexical: string;
  readonly text: string;
  readonly created_at: string;
  readonly closed_at: string | null;
  readonly first_project: string | null;
  readonly items: number;
  readonly judged: number;
  readonly set_aside: number;
  readonly second_judgements: number;
  readonly unresolved: number;
}

interface ItemRow {
  readonly id: string;
  readonly session_id: string;
  readonly position: number;
  readonly claim_id: string | null;
  readonly document_id: string | null;
  readonly label: string;
  readonly state: SessionItem['state'];
  readonly stance: SessionItem['stance'];
  readonly yardstick: YardstickName | null;
  readonly likelihood: string | null;
  readonly confidence: SessionItem['confidence'];
  readonly reason: string | null;
  readonly steps: string;
  readonly passages: string;
  readonly decided_at: string | null;
}

/** A session as stored, before its second judgements are compared. */
export type StoredSession = Omit<CheckingSession, 'second'>;

const selectSession = `
  SELECT session.*, question.words AS question_words,
    (SELECT count(*) FROM session_item WHERE session_id = session.id) AS items,
    (SELECT count(*) FROM session_item WHERE session_id = session.id AND state = 'judged') AS judged,
    (SELECT count(*) FROM session_item WHERE session_id = session.id AND state = 'set aside') AS set_aside
  FROM session LEFT JOIN question ON question.id = session.question_id`;

/** All sessions, open ones before closed ones, in each the newest first. */
export function listSessions(database: ReadonlyDatabase): StoredSession[] {
  return statement<SessionRow>(
    database,
    `${selectSession} ORDER BY closed_at IS NOT NULL, closed_at DESC, session.number DESC`,
  )
    .all()
    .map(toSession);
}

/** The session of this id; undefined where there is none. */
export function findSession(database: ReadonlyDatabase, id: string): StoredSession | undefined {
  const row = statement<SessionRow>(database, `${selectSession} WHERE session.id = ?`).get(id);
  return row && toSession(row);
}

const selectItem = `
  SELECT session_item.*, coalesce(claim.statement, document.title) AS label,
    conclusion.yardstick, conclusion.likelihood, conclusion.confidence,
    (SELECT json_group_array(annotation_id ORDER BY number) FROM session_passage WHERE item_id = session_item.id)
      AS passages
  FROM session_item
  LEFT JOIN claim ON claim.id = session_item.claim_id
  LEFT JOIN document ON document.id = session_item.document_id
  LEFT JOIN conclusion ON conclusion.claim_id = session_item.claim_id AND conclusion.superseded_at IS NULL`;

/** The queue of a session, in its order. */
export function listSessionItems(database: ReadonlyDatabase, session: string): SessionItem[] {
  return statement<ItemRow>(
    database,
    `${selectItem} WHERE session_id = ? ORDER BY position, session_item.number`,
  )
    .all(session)
    .map(toItem);
}

/** The item of a queue of this id; undefined where there is none. */
export function findSessionItem(database: ReadonlyDatabase, id: string): SessionItem | undefined {
  const row = statement<ItemRow>(database, `${selectItem} WHERE session_item.id = ?`).get(id);
  return row && toItem(row);
}

/** The item of a session's queue that is this claim or this document. */
export function findItemOf(
  database: ReadonlyDatabase,
  session: string,
  { claim, document }: { readonly claim: string | null; readonly document: string | null },
): SessionItem | undefined {
  const row = statement<ItemRow>(
    database,
    `${selectItem} WHERE session_id = @session
     AND (session_item.claim_id = @claim OR session_item.document_id = @document)`,
  ).get({ session, claim, document });
  return row && toItem(row);
}

/** Where a person was in a session; nowhere when that was never kept. */
export function findSessionPlace(
  database: ReadonlyDatabase,
  session: string,
): { readonly item: string | null; readonly draft: string | null; readonly savedAt: string | null } {
  // An item that was removed since is nobody's place any more.
  const row = statement<{ item: string | null; draft: string | null; savedAt: string | null }>(
    database,
    `SELECT session_item.id AS item, draft, saved_at AS savedAt FROM session_place
     LEFT JOIN session_item ON session_item.id = item_id AND session_item.session_id = session_place.session_id
     WHERE session_place.session_id = ?`,
  ).get(session);
  return row ?? { item: null, draft: null, savedAt: null };
}

/** The passages that a second person is asked to judge for an item. */
export function listSessionPassages(
  database: ReadonlyDatabase,
  item: string,
): { readonly id: string; readonly annotation: string }[] {
  return statement<{ id: string; annotation: string }>(
    database,
    'SELECT id, annotation_id AS annotation FROM session_passage WHERE item_id = ? ORDER BY number',
  ).all(item);
}

/** JSON columns are written by the sessions service from values of these types. */
function toSession(row: SessionRow): StoredSession {
  return {
    id: row.id,
    title: row.title,
    question: row.question_id === null ? null : { id: row.question_id, words: row.question_words ?? '' },
    scope: JSON.parse(row.scope) as CheckingSession['scope'],
    method: row.method === null ? null : (JSON.parse(row.method) as CheckingSession['method']),
    lexical: row.lexical,
    text: row.text,
    createdAt: row.created_at,
    closedAt: row.closed_at,
    isSecond: row.first_project !== null,
    counts: { items: row.items, judged: row.judged, setAside: row.set_aside },
  };
}

function toItem(row: ItemRow): SessionItem {
  return {
    id: row.id,
    session: row.session_id,
    position: row.position,
    claim: row.claim_id,
    document: row.document_id,
    label: row.label,
    state: row.state,
    stance: row.stance,
    likelihoodWords: row.yardstick === null ? null : likelihoodWords(row.yardstick, row.likelihood),
    confidence: row.confidence,
    reason: row.reason,
    steps: JSON.parse(row.steps) as SessionItem['steps'],
    passages: JSON.parse(row.passages) as string[],
    decidedAt: row.decided_at,
  };
}
