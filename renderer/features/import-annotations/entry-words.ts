import type {
  AnnotationPlan,
  DocumentMatch,
  ImportedEntry,
  ImportedStatus,
} from '../../../shared/contract/annotation-import.ts';

interface StatusWords {
  /** For one entry. */
  readonly label: string;
  /** After a number. */
  readonly counted: string;
  readonly tone: 'calm' | 'pause' | 'bad';
}

/** What a status is called, and how much it should give pause. */
export const statusWords: Readonly<Record<ImportedStatus, StatusWords>> = {
  exact: { label: 'exact', counted: 'exact', tone: 'calm' },
  moved: { label: 'moved', counted: 'moved', tone: 'calm' },
  approximate: { label: 'approximate', counted: 'approximate', tone: 'pause' },
  orphaned: { label: 'orphaned', counted: 'orphaned', tone: 'pause' },
  note: { label: 'note', counted: 'of whole documents', tone: 'calm' },
  link: { label: 'link', counted: 'links', tone: 'calm' },
  claim: { label: 'claim', counted: 'claims', tone: 'calm' },
  judgement: { label: 'judgement', counted: 'judgements', tone: 'calm' },
  fact: { label: 'fact', counted: 'of sources, documents and tags', tone: 'calm' },
  known: { label: 'already here', counted: 'already here', tone: 'calm' },
  unmatched: { label: 'unmatched', counted: 'unmatched', tone: 'bad' },
  invalid: { label: 'invalid', counted: 'invalid', tone: 'bad' },
  'left-out': { label: 'left out', counted: 'left out', tone: 'calm' },
};

const foundByWords: Readonly<Record<DocumentMatch, string | null>> = {
  id: null,
  copy: null,
  address: 'found by its address',
  title: 'found by its title',
  words: 'found by the words',
};

/** How the document of an entry was found, where that is worth knowing. */
export function foundByOf({ places }: ImportedEntry): string | null {
  const [place] = places;
  return place === undefined ? null : foundByWords[place.foundBy];
}

/** Whether importing an entry adds something. */
export function isImportable({ status }: ImportedEntry): boolean {
  return !['known', 'unmatched', 'invalid', 'left-out'].includes(status);
}

/** How many entries have each status, in the order of `statusWords`; without those that none has. */
export function countsOf({ entries }: AnnotationPlan): readonly {
  readonly status: ImportedStatus;
  readonly count: number;
}[] {
  return (Object.keys(statusWords) as ImportedStatus[])
    .map((status) => ({ status, count: entries.filter((entry) => entry.status === status).length }))
    .filter(({ count }) => count > 0);
}

/** `12 exact, 2 approximate, 1 unmatched`. */
export function countsInWords(plan: AnnotationPlan): string {
  const words = countsOf(plan).map(
    ({ status, count }) => `${numberWords(count)} ${statusWords[status].counted}`,
  );
  return words.length === 0 ? 'nothing' : words.join(', ');
}

/** `1 annotation`, `12 annotations`, `12 annotations, 3 claims and 4 facts`. */
export function importedInWords(entries: readonly ImportedEntry[]): string {
  const claims = entries.filter(({ status }) => status === 'claim').length;
  const facts = entries.filter(({ status }) => status === 'fact').length;
  const judgements = entries.filter(({ status }) => status === 'judgement').length;
  const parts = [
    ...counted(entries.length - claims - judgements - facts, 'annotation'),
    ...counted(claims, 'claim'),
    ...counted(judgements, 'judgement'),
    ...counted(facts, 'fact'),
  ];
  return [parts.slice(0, -1).join(', '), ...parts.slice(-1)].filter((part) => part !== '').join(' and ');
}

function counted(count: number, noun: string): readonly string[] {
  if (count === 0) return [];
  return [count === 1 ? `1 ${noun}` : `${numberWords(count)} ${noun}s`];
}

function numberWords(count: number): string {
  return count.toLocaleString('en-GB');
}
