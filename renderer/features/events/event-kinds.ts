/** A kind of events that can be chosen, and the first parts of their types. */
export interface EventKind {
  readonly key: string;
  readonly label: string;
  readonly about: readonly string[];
}

/** The kinds of events, in the order in which work goes on. */
export const eventKinds: readonly EventKind[] = [
  { key: 'documents', label: 'Documents and copies', about: ['document', 'capture'] },
  {
    key: 'sources',
    label: 'Sources',
    about: ['source', 'source_alias', 'affiliation', 'topic_interest', 'opinion', 'distinct_sources'],
  },
  { key: 'grades', label: 'Grades and directness', about: ['grade', 'directness'] },
  {
    key: 'findings',
    label: 'Findings and mentions',
    about: ['accepted_finding', 'rejected_finding', 'mention', 'mention_search', 'fidelity'],
  },
  { key: 'derivations', label: 'Derivations', about: ['derivation', 'rejected_derivation'] },
  { key: 'claims', label: 'Questions and claims', about: ['question', 'claim', 'claim_tag', 'observation'] },
  { key: 'evidence', label: 'Evidence', about: ['evidence'] },
  { key: 'conclusions', label: 'Conclusions', about: ['conclusion'] },
  { key: 'hypotheses', label: 'Hypotheses', about: ['hypothesis', 'hypothesis_item', 'consistency'] },
  {
    key: 'sessions',
    label: 'Sessions',
    about: ['session', 'session_item', 'second_judgement', 'resolution'],
  },
  { key: 'removals', label: 'Removed annotations, notes and tags', about: ['annotation', 'note', 'tag'] },
  { key: 'exports', label: 'Exports', about: ['export'] },
  { key: 'undo', label: 'Undo and redo', about: ['step'] },
  { key: 'project', label: 'The project', about: ['project'] },
];
