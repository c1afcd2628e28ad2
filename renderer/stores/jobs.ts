import { create } from 'zustand';
import { call } from '../api/client.ts';
import type { InputOf, JobName, OutputOf } from '../../shared/contract.ts';
import type { Progress } from '../../shared/contract/define.ts';

/** Long work that runs now, as the status bar shows it. */
export interface RunningJob {
  readonly id: string;
  readonly name: JobName;
  /** What runs, such as "Importing". */
  readonly title: string;
  /** Null until it has begun: a job may first ask with a system dialog. */
  readonly progress: Progress | null;
  readonly cancel: () => void;
}

export const useJobs = create<{ readonly running: readonly RunningJob[] }>()(() => ({ running: [] }));

export interface JobOptions {
  readonly title: string;
  /** Aborting it cancels the job too; for work made of several jobs. */
  readonly signal?: AbortSignal;
  /** Makes the progress shown out of the job's own; for work made of several jobs. */
  readonly mapProgress?: (progress: Progress) => Progress;
}

/** Runs a job of core where the person sees its progress and can cancel it. Rejects as the job does. */
export async function runJob<Name extends JobName>(
  name: Name,
  input: InputOf<Name>,
  { title, signal, mapProgress = (progress) => progress }: JobOptions,
): Promise<OutputOf<Name>> {
  const controller = new AbortController();
  const cancel = () => controller.abort();
  signal?.addEventListener('abort', cancel, { once: true });
  const id = crypto.randomUUID();
  useJobs.setState(({ running }) => ({ running: [...running, { id, name, title, progress: null, cancel }] }));
  const onProgress = (progress: Progress) =>
    useJobs.setState(({ running }) => ({
      running: running.map((job) => (job.id === id ? { ...job, progress: mapProgress(progress) } : job)),
    }));
  try {
    // The options of a job are those of every name in JobName; the conditional type cannot be resolved for a type parameter.
    const run = call as (name: Name, input: InputOf<Name>, options: object) => Promise<OutputOf<Name>>;
    return await run(name, input, { signal: controller.signal, onProgress });
  } finally {
    signal?.removeEventListener('abort', cancel);
    useJobs.setState(({ running }) => ({ running: running.filter((job) => job.id !== id) }));
  }
}
