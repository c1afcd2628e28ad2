import type { QueryName } from '../contract.ts';
import type { StoreTable } from './store-change.ts';

const annotation = ['annotation', 'annotation_target', 'placement', 'annotation_tag', 'note'] as const;
const summary = [
  'document',
  'document_tag',
  'capture',
  'source',
  'grade',
  // Has the scale that grades are shown on.
  'project',
  'annotation_target',
  'integrity_check',
] as const;
const mention = [
  'mention',
  'mention_search',
  'fidelity',
  'source',
  'source_alias',
  'document',
  'capture',
] as const;
const shownFindings = [
  'finding_set',
  'accepted_finding',
  'rejected_finding',
  'mention',
  'capture',
  'document',
] as const;
/** What `collection:` is answered from. */
const kept = ['collection', 'collection_member'] as const;
/** What `mention:` is answered from. */
const cited = ['mention', 'mention_search'] as const;
/** What `claim:`, `stance:`, `credibility:` and `confidence:` are answered from, and what claims are found by. */
const judged = ['claim', 'claim_tag', 'evidence', 'conclusion'] as const;
const origins = [
  'annotation_target',
  'placement',
  'directness',
  'mention',
  'fidelity',
  'derivation',
  'document',
  'capture',
  'source',
  'source_alias',
  'affiliation',
] as const;
const tableRows = [
  ...origins,
  ...kept,
  ...annotation,
  ...cited,
  ...judged,
  'document',
  'capture',
  'source',
  'source_alias',
  'grade',
  'project',
  'tag',
] as const;
const source = ['source', 'source_alias', 'grade', 'document', 'mention'] as const;
const sourceFacts = [
  'affiliation',
  'source_domain',
  'topic_interest',
  'opinion',
  'distinct_sources',
  'directness',
  'accepted_finding',
  'derivation',
] as const;

const session = ['session', 'session_item', 'question'] as const;
const secondJudgements = ['second_judgement', 'resolution'] as const;
const claim = ['claim', 'claim_tag', 'evidence', 'conclusion', 'source', 'question', ...origins] as const;
/** What warnings and the words of passages are made of beside. */
const claimPassages = [
  ...annotation,
  'grade',
  // Has the scale that grades are shown on.
  'project',
  'finding_set',
  'accepted_finding',
  'rejected_finding',
  // Who is a party in one topic.
  'topic_interest',
  'tag',
] as const;

const derivations = ['derivation', 'document', 'source'] as const;

/**
 * The tables that each query's answer is made of: while none of them changes, an answer from before still holds. Texts
 * and originals are not among them, since they never change. Every query of the contract must be here.
 */
export const reads: Readonly<Record<QueryName, readonly StoreTable[]>> = {
  'project.get': ['project', 'capture', 'integrity_check'],
  'history.get': ['step'],
  'documents.list': summary,
  'documents.get': summary,
  'documents.parts': ['document', 'document_part'],
  'captures.list': ['capture', 'document', 'annotation_target', 'placement', 'integrity_check'],
  'captures.compare': ['capture', 'annotation_target', 'placement'],
  'captures.get': ['capture', 'integrity_check'],
  'captures.pages': ['capture'],
  'positions.get': ['capture'],
  'annotations.list': [...annotation, 'document', 'capture'],
  'annotations.get': [...annotation, 'document', 'capture'],
  'annotations.some': [...annotation, 'document', 'capture'],
  'links.list': ['link', 'annotation_target', 'capture'],
  'collections.list': kept,
  'tags.list': ['tag', 'annotation_tag'],
  'notes.list': ['note'],
  'notes.get': ['note'],
  'notes.citations': [...annotation, 'document', 'capture', 'source', 'grade', 'project'],
  'notes.citing': ['note', 'note_citation', 'annotation_target', 'capture', 'conclusion', 'claim'],
  'sources.list': source,
  'sources.get': source,
  'sources.profile': [...source, ...sourceFacts, 'note'],
  'sources.ofAddress': ['source', 'source_domain'],
  'sources.previewMerge': [...source, ...sourceFacts, 'note'],
  'sources.variants': [...source, 'distinct_sources', 'accepted_finding', 'rejected_finding', 'finding_set'],
  'sources.occurrences': ['document', 'capture'],
  'directness.list': ['directness', 'annotation_target', 'source'],
  'findings.list': shownFindings,
  'findings.accepted': ['accepted_finding', 'capture'],
  'mentions.list': mention,
  'mentions.get': mention,
  'mentions.onCapture': ['mention', 'capture'],
  'mentions.candidates': ['source', 'source_alias', 'source_domain', 'document', 'capture'],
  'mentions.matching': [...mention, 'source_domain'],
  'mentions.spelledOut': ['finding_set', 'accepted_finding', 'rejected_finding', 'mention'],
  'mentions.counts': [...shownFindings, 'mention_search'],
  'derivations.list': derivations,
  'derivations.suggestions': [...derivations, 'rejected_derivation', 'fingerprint_set', 'capture'],
  'derivations.sharedWording': ['capture'],
  'origins.count': origins,
  'provenance.graph': [...origins, 'mention_search', 'grade'],
  'provenance.timeline': [
    ...shownFindings,
    'claim',
    'evidence',
    'annotation_target',
    'conclusion',
    ...origins,
  ],
  'questions.list': ['question', 'claim', 'hypothesis'],
  'claims.count': ['claim'],
  'claims.brief': ['claim', 'source', 'question'],
  'claims.list': claim,
  'claims.get': claim,
  'claims.othersVerdicts': ['claim'],
  'claims.page': [...claim, ...claimPassages, 'observation'],
  'evidence.list': ['evidence', 'annotation_target', 'capture'],
  'evidence.preview': [...claim, ...claimPassages],
  'conclusions.list': ['conclusion'],
  'observations.list': ['observation', 'document'],
  'observations.seek': [...annotation, ...summary, ...cited, ...origins, ...kept, 'source_alias', 'tag'],
  'hypotheses.table': [
    'hypothesis',
    'hypothesis_item',
    'consistency',
    ...annotation,
    'document',
    'capture',
    'source',
    'grade',
    'project',
  ],
  'search.find': [...annotation, ...summary, ...cited, ...judged, ...origins, ...kept, 'source_alias', 'tag'],
  'search.passages': ['capture'],
  'table.outline': tableRows,
  'table.count': ['annotation'],
  'table.rows': tableRows,
  'table.ids': tableRows,
  'table.place': tableRows,
  'table.tags': ['annotation_tag'],
  'claims.matrix': [
    'claim',
    'question',
    'evidence',
    'conclusion',
    'annotation_target',
    'document',
    'source',
    'grade',
    'project',
  ],
  'claims.disagreements': ['claim', 'question', 'evidence', ...origins, ...shownFindings, 'grade', 'project'],
  'sessions.list': [...session, ...secondJudgements],
  'sessions.get': [...session, ...secondJudgements],
  'sessions.inScope': [
    ...annotation,
    ...kept,
    ...summary,
    ...cited,
    ...judged,
    ...origins,
    'source_alias',
    'tag',
    'claim',
    'claim_tag',
    'evidence',
    'conclusion',
  ],
  'sessions.items': ['session_item', 'session_passage', 'claim', 'document', 'conclusion'],
  'sessions.place': ['session', 'session_place', 'session_item'],
  'sessions.compare': [
    ...session,
    ...secondJudgements,
    'claim',
    'document',
    'annotation',
    'annotation_target',
  ],
  'conclusions.draft': ['conclusion_draft'],
  'conclusions.preview': [...claim, ...claimPassages],
  'savedSearches.list': ['saved_search'],
  'savedSearches.counts': [
    'saved_search',
    ...annotation,
    ...summary,
    ...cited,
    ...judged,
    ...origins,
    ...kept,
    'source_alias',
    'tag',
  ],
  'import.runs': ['import_run'],
  'import.items': ['import_run', 'document'],
  'annotationImport.get': ['document'],
  // Whatever changes what things are called is in a step, so that these two are enough.
  'events.list': ['event', 'step'],
  'events.head': ['event'],
  'host.recentProjects': ['project'],
  'host.preferences': [],
};
