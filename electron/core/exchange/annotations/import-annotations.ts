import { stat, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { AnnotationPlan } from '../../../../shared/contract/annotation-import.ts';
import { AssayError } from '../../../../shared/rpc/assay-error.ts';
import type { CallContext, Handlers } from '../../../../shared/rpc/server.ts';
import { ImportRefusal } from '../../../importers/imported.ts';
import { listDocuments } from '../../../store/repositories/documents.ts';
import type { Store } from '../../../store/store.ts';
import type { Host } from '../../host.ts';
import { nextTask } from '../../next-task.ts';
import type { ReadFile } from './make-plan.ts';
import type { Plan } from './plan.ts';
import { presentPlan } from './present-plan.ts';
import { type Outcome, writePlan } from './write-plan.ts';

/** A file that may hold annotations: its bytes, or a sentence that says why they cannot be had. */
export type AnnotationSource = { readonly name: string } & (
  | { readonly bytes: Uint8Array }
  | { readonly problem: string }
);

type AnnotationImportHandlers = Pick<
  Handlers,
  | 'annotationImport.choose'
  | 'annotationImport.read'
  | 'annotationImport.get'
  | 'annotationImport.run'
  | 'annotationImport.forget'
>;

export interface AnnotationImportService {
  readonly handlers: AnnotationImportHandlers;
  /** Reads files and finds where their annotations stand, without writing; the plan is kept to be imported or looked at. */
  planAnnotations(sources: readonly AnnotationSource[], context: CallContext): Promise<AnnotationPlan>;
  /** Plans and imports at once; only for callers that need no preview. */
  importAnnotations(sources: readonly AnnotationSource[], context: CallContext): Promise<AnnotationPlan>;
  /** Reads files of this machine; only for callers that may name paths. */
  readAnnotationPaths(paths: readonly string[]): Promise<readonly AnnotationSource[]>;
}

/** Larger files are refused before they are read. */
const mostBytes = 100_000_000;
/** Plans of this session that are kept; the oldest is forgotten first. */
const mostPlans = 5;

interface KeptPlan {
  readonly plan: Plan;
  outcomes: readonly Outcome[] | null;
}

/** Import of annotations from files of other programs and of our own export. */
export function createAnnotationImport(store: Store, host: Host): AnnotationImportService {
  const { reader, unitOfWork, newId } = store;
  const plans = new Map<string, KeptPlan>();

  function present({ plan, outcomes }: KeptPlan): AnnotationPlan {
    const titles = new Map(listDocuments(reader).map(({ id, title }) => [id, title]));
    return presentPlan(plan, titles, outcomes);
  }

  function planOf(id: string): KeptPlan {
    const kept = plans.get(id);
    if (kept !== undefined) return kept;
    throw new AssayError('not_found', 'What was read is not at hand any more. Choose the file again.');
  }

  async function plan(sources: readonly AnnotationSource[], context: CallContext): Promise<KeptPlan> {
    const { readAnnotationFile } = await import('../../../importers/annotations/read-annotation-file.ts');
    const files: ReadFile[] = [];
    for (const [index, source] of sources.entries()) {
      context.report({ done: index, total: sources.length, doing: `Reading ${source.name}` });
      await nextTask();
      context.signal.throwIfAborted();
      files.push(readSource(source, readAnnotationFile));
    }
    const { makePlan } = await import('./make-plan.ts');
    const entries = await makePlan(store, files, context);
    const kept: KeptPlan = {
      plan: { id: newId(), files: files.map(({ item }) => item), entries },
      outcomes: null,
    };
    plans.set(kept.plan.id, kept);
    for (const id of [...plans.keys()].slice(0, -mostPlans)) plans.delete(id);
    return kept;
  }

  /** One undo step for all of it; nothing is written when nothing is new. */
  async function run(kept: KeptPlan, leaveOut: ReadonlySet<number>, signal: AbortSignal): Promise<void> {
    const { entries } = kept.plan;
    const chosen = entries.map((entry, key) => (leaveOut.has(key) ? null : entry));
    const wanted = chosen.filter((entry) => entry !== null);
    const count = wanted.filter(({ type }) => type === 'annotation' || type === 'note').length;
    const claims = wanted.filter(({ type }) => type === 'claim').length;
    const facts = wanted.filter(({ type }) => type === 'fact').length;
    const named = [...counted(count, 'annotation'), ...counted(claims, 'claim')];
    const label = (named.length > 0 ? named : counted(facts, 'fact')).join(' and ') || 'links';
    // The parsers of Markdown and HTML are loaded only when there is something to import.
    const { prepareEntries } = await import('./prepare-entries.ts');
    const prepared = await prepareEntries(wanted, signal);
    const outcomes = unitOfWork.run({ label: `import ${label}` }, (write) =>
      writePlan(store, write, prepared),
    );
    let next = 0;
    kept.outcomes = chosen.map((entry) => (entry === null ? leftOut : (outcomes[next++] ?? leftOut)));
  }

  const planAnnotations: AnnotationImportService['planAnnotations'] = async (sources, context) =>
    present(await plan(sources, context));

  return {
    planAnnotations,
    readAnnotationPaths,
    importAnnotations: async (sources, context) => {
      const kept = await plan(sources, context);
      context.signal.throwIfAborted();
      await run(kept, new Set(), context.signal);
      return present(kept);
    },

    handlers: {
      'annotationImport.choose': async (_input, context) => {
        const paths = await host.chooseFilesToImport('annotations');
        return paths.length === 0 ? null : planAnnotations(await readAnnotationPaths(paths), context);
      },

      'annotationImport.read': ({ files }, context) => planAnnotations(files, context),

      'annotationImport.get': ({ plan: id }) => present(planOf(id)),

      'annotationImport.run': async ({ plan: id, leaveOut }, { report, signal }) => {
        const kept = planOf(id);
        if (kept.outcomes !== null) {
          throw new AssayError('conflict', 'These annotations have been imported already.');
        }
        report({ done: 0, total: kept.plan.entries.length, doing: 'Importing' });
        await run(kept, new Set(leaveOut), signal);
        return present(kept);
      },

      'annotationImport.forget': ({ plan: id }) => {
        plans.delete(id);
        return {};
      },
    },
  };
}

/** `annotation`, `12 annotations`; nothing for none. */
function counted(count: number, noun: string): readonly string[] {
  if (count === 0) return [];
  return [count === 1 ? noun : `${count} ${noun}s`];
}

const leftOut: Outcome = { annotation: null, note: null, problem: null, isLeftOut: true };

function readSource(
  source: AnnotationSource,
  read: (file: { readonly bytes: Uint8Array }) => ReadFile['content'],
): ReadFile {
  const { name } = source;
  const refused = (message: string): ReadFile => ({ item: { name, format: null, message }, content: null });
  if ('problem' in source) return refused(source.problem);
  if (source.bytes.byteLength > mostBytes) return refused(tooLarge);
  try {
    const content = read(source);
    return { item: { name, format: content?.format ?? null, message: null }, content };
  } catch (thrown) {
    if (thrown instanceof ImportRefusal) return refused(thrown.message);
    throw thrown;
  }
}

const tooLarge = `The file is larger than ${mostBytes / 1_000_000} MB. Split it.`;

/** One after the other, and no more of them together than one may have. */
async function readAnnotationPaths(paths: readonly string[]): Promise<readonly AnnotationSource[]> {
  const sources: AnnotationSource[] = [];
  let left = mostBytes;
  for (const path of paths) {
    const source = await readPath(path, left);
    sources.push(source);
    if ('bytes' in source) left -= source.bytes.byteLength;
  }
  return sources;
}

const tooMuchAtOnce = `The files together are larger than ${mostBytes / 1_000_000} MB. Import this one by itself.`;

async function readPath(path: string, left: number): Promise<AnnotationSource> {
  const name = basename(path);
  const stats = await stat(path).catch(() => null);
  if (stats === null)
    return { name, problem: 'There is no such file. It may have been moved; choose it again.' };
  if (!stats.isFile()) return { name, problem: 'This is no file. Choose a file.' };
  if (stats.size > mostBytes) return { name, problem: tooLarge };
  if (stats.size > left) return { name, problem: tooMuchAtOnce };
  const bytes = await readFile(path).catch(() => null);
  return bytes === null
    ? { name, problem: 'The file cannot be read. Check that you may read it.' }
    : { name, bytes };
}
