import type { ParsedInputOf } from '../../../shared/contract.ts';
import { AssayError } from '../../../shared/rpc/assay-error.ts';
import { findClaim, parentOfClaim, tagsOfClaim } from '../../store/repositories/claims.ts';
import { findQuestion } from '../../store/repositories/questions.ts';
import { findSource } from '../../store/repositories/sources.ts';
import { findTag } from '../../store/repositories/tags.ts';
import type { Rows } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import type { Writer } from '../../store/unit-of-work.ts';
import { known } from '../known.ts';
import { checkedDate } from '../sources/check-date.ts';
import { sourceOfName } from '../sources/source-of-name.ts';
import { tagOfName } from '../annotations/tags.ts';
import { questionOfWords } from './questions.ts';

/** What a person says of a claim; what is left out stays as it is. */
export type ClaimValues = ParsedInputOf<'claims.update'>['values'];

/** Writes a new claim inside a step; gives its id. */
export function insertClaim(
  store: Store,
  write: Writer,
  {
    annotation = null,
    ...values
  }: ClaimValues & { readonly statement: string; readonly annotation?: string | null },
): string {
  const id = store.newId();
  const at = store.now();
  write.insert('claim', {
    id,
    asserts: 'what happened',
    speaker_id: null,
    said: null,
    said_words: null,
    event_date: null,
    event_words: null,
    event_place: null,
    question_id: null,
    parent_id: null,
    annotation_id: annotation,
    statement: values.statement,
    created_at: at,
    modified_at: at,
    ...columnsOf(store, write, values),
  });
  for (const tag of tagsOf(store, write, values) ?? []) {
    write.insert('claim_tag', { id: store.newId(), claim_id: id, tag_id: tag });
  }
  return id;
}

/** Changes a claim inside a step. */
export function updateClaim(store: Store, write: Writer, id: string, values: ClaimValues): void {
  write.update('claim', id, { ...columnsOf(store, write, values), modified_at: store.now() });
  const wanted = tagsOf(store, write, values);
  if (wanted === null) return;
  for (const row of tagsOfClaim(store.reader, id)) {
    if (!wanted.delete(row.tag)) write.remove('claim_tag', row.id);
  }
  for (const tag of wanted) write.insert('claim_tag', { id: store.newId(), claim_id: id, tag_id: tag });
}

/** The tags that were given, new ones made inside the step; null where nothing is said of tags. */
function tagsOf(store: Store, write: Writer, { tags, tagNames }: ClaimValues): Set<string> | null {
  if (tags === undefined && tagNames === undefined) return null;
  const made = (tagNames ?? []).map((name) => tagOfName(store, write, name));
  return new Set([...(tags ?? []), ...made]);
}

/** Refuses values that name what is not there, dates that are none, and a claim below itself. */
export function checkClaim({ reader }: Store, values: ClaimValues, ids: readonly string[] = []): void {
  if (values.speaker != null) known(findSource(reader, values.speaker), 'source');
  if (values.question != null) known(findQuestion(reader, values.question), 'question');
  for (const tag of values.tags ?? []) known(findTag(reader, tag), 'tag');
  checkedDate(values.said ?? null);
  checkedDate(values.eventDate ?? null);
  if (values.parent == null) return;
  known(findClaim(reader, values.parent), 'claim');
  for (
    let above: string | null | undefined = values.parent;
    above != null;
    above = parentOfClaim(reader, above)
  ) {
    if (ids.includes(above)) throw new AssayError('conflict', 'A claim cannot stand below itself.');
  }
}

function columnsOf(store: Store, write: Writer, values: ClaimValues): Partial<Rows['claim']> {
  const question =
    values.questionWords == null ? values.question : questionOfWords(store, write, values.questionWords);
  const speaker =
    values.speakerName == null ? values.speaker : sourceOfName(store, write, values.speakerName);
  const columns: Partial<Record<keyof Rows['claim'], string | null | undefined>> = {
    statement: values.statement,
    asserts: values.asserts,
    speaker_id: speaker,
    said: values.said === undefined ? undefined : checkedDate(values.said),
    said_words: values.saidWords,
    event_date: values.eventDate === undefined ? undefined : checkedDate(values.eventDate),
    event_words: values.eventWords,
    event_place: values.eventPlace,
    question_id: question,
    parent_id: values.parent,
  };
  // What is left is what was given, of the types that the contract's values and the columns share.
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined)) as Partial<
    Rows['claim']
  >;
}
