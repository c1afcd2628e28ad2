import fc from 'fast-check';
import type { Rows } from '../../../electron/store/rows.ts';
import { affiliationRelation } from '../../../shared/model/source.ts';
import type { Library } from './library.ts';

/** Ids of the sources that `writeFacts` makes. */
export const allSources = ['source-1', 'source-2', 'source-3', 'source-4', 'source-5'] as const;

const source = fc.constantFrom(...allSources);
const few = { maxLength: 7 } as const;
const maybe = <Value>(values: readonly Value[]) => fc.constantFrom(null, ...values);
const reason = maybe(['It says so itself', 'A register']);

/** What may be on record of a few sources, with much of it said twice. */
export const factsOfSources = fc.record({
  aliases: fc.array(
    fc.record({ source_id: source, name: fc.constantFrom('HRW', 'hrw', 'ایلیری', 'Watch', 'Watch 2') }),
    few,
  ),
  documents: fc.array(source, few),
  grades: fc.array(
    fc.record({
      source_id: source,
      code: maybe(['A', 'B', 'E']),
      topic: maybe(['the fire']),
      period: maybe(['1994/1998']),
      isCurrent: fc.boolean(),
    }),
    few,
  ),
  affiliations: fc.array(
    fc
      .record({
        source_id: source,
        to_source_id: source,
        relation: fc.constantFrom(...affiliationRelation.options),
        since: maybe(['1994']),
        reason,
      })
      .filter((each) => each.source_id !== each.to_source_id),
    few,
  ),
  domains: fc.array(fc.record({ source_id: source, domain: fc.constantFrom('a.example', 'b.example') }), few),
  interests: fc.array(
    fc.record({ source_id: source, topic: fc.constantFrom('the fire', 'trade'), reason }),
    few,
  ),
  opinions: fc.array(fc.record({ source_id: source, words: fc.constantFrom('mixed', 'high') }), few),
  distinctions: fc.array(
    fc.record({ one: source, other: source, name: fc.boolean() }).filter(({ one, other }) => one < other),
    few,
  ),
  notes: fc.array(source, few),
  mentions: fc.array(maybe(allSources), few),
  names: fc.array(source, few),
  derivations: fc.array(fc.record({ to_source_id: source, reason }), few),
  via: fc.array(fc.array(maybe(allSources), { maxLength: 4 }), few),
});

type Facts = typeof factsOfSources extends fc.Arbitrary<infer Value> ? Value : never;

/** Writes five sources and what is on record of them, in one step that is then forgotten. */
export function writeFacts({ store, addDocument }: Library, facts: Facts): void {
  const { capture } = addDocument({ title: 'Inquiry', text: 'The inquiry heard the clerk, said the Watch.' });
  const { newId, now } = store;
  const at = now();
  const place = {
    capture_id: capture,
    start: 4,
    end: 11,
    exact: 'inquiry',
    prefix: 'The ',
    suffix: ' heard',
  };
  store.unitOfWork.run({ label: 'write' }, (write) => {
    for (const id of allSources)
      write.insert('source', {
        id,
        name: id.replace('source-', 'Watch '),
        kind: 'unknown',
        interest: null,
        interest_reason: null,
        created_at: at,
      });
    for (const alias of facts.aliases) write.insert('source_alias', { id: newId(), ...alias });
    const documents = ['one', ...facts.documents].map((source_id, index) => {
      const row = documentRow(newId(), at, index === 0 ? null : source_id);
      write.insert('document', row);
      return row.id;
    });
    for (const { isCurrent, ...grade } of facts.grades) {
      const limits = { document_id: null, annotation_id: null, reason: null };
      const when = { graded_at: now(), superseded_at: isCurrent ? null : at };
      write.insert('grade', { id: newId(), scale: 'admiralty', ...grade, ...limits, ...when });
    }
    for (const each of facts.affiliations)
      write.insert('affiliation', { id: newId(), ...each, until: null, created_at: at });
    for (const each of facts.domains) write.insert('source_domain', { id: newId(), ...each });
    for (const each of facts.interests)
      write.insert('topic_interest', { id: newId(), ...each, interest: 'state', created_at: at });
    for (const each of facts.opinions)
      write.insert('opinion', {
        id: newId(),
        ...each,
        held_by: 'A rater',
        url: null,
        dated: '2019',
        created_at: at,
      });
    for (const { one, other, name } of facts.distinctions) {
      const that = name
        ? { other_source_id: null, other_name: other.toUpperCase() }
        : { other_source_id: other, other_name: null };
      write.insert('distinct_sources', {
        id: newId(),
        source_id: one,
        ...that,
        reason: null,
        created_at: at,
      });
    }
    for (const source_id of facts.notes) write.insert('note', { ...noteRow(newId(), at), source_id });
    for (const source_id of facts.mentions)
      write.insert('mention', { id: newId(), ...place, ...mentionRow, source_id, created_at: at });
    for (const source_id of facts.names)
      write.insert('accepted_finding', {
        id: newId(),
        kind: 'name',
        ...place,
        value: '{}',
        source_id,
        accepted_at: at,
      });
    for (const each of facts.derivations)
      write.insert('derivation', {
        id: newId(),
        document_id: documents[0] ?? '',
        ...derivationRow,
        ...each,
        created_at: at,
      });
    for (const links of facts.via) {
      const annotation_id = newId();
      write.insert('annotation', {
        id: annotation_id,
        motivation: 'highlighting',
        created_at: at,
        modified_at: at,
      });
      const via = JSON.stringify(links.map((link) => ({ source: link, words: 'as written' })));
      write.insert('directness', {
        id: newId(),
        annotation_id,
        level: 'second hand',
        reason: null,
        via,
        judged_at: at,
        superseded_at: null,
      });
    }
  });
  store.unitOfWork.forgetHistory();
}

const mentionRow = {
  scope_start: null,
  scope_end: null,
  form: 'attribution',
  name: 'the Watch',
  is_anonymous: 0,
  use: 'paraphrases',
  date: null,
  date_words: null,
  cited_title: null,
  cited_url: null,
  document_id: null,
} as const;

const derivationRow = {
  to_document_id: null,
  relation: 'quotes',
  capture_id: null,
  start: null,
  end: null,
  exact: null,
  to_capture_id: null,
  to_start: null,
  to_end: null,
  to_exact: null,
} as const;

function documentRow(id: string, created_at: string, source_id: string | null): Rows['document'] {
  const unknown = {
    author: null,
    publisher: null,
    published: null,
    url: null,
    place: null,
    language: null,
    direction: null,
  };
  return { id, source_id, title: 'A document', ...unknown, readings: '{}', created_at };
}

function noteRow(id: string, at: string): Rows['note'] {
  return {
    id,
    annotation_id: null,
    document_id: null,
    title: 'Note',
    lexical: '',
    text: '',
    created_at: at,
    modified_at: at,
  };
}
