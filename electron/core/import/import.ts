import type { ImportReport } from '../../../shared/contract/import.ts';
import { bytesOfMegabyte, importPreferences } from '../../../shared/model/import-preferences.ts';
import { AssayError } from '../../../shared/rpc/assay-error.ts';
import type { CallContext, Handlers } from '../../../shared/rpc/server.ts';
import { ImportRefusal } from '../../importers/imported.ts';
import { findReadings } from '../../store/repositories/documents.ts';
import { sourcesNamed } from '../../store/repositories/sources.ts';
import type { Store } from '../../store/store.ts';
import type { Carrier } from '../captures/carrier.ts';
import type { AnnotationImportService } from '../exchange/annotations/import-annotations.ts';
import type { Host } from '../host.ts';
import { known } from '../known.ts';
import type { EntryChoice } from './entry-choice.ts';
import { fileFromBytes, type FoundFile } from './files.ts';
import type { OnAnnotationFile, OnImportItem } from './run-options.ts';
import { createImportRuns, type RunRequest, type RunStart } from './import-runs.ts';
import { keepContainer } from './keep-container.ts';
import type { Importer } from './lazy-importer.ts';
import { createRunReports, leaveRun, listImportRuns } from './run-reports.ts';

type ImportHandlers = Pick<Handlers, Extract<keyof Handlers, `import.${string}`>>;

export interface ImportPathsOptions extends Partial<CallContext> {
  readonly recursive?: boolean;
  /** Name or alias of the source the documents come from; made when there is none. */
  readonly source?: string;
  /** Files larger than this are refused before they are read; the person's preference, else 50 MB, when not given. */
  readonly maxBytes?: number;
  /** As in the contract: the document that the files are newer copies of, or null for documents of their own. */
  readonly copyOf?: string | null | undefined;
  /** UTC; when the copies were made, where that is not now. */
  readonly capturedAt?: string | undefined;
  /** For encrypted files; never kept. */
  readonly password?: string | undefined;
  /** Of files that hold several pages or messages; all of them when it is not given. */
  readonly choice?: EntryChoice | undefined;
  readonly onItem?: OnImportItem;
  /** Given files of annotations; without it they are read, and the report names the plan of what they would become. */
  readonly onAnnotations?: OnAnnotationFile;
}

export interface ImportService {
  readonly handlers: ImportHandlers;
  /** Imports files and folders of this machine; only for callers that may name paths. */
  importPaths(paths: readonly string[], options: ImportPathsOptions): Promise<ImportReport>;
  /** Imports one file whose bytes are at hand (a pipe, say). */
  importBytes(name: string, bytes: Uint8Array, options: ImportPathsOptions): Promise<ImportReport>;
  /** Goes on with the newest run that waits; gives null when none does. */
  resumeImport(options: ImportPathsOptions): Promise<ImportReport | null>;
}

/** Given by the person in the window's preferences; 50 MB until then, and where there is no window. */
async function preferredMaxBytes(host: Host): Promise<number> {
  const preferences = await host.preferences().catch(() => ({}));
  const { importLimitMegabytes } = importPreferences.parse(preferences);
  return importLimitMegabytes * bytesOfMegabyte;
}

/** What the import service works with; the importer's libraries are loaded when they are first needed. */
interface ImportParts {
  readonly store: Store;
  readonly host: Host;
  readonly carrier: Carrier;
  readonly getImporter: () => Promise<Importer>;
  readonly planAnnotations: AnnotationImportService['planAnnotations'];
  /** Told whenever the report of a run has changed. */
  readonly onChange: () => void;
}

/** Answers the calls about importing. */
export function createImport({
  store,
  host,
  carrier,
  getImporter,
  planAnnotations,
  onChange,
}: ImportParts): ImportService {
  const runs = createImportRuns({
    store,
    host,
    getMeans: async () => ({ store, carrier, importer: await getImporter(), keepContainer }),
    planAnnotations,
    onChange,
  });

  async function startOf(
    { copyOf, capturedAt, ...options }: ImportPathsOptions,
    mergeKey: string,
  ): Promise<RunStart> {
    if (copyOf != null) known(findReadings(store.reader, copyOf), 'document');
    return {
      mergeKey,
      source: options.source === undefined ? null : sourceFor(store, options.source, mergeKey),
      maxBytes: options.maxBytes ?? (await preferredMaxBytes(host)),
      copyOf,
      ...(capturedAt === undefined ? {} : { capturedAt }),
    };
  }

  async function importPaths(paths: readonly string[], options: ImportPathsOptions): Promise<ImportReport> {
    const start = await startOf(options, store.newId());
    return runs.importPaths(paths, { ...start, recursive: options.recursive ?? false }, requestOf(options));
  }

  async function importFiles(
    files: readonly FoundFile[],
    { mergeKey = store.newId(), ...options }: ImportPathsOptions & { readonly mergeKey?: string | undefined },
  ): Promise<ImportReport> {
    return runs.importFiles(files, await startOf(options, mergeKey), requestOf(options));
  }

  return {
    importPaths,
    importBytes: (name, bytes, options) => importFiles([fileFromBytes(name, bytes)], options),
    resumeImport: async (options) => {
      const list = await listImportRuns(store, host, runs.isRunning);
      const run = list.find(({ canResume }) => canResume);
      return run === undefined ? null : runs.resume(run.id, requestOf(options));
    },

    handlers: {
      'import.files': ({ files, unread = [], mergeKey, copyOf }, context) =>
        importFiles(
          [
            ...unread.map(({ name, message }) => ({ name, path: null, problem: message })),
            ...files.map(({ name, bytes }) => fileFromBytes(name, bytes)),
          ],
          { ...context, copyOf, mergeKey, choice: { type: 'ask' } },
        ),

      'import.choose': async ({ kind, copyOf }, context) => {
        const paths = await host.chooseFilesToImport(kind);
        return importPaths(paths, { ...context, copyOf, recursive: true, choice: { type: 'ask' } });
      },

      'import.paste': ({ text, html, copyOf }, context) => {
        const content = html ?? text;
        if (content.trim() === '') {
          throw new AssayError(
            'invalid_input',
            'The clipboard holds no text. Copy some text, then paste again.',
          );
        }
        const [name, mediaType] =
          html === null ? ['Pasted text', 'text/plain'] : ['Pasted page', 'text/html'];
        const file = fileFromBytes(name, new TextEncoder().encode(content), mediaType);
        return importFiles([file], { ...context, copyOf });
      },

      'import.resume': ({ run }, context) => runs.resume(run, { ...context, choice: { type: 'ask' } }),
      'import.retry': ({ run, items, password, chosen = null }, context) => {
        const keys = chosen === 'all' || chosen === null ? null : new Set(chosen);
        const choice: EntryChoice = chosen === null ? { type: 'ask' } : { type: 'keys', keys };
        return runs.retry(run, items, { ...context, password, choice });
      },
      'import.inspect': async ({ run, item }, { signal }) => {
        try {
          const { name, entries } = await runs.inspect(run, item, signal);
          return { name, entries: [...entries] };
        } catch (thrown) {
          if (!(thrown instanceof ImportRefusal)) throw thrown;
          throw new AssayError('unsupported', thrown.message);
        }
      },
      'import.leave': ({ run }) => {
        leaveRun(store, run);
        onChange();
        return {};
      },
      'import.runs': () => listImportRuns(store, host, runs.isRunning),
      ...createRunReports(store, host),
    },
  };
}

function requestOf({
  signal = new AbortController().signal,
  report = () => undefined,
  password,
  choice,
  onItem,
  onAnnotations,
}: ImportPathsOptions): RunRequest {
  return { signal, report, password, choice, onItem, onAnnotations };
}

function sourceFor(
  { reader, unitOfWork, newId, now }: Store,
  name: string,
  mergeKey: string | undefined,
): string {
  const [found, ...others] = sourcesNamed(reader, name);
  if (others.length > 0) {
    throw new AssayError('conflict', `“${name}” is the name of several sources. Give one they do not share.`);
  }
  if (found !== undefined) return found;
  const id = newId();
  unitOfWork.run({ label: 'import', mergeKey }, (write) => {
    write.insert('source', {
      id,
      name,
      kind: 'unknown',
      interest: null,
      interest_reason: null,
      created_at: now(),
    });
  });
  return id;
}
