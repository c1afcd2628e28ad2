import { getProject } from '../../store/repositories/project.ts';
import { documentsOfPassages, passagesOfClaims, rowsWith } from '../../store/repositories/second-file.ts';
import { findSession } from '../../store/repositories/sessions.ts';
import type { Rows } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { known } from '../known.ts';
import { documentsInScope } from './scope.ts';
import { waitingItem } from './waiting-item.ts';

type RowsOf<Table extends keyof Rows> = readonly Rows[Table][];

/** The rows of a session as another person gets it: what is to be judged, and nothing of how it was judged. */
export interface RowsForSecond {
  readonly project: Pick<Rows['project'], 'title' | 'yardstick' | 'reliability_scale'>;
  readonly documents: readonly { readonly row: Rows['document']; readonly captures: RowsOf<'capture'> }[];
  readonly source: RowsOf<'source'>;
  readonly source_alias: RowsOf<'source_alias'>;
  readonly annotation: RowsOf<'annotation'>;
  readonly annotation_target: RowsOf<'annotation_target'>;
  readonly placement: RowsOf<'placement'>;
  readonly question: RowsOf<'question'>;
  readonly claim: RowsOf<'claim'>;
  readonly session: Rows['session'];
  readonly session_item: RowsOf<'session_item'>;
  readonly session_passage: RowsOf<'session_passage'>;
}

/**
 * Gathers what another person needs to judge a session: its documents and copies, its claims, and the passages to judge for each.
 * Every column is chosen here by what it says: what the first person judged, noted or tagged is left out, and what a column may
 * hold of that (imported properties, interests of sources) is emptied.
 */
export function gatherForSecond(store: Store, id: string): RowsForSecond {
  return store.reader.transaction(() => gather(store, id))();
}

function gather({ reader, newId }: Store, id: string): RowsForSecond {
  const session = known(findSession(reader, id), 'session');
  const items = rowsWith(reader, 'session_item', 'session_id', [id]).toSorted(
    (one, other) => one.position - other.position,
  );
  const claims = rowsWith(reader, 'claim', 'id', present(items.map(({ claim_id }) => claim_id)));
  const claimIds = new Set(claims.map((claim) => claim.id));
  const passages = passagesOfClaims(reader, [...claimIds]);
  const annotations = new Set([
    ...passages.map(({ annotation }) => annotation),
    ...present(claims.map(({ annotation_id }) => annotation_id)),
  ]);
  const documents = rowsWith(
    reader,
    'document',
    'id',
    new Set([
      ...documentsInScope(reader, session.scope),
      ...present(items.map(({ document_id }) => document_id)),
      ...documentsOfPassages(reader, annotations),
    ]),
  );
  const documentIds = documents.map((document) => document.id);
  const captures = Map.groupBy(
    rowsWith(reader, 'capture', 'document_id', documentIds),
    ({ document_id }) => document_id,
  );
  const sources = new Set(
    present([...documents.map(({ source_id }) => source_id), ...claims.map(({ speaker_id }) => speaker_id)]),
  );
  const targets = rowsWith(reader, 'annotation_target', 'annotation_id', annotations);
  const questions = present([session.question?.id ?? null, ...claims.map(({ question_id }) => question_id)]);
  const { id: firstProject, title, yardstick, reliabilityScale } = getProject(reader);
  const itemOf = new Map(items.map((item) => [item.claim_id, item.id]));
  return {
    project: { title: `${title}: ${session.title}`, yardstick, reliability_scale: reliabilityScale },
    documents: documents.map((row) => ({ row, captures: captures.get(row.id) ?? [] })),
    source: rowsWith(reader, 'source', 'id', sources).map((source) => ({
      ...source,
      interest: null,
      interest_reason: null,
    })),
    source_alias: rowsWith(reader, 'source_alias', 'source_id', sources),
    annotation: rowsWith(reader, 'annotation', 'id', annotations).map((annotation) => ({
      ...annotation,
      motivation: 'highlighting',
      imported_id: null,
      other_properties: null,
    })),
    annotation_target: targets,
    placement: rowsWith(
      reader,
      'placement',
      'target_id',
      targets.map((target) => target.id),
    ),
    question: rowsWith(reader, 'question', 'id', questions),
    claim: claims.map((claim) => ({
      ...claim,
      parent_id: claimIds.has(claim.parent_id ?? '') ? claim.parent_id : null,
      imported_id: null,
      other_properties: null,
      // When it was last worked on may tell that it was judged.
      modified_at: claim.created_at,
    })),
    session: {
      id,
      title: session.title,
      question_id: session.question?.id ?? null,
      scope: JSON.stringify({ documents: documentIds, tags: [], query: null }),
      method: session.method === null ? null : JSON.stringify(session.method),
      lexical: '',
      text: '',
      created_at: session.createdAt,
      closed_at: null,
      first_project: firstProject,
    },
    session_item: items.map(waitingItem),
    session_passage: passages.map(({ claim, annotation }) => ({
      id: newId(),
      item_id: known(itemOf.get(claim), 'item'),
      annotation_id: annotation,
    })),
  };
}

function present(values: readonly (string | null)[]): string[] {
  return values.filter((value) => value !== null);
}
