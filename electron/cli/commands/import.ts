import type { ContainerEntry, ImportItem } from '../../../shared/contract/import.ts';
import { within } from '../../../shared/model/within.ts';
import type { Core } from '../../core/create-core.ts';
import type { EntryChoice } from '../../core/import/entry-choice.ts';
import type { ImportPathsOptions } from '../../core/import/import.ts';
import type { CommandRunner, Invocation } from '../command.ts';
import { findDocument } from '../find-document.ts';
import { matchesGlob } from '../matches-glob.ts';
import { positiveNumber } from '../positive-number.ts';
import { terminalText } from '../terminal-text.ts';
import { UsageError } from '../usage-error.ts';
import { type AnnotationPath, annotationSummary, importAnnotationFiles } from './import-annotations.ts';

/** Where standard input stands among the paths. */
const standardInput = '-';
const bytesOfMegabyte = 1_000_000;

/** `assay import`: files and folders in one undo step, and standard input. */
export const runImport: CommandRunner = async (invocation) => {
  const { positionals, options, output, signal, readInput } = invocation;
  const isResuming = options.isSet('resume');
  if (isResuming && positionals.length > 0) {
    throw new UsageError('--resume goes on with what was being imported: give it no paths.');
  }
  if (!isResuming && positionals.length === 0) throw new UsageError('What is to be imported?');
  if (positionals.filter((path) => path === standardInput).length > 1) {
    throw new UsageError('Standard input (-) can be read once only.');
  }
  const maxBytes = positiveNumber(options.text('max-mb') ?? '50', '--max-mb') * bytesOfMegabyte;
  const source = options.text('source');
  const copyOf = options.text('copy-of');
  const captured = options.text('captured');
  const password = options.text('password');
  const pages = options.text('pages');
  const capturedAt = captured === undefined ? undefined : momentOf(captured);
  const core = await invocation.openProject('create');
  const outcome = { imported: 0, duplicate: 0, failed: 0 };
  const annotationFiles: AnnotationPath[] = [];
  let told = Promise.resolve();

  const importOptions: ImportPathsOptions = {
    recursive: options.isSet('recursive'),
    maxBytes,
    signal,
    report: ({ done, total, doing }) => output.progress(`${done} of ${total ?? '?'}: ${terminalText(doing)}`),
    onItem: (item, path) => {
      outcome[statusOf(item)] += 1;
      told = told.then(() => tell(core, item, shownPath(item, path), invocation));
      // Awaited at the end; this keeps an early failure from being "unhandled" until then.
      told.catch(() => undefined);
    },
    onAnnotations: (file, path) => annotationFiles.push({ path: path ?? standardInput, source: file }),
    capturedAt,
    password,
    ...(pages === undefined ? {} : { choice: pagesLike(pages) }),
    ...(source === undefined ? {} : { source }),
    ...(copyOf === undefined
      ? {}
      : { copyOf: findDocument(await core.call('documents.list', {}), copyOf).id }),
  };

  const paths = positionals.filter((path) => path !== standardInput);
  const isForced = options.isSet('annotations');
  if (isResuming) {
    if ((await core.resumeImport(importOptions)) === null) output.say('There is nothing to go on with.');
  } else if (isForced) {
    const sources = await core.readAnnotationPaths(paths);
    annotationFiles.push(
      ...sources.map((file, index) => ({ path: paths[index] ?? file.name, source: file })),
    );
  } else if (paths.length > 0) await core.importPaths(paths, importOptions);
  if (paths.length < positionals.length && !signal.aborted) {
    // One byte more than allowed is enough to be refused.
    const bytes = await readInput(maxBytes);
    if (isForced) annotationFiles.push({ path: standardInput, source: { name: standardInput, bytes } });
    else await core.importBytes('standard input', bytes, importOptions);
  }
  await told;
  const interrupted = () => (signal.aborted ? '; interrupted, what was imported stays' : '');
  const documents = outcome.imported + outcome.duplicate + outcome.failed;
  if (!isForced && (documents > 0 || annotationFiles.length === 0))
    output.say(
      `${outcome.imported} imported, ${outcome.duplicate} already there, ${outcome.failed} failed${interrupted()}.`,
    );
  if (annotationFiles.length === 0 || signal.aborted) return outcome.failed > 0 || signal.aborted ? 1 : 0;
  const ofAnnotations = await importAnnotationFiles(core, annotationFiles, invocation);
  output.say(annotationSummary(ofAnnotations));
  return outcome.failed + ofAnnotations.failed > 0 ? 1 : 0;
};

/** When a copy was made, in UTC; noon where only the day is given, so that it is that day nearly everywhere. */
function momentOf(given: string): string {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(given);
  const date = new Date(isDay ? `${given}T12:00:00Z` : given);
  // A day that no month has (31 April) would be taken for one of the next.
  const isReal = !Number.isNaN(date.valueOf()) && (!isDay || date.toISOString().startsWith(given));
  if (!isReal)
    throw new UsageError('--captured takes a day as 2024-05-03, or a time as 2024-05-03T14:30:00Z.');
  if (date.valueOf() > Date.now()) throw new UsageError('--captured takes a day that has been.');
  return date.toISOString();
}

/** Pages by their addresses, messages by their subjects. */
function pagesLike(pattern: string): EntryChoice {
  const matches = ({ url, title }: ContainerEntry) => matchesGlob(url ?? title, pattern);
  return { type: 'matching', wanted: `--pages ${pattern}`, matches };
}

/** What a file of a run comes to: whatever is in the project is imported, what is not there yet has failed. */
function statusOf({ status }: ImportItem): 'imported' | 'duplicate' | 'failed' {
  switch (status) {
    case 'imported':
    case 'unpacked':
    case 'not held':
    case 'annotations':
      return 'imported';
    case 'duplicate':
      return 'duplicate';
    case 'failed':
    case 'locked':
    case 'to choose':
    case 'waiting':
      return 'failed';
  }
}

/** Where a file was, and in it what was found there. */
function shownPath({ name }: ImportItem, path: string | null): string {
  const inside = name.indexOf(within);
  return `${path ?? standardInput}${inside < 0 ? '' : name.slice(inside)}`;
}

/** One file's result on standard output; a failure on standard error too. */
async function tell(core: Core, item: ImportItem, path: string, { output }: Invocation): Promise<void> {
  const { document, capture, title, message, reason } = item;
  const status = statusOf(item);
  if (status === 'failed') output.say(`failed: ${terminalText(path)}: ${message ?? ''}`);
  else if (message !== null && !output.isJson) output.say(`${terminalText(path)}: ${terminalText(message)}`);
  if (!output.isJson) {
    return status === 'failed' ? undefined : output.text(`${status}  ${terminalText(title ?? path)}\n`);
  }
  const detail = document === null ? null : await core.call('documents.get', { id: document });
  await output.record({
    path,
    status,
    document,
    capture,
    title: detail?.title ?? title,
    author: detail?.author,
    publisher: detail?.publisher,
    published: detail?.published,
    language: detail?.language,
    message,
    reason: item.status === 'not held' || item.status === 'unpacked' ? item.status : reason,
  });
}
