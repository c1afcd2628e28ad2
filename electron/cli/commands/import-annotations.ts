import type { ImportedEntry } from '../../../shared/contract/annotation-import.ts';
import type { Core } from '../../core/create-core.ts';
import type { AnnotationSource } from '../../core/exchange/annotations/import-annotations.ts';
import type { Invocation } from '../command.ts';
import { terminalText } from '../terminal-text.ts';

/** A file of annotations and the path it was named by. */
export interface AnnotationPath {
  readonly path: string;
  readonly source: AnnotationSource;
}

/** How many annotations became what. */
export interface AnnotationOutcome {
  imported: number;
  duplicate: number;
  failed: number;
}

/** Imports files of annotations as one undo step and tells of each annotation; a bad one never stops the rest. */
export async function importAnnotationFiles(
  core: Core,
  files: readonly AnnotationPath[],
  { output, signal }: Invocation,
): Promise<AnnotationOutcome> {
  const outcome = { imported: 0, duplicate: 0, failed: 0 };
  // Two files of one name come from two folders; told apart by their paths.
  const sources = files.map(({ path, source }) => ({ ...source, name: path }));
  const plan = await core.importAnnotations(sources, {
    signal,
    report: ({ done, total, doing }) => output.progress(`${done} of ${total ?? '?'}: ${terminalText(doing)}`),
  });
  for (const { name, format, message } of plan.files) {
    if (format !== null) continue;
    outcome.failed += 1;
    output.say(`failed: ${terminalText(name)}: ${message ?? ''}`);
    if (output.isJson) await output.record({ ...emptyRecord, path: name, status: 'failed', message });
  }
  for (const entry of plan.entries) {
    const status = statusOf(entry);
    outcome[status] += 1;
    if (status === 'failed')
      output.say(`failed: ${terminalText(entry.file)}, ${entry.where}: ${said(entry)}`);
    if (output.isJson) await output.record(recordOf(entry, status));
    else if (status !== 'failed') await output.text(lineOf(entry, status));
  }
  return outcome;
}

type Status = keyof AnnotationOutcome;

function statusOf({ status }: ImportedEntry): Status {
  if (status === 'known') return 'duplicate';
  return status === 'unmatched' || status === 'invalid' ? 'failed' : 'imported';
}

/** Why it failed, with its words, so that it can be found in the file. */
function said({ quote, reason }: ImportedEntry): string {
  const words = quote === '' ? '' : ` “${terminalText(quote)}”`;
  return `${terminalText(reason ?? '')}${words}`;
}

function lineOf({ status, quote, comment, places }: ImportedEntry, became: Status): string {
  const words = terminalText(quote === '' ? comment : quote);
  const state = became === 'imported' ? `${became}, ${status}` : became;
  const document = places[0] === undefined ? '' : `  (${terminalText(places[0].title)})`;
  return `${state}  ${words === '' ? '-' : `“${words}”`}${document}\n`;
}

/** The fields of documents that are imported, so that all lines of one import can be read alike. */
const emptyRecord = {
  document: null,
  capture: null,
  title: null,
  author: null,
  publisher: null,
  published: null,
  language: null,
  message: null,
  annotation: null,
  note: null,
  claim: null,
};

function recordOf(entry: ImportedEntry, status: Status) {
  const [place] = entry.places;
  const isAnchored = ['exact', 'moved', 'approximate', 'orphaned'].includes(entry.status);
  return {
    ...emptyRecord,
    path: entry.file,
    status,
    document: place?.document,
    capture: place?.capture,
    title: place?.title,
    message: entry.reason,
    annotation: entry.annotation,
    note: entry.note,
    claim: entry.claim,
    where: entry.where,
    quote: entry.quote,
    exact: place?.exact,
    state: isAnchored ? entry.status : null,
    score: isAnchored ? place?.score : null,
    foundBy: place?.foundBy,
    tags: entry.tags,
    comment: entry.comment,
  };
}

/** What became of the annotations, in one line. */
export function annotationSummary({ imported, duplicate, failed }: AnnotationOutcome): string {
  return `Annotations: ${imported} imported, ${duplicate} already there, ${failed} failed.`;
}
