import { type ActWords, after, facts, judgements, reasonOf, whatChanged } from './act-words.ts';
import type { LoggedRow } from './payload.ts';
import { nameOfRow } from './row-names.ts';
import { quoted } from './things.ts';
import { credibilityInWords, gradeInWords, likelihoodInWords, recognitionOf } from './value-words.ts';

/** Sentences for every table that the log tells of. */
export const tableWords: Readonly<Record<string, ActWords>> = {
  project: {
    ...facts('Began the project', 'the project', (row) => quoted(String(row['title']))),
    changed: (before, now) => {
      if (before['analyst'] !== now['analyst']) {
        return now['analyst'] === null
          ? 'Named nobody as the analyst any more'
          : `Named ${quoted(String(now['analyst']))} as the analyst`;
      }
      return `Changed the project ${quoted(String(now['title']))}${whatChanged(before, now)}`;
    },
  },
  document: {
    ...facts('Imported', 'the document', (row) => quoted(String(row['title']))),
    changed: (before, now, things) => {
      if (before['source_id'] !== now['source_id']) {
        return now['source_id'] === null
          ? `Named no source of ${quoted(String(now['title']))} any more`
          : `Named ${things.quoted('source', now['source_id'])} as the source of ${quoted(String(now['title']))}`;
      }
      return `Changed what is known of ${quoted(String(now['title']))}${whatChanged(before, now)}`;
    },
  },
  capture: facts('Kept a copy of', 'the copy of', (row, things) => {
    const hash = typeof row['sha256'] === 'string' ? `, SHA-256 ${row['sha256'].slice(0, 12)}…` : '';
    const recognised = recognitionOf(row['recognition']);
    return `${things.quoted('document', row['document_id'])}${after('of', row['captured_at'])}${hash}${recognised}`;
  }),
  annotation: {
    ...facts('Made the annotation', 'the annotation', (row) => `${passages(row)}${commentOf(row)}`),
  },
  note: facts('Made the note', 'the note', (row) => {
    const words = [row['title'], row['text']].filter((each) => typeof each === 'string' && each !== '');
    return quoted(words.join(': '));
  }),
  tag: facts('Made the tag', 'the tag', (row) => quoted(String(row['name']))),
  source: facts('Recorded the source', 'the source', (row) => quoted(String(row['name']))),
  source_alias: facts(
    'Recorded the alias',
    'the alias',
    (row, things) => `${quoted(String(row['name']))} of ${things.quoted('source', row['source_id'])}`,
  ),
  grade: judgements(
    (row, things) =>
      `Graded ${things.quoted('source', row['source_id'])} ${gradeInWords(row)}${after('on', row['topic'])}`,
    (row, things) => `the grade ${gradeInWords(row)} of ${things.quoted('source', row['source_id'])}`,
  ),
  affiliation: facts(
    'Recorded that',
    'that',
    (row, things) =>
      `${things.quoted('source', row['source_id'])} is ${row['relation']} ${things.quoted('source', row['to_source_id'])}`,
  ),
  topic_interest: facts(
    'Recorded the interest',
    'the interest',
    (row, things) =>
      `${quoted(String(row['interest']))} of ${things.quoted('source', row['source_id'])}${after('on', row['topic'])}`,
  ),
  opinion: facts(
    'Recorded the opinion',
    'the opinion',
    (row, things) =>
      `${quoted(String(row['words']))} of ${row['held_by']} on ${things.quoted('source', row['source_id'])}`,
  ),
  distinct_sources: facts('Recorded as different:', 'as different:', (row, things) => {
    const other =
      row['other_source_id'] === null
        ? quoted(String(row['other_name']))
        : things.quoted('source', row['other_source_id']);
    return `${things.quoted('source', row['source_id'])} and ${other}`;
  }),
  directness: judgements(
    (row, things) => `Judged ${things.quoted('annotation', row['annotation_id'])} as ${row['level']}`,
    (row, things) =>
      `the judgement that ${things.quoted('annotation', row['annotation_id'])} is ${row['level']}`,
  ),
  accepted_finding: facts(
    'Accepted the finding',
    'the accepted finding',
    (row) => `${quoted(String(row['exact']))} (${row['kind']})`,
  ),
  rejected_finding: facts(
    'Rejected the finding',
    'the rejection of the finding',
    (row) => `${quoted(String(row['exact']))} (${row['kind']})`,
  ),
  mention: facts(
    'Accepted the mention',
    'the mention',
    (row) => `${quoted(String(row['exact']))} of ${quoted(String(row['name']))}`,
  ),
  mention_search: facts(
    'Recorded that a cited source was sought:',
    'that a cited source was sought:',
    (row, things) => `${things.quoted('mention', row['mention_id'])}, ${row['outcome']}`,
  ),
  fidelity: judgements(
    (row, things) =>
      `Compared ${things.quoted('mention', row['mention_id'])} with what it cites: ${row['answer']}`,
    (row, things) =>
      `the answer ${quoted(String(row['answer']))} on ${things.quoted('mention', row['mention_id'])}`,
  ),
  derivation: facts('Recorded that', 'that', (row, things) => {
    const to =
      row['to_document_id'] === null
        ? things.quoted('source', row['to_source_id'])
        : things.quoted('document', row['to_document_id']);
    return `${things.quoted('document', row['document_id'])} ${relation(row)} ${to}`;
  }),
  rejected_derivation: facts(
    'Rejected as not derived from each other:',
    'the rejection of',
    (row, things) =>
      `${things.quoted('document', row['document_id'])} and ${things.quoted('document', row['other_document_id'])}`,
  ),
  question: facts('Asked', 'the question', (row) => quoted(String(row['words']))),
  claim: facts('Made the claim', 'the claim', (row) => quoted(String(row['statement']))),
  claim_tag: {
    ...facts(
      'Tagged the claim',
      'the tag of the claim',
      (row, things) =>
        `${things.quoted('claim', row['claim_id'])} with ${things.quoted('tag', row['tag_id'])}`,
    ),
    removed: (row, things) =>
      `Took the tag ${things.quoted('tag', row['tag_id'])} from the claim ${things.quoted('claim', row['claim_id'])}`,
  },
  evidence: judgements(
    (row, things) => {
      const credibility = credibilityInWords(row);
      return `Judged ${things.quoted('annotation', row['annotation_id'])} ${stance(row)} ${things.quoted('claim', row['claim_id'])}${credibility === null ? '' : `, ${credibility}`}`;
    },
    (row, things) =>
      `the judgement of ${things.quoted('annotation', row['annotation_id'])} as ${stance(row)} ${things.quoted('claim', row['claim_id'])}`,
  ),
  conclusion: judgements(
    (row, things) => `Concluded on ${things.quoted('claim', row['claim_id'])}: ${likelihoodInWords(row)}`,
    (row, things) =>
      `the conclusion on ${things.quoted('claim', row['claim_id'])}: ${likelihoodInWords(row)}`,
  ),
  observation: facts('Recorded a search for', 'the search for', (row) => {
    const where = row['place'] === null ? 'in this project' : `in ${quoted(String(row['place']))}`;
    return `${quoted(String(row['query']))} ${where}: found in ${row['found']} of ${row['searched']}`;
  }),
  hypothesis: facts('Put forward the hypothesis', 'the hypothesis', (row) => quoted(String(row['words']))),
  hypothesis_item: facts(
    'Held against the hypotheses:',
    'from what the hypotheses are held against:',
    (row, things) => things.quoted('annotation', row['annotation_id']),
  ),
  consistency: judgements(
    (row, things) =>
      `Marked ${things.quoted('hypothesis_item', row['item_id'])} as ${row['mark']} with ${things.quoted('hypothesis', row['hypothesis_id'])}`,
    (row, things) =>
      `the mark ${quoted(String(row['mark']))} of ${things.quoted('hypothesis_item', row['item_id'])}`,
  ),
  session: {
    ...facts('Began the session', 'the session', (row) => quoted(String(row['title']))),
    changed: (before, now) => {
      if (before['closed_at'] === null && now['closed_at'] !== null) {
        return `Closed the session ${quoted(String(now['title']))}`;
      }
      if (before['closed_at'] !== null && now['closed_at'] === null) {
        return `Opened the session ${quoted(String(now['title']))} again`;
      }
      return `Changed the session ${quoted(String(now['title']))}${whatChanged(before, now)}`;
    },
  },
  session_item: {
    created: (row, things) =>
      `Put ${quoted(nameOfRow('session_item', row, things))} into the queue of ${things.quoted('session', row['session_id'])}`,
    removed: (row, things) =>
      `Took ${quoted(nameOfRow('session_item', row, things))} from the queue of ${things.quoted('session', row['session_id'])}`,
    changed: (before, now, things) => {
      const item = quoted(nameOfRow('session_item', now, things));
      if (before['state'] !== now['state'] || before['stance'] !== now['stance']) {
        const verdict = typeof now['stance'] === 'string' ? `: ${now['stance']}` : '';
        return `${states[String(now['state'])] ?? 'Decided on'} ${item}${verdict}${reasonOf(now)}`;
      }
      if (before['steps'] !== now['steps']) return `Took a step of the method for ${item}`;
      return `Changed ${item} in the queue${whatChanged(before, now)}`;
    },
  },
  second_judgement: facts(
    'Brought in a second judgement of',
    'the second judgement of',
    (row, things) => `${quoted(nameOfRow('second_judgement', row, things))}${after('by', row['analyst'])}`,
  ),
  resolution: facts(
    'Resolved the disagreement on',
    'the resolution of the disagreement on',
    (row, things) =>
      `${things.quoted('second_judgement', row['second_judgement_id'])}: ${outcomes[String(row['outcome'])] ?? row['outcome']}${reasonOf(row)}`,
  ),
};

const states: Readonly<Record<string, string>> = {
  judged: 'Judged',
  'set aside': 'Set aside',
  waiting: 'Put back',
};

const outcomes: Readonly<Record<string, string>> = {
  first: 'the first judgement holds',
  second: 'the second judgement holds',
  other: 'another judgement holds',
};

const stances: Readonly<Record<string, string>> = {
  supports: 'supporting',
  disputes: 'disputing',
  qualifies: 'qualifying',
  mentions: 'mentioning',
  background: 'background to',
};

function stance(row: LoggedRow): string {
  return stances[String(row['stance'])] ?? String(row['stance']);
}

function relation(row: LoggedRow): string {
  return row['relation'] === 'same wire copy' ? 'carries the same wire copy as' : String(row['relation']);
}

/** The exact words of what is gone, passage by passage. */
function passages(row: LoggedRow): string {
  const all = Array.isArray(row['passages']) ? (row['passages'] as readonly LoggedRow[]) : [];
  return all.map(({ exact }) => quoted(String(exact))).join(' and ');
}

function commentOf(row: LoggedRow): string {
  return typeof row['comment'] === 'string' && row['comment'] !== ''
    ? `, with the comment ${quoted(row['comment'])}`
    : '';
}
