import { onTestFinished } from 'vitest';
import { createCarrier } from '../../../electron/core/captures/carrier.ts';
import { carryingStore } from '../../../electron/core/captures/carrying-store.ts';
import { type Host, windowlessHost } from '../../../electron/core/host.ts';
import { createUuid7 } from '../../../electron/core/ids.ts';
import { createImport, type ImportService } from '../../../electron/core/import/import.ts';
import { openStore, type Store } from '../../../electron/store/store.ts';
import { type ImportRoots, rootsOf, withImportRoots } from '../../../shared/model/import-roots.ts';
import type { ImportRunItem } from '../../../shared/contract/import.ts';
import {
  contract,
  type InputOf,
  type JobName,
  type OutputOf,
  type ProcedureName,
} from '../../../shared/contract.ts';
import type { CallContext, Handler } from '../../../shared/rpc/server.ts';
import { type Library, newLibrary } from '../projects/library.ts';
import { steadyClock } from '../projects/project-builder.ts';
import { createScriptedImporter, type ScriptedImporter } from './scripted-importer.ts';

type ImportProcedure = Extract<ProcedureName, `import.${string}`>;

/** A project whose import is done by a scripted importer. */
export interface ImportWorkplace {
  readonly library: Library;
  readonly importer: ScriptedImporter;
  readonly service: ImportService;
  call<Name extends ImportProcedure>(
    name: Name,
    input: InputOf<Name>,
    context?: Partial<CallContext>,
  ): Promise<OutputOf<Name>>;
  /** Every file of the newest run, in the order of the report. */
  items(): Promise<readonly ImportRunItem[]>;
  /** The same as lines: name, status, title. */
  lines(): Promise<readonly string[]>;
  /** The same project as after a start of the program: what was in memory is gone. */
  restarted(): ImportWorkplace;
  /** Paths that the person chooses next, for files and for a folder to save to. */
  readonly chosen: { paths: readonly string[]; exportPath: string | null };
}

/** Makes one in a temporary folder. */
export function newImportWorkplace(): ImportWorkplace {
  const library = newLibrary();
  return workplaceOver(library, library.store, { roots: { runs: [] } });
}

function workplaceOver(library: Library, opened: Store, settings: { roots: ImportRoots }): ImportWorkplace {
  const carrier = createCarrier(opened);
  const store = carryingStore(opened, carrier);
  const importer = createScriptedImporter();
  const chosen: ImportWorkplace['chosen'] = { paths: [], exportPath: null };
  const host: Host = {
    ...windowlessHost(),
    chooseFilesToImport: async () => chosen.paths,
    chooseExportPath: async () => chosen.exportPath,
    importRoots: async (run) => rootsOf(settings.roots, run),
    keepImportRoots: async (kept) => {
      settings.roots = withImportRoots(settings.roots, kept);
    },
  };
  const service = createImport({
    store,
    host,
    carrier,
    getImporter: async () => importer,
    planAnnotations: () => Promise.reject(new Error('No annotations were expected.')),
    onChange: () => {},
  });

  const call: ImportWorkplace['call'] = async (name, input, context = {}) => {
    // The handler of this name takes and gives what the contract says for it.
    const handler = service.handlers[name] as unknown as Handler<typeof name & JobName>;
    const parsed = contract[name].input.parse(input) as Parameters<typeof handler>[0];
    const answer = await handler(parsed, {
      signal: new AbortController().signal,
      report: () => {},
      ...context,
    });
    return answer as never;
  };
  const items: ImportWorkplace['items'] = async () => {
    const [run] = await call('import.runs', {});
    return run === undefined ? [] : (await call('import.items', { run: run.id, limit: 1_000 })).items;
  };
  return {
    library,
    importer,
    service,
    chosen,
    call,
    items,
    lines: async () =>
      (await items()).map(({ name, status, title }) => [name, status, title ?? '-'].join(' | ')),
    restarted: () => {
      const again = openStore(store.path, { now: steadyClock(), newId: createUuid7(), onCommit: () => {} });
      onTestFinished(() => again.close());
      return workplaceOver(library, again, settings);
    },
  };
}
