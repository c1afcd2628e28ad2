import type { JobName } from '../../../../shared/contract.ts';
import { useJobs } from '../../../stores/jobs.ts';
import { ProgressLine } from '../../../ui/ProgressLine.tsx';

/** How far a job of this name has come, and how to stop it; nothing before it has begun. */
export function JobProgress({ name }: { readonly name: JobName }) {
  const job = useJobs(({ running }) => running.find((each) => each.name === name));
  if (job === undefined || job.progress === null) return null;
  const { doing, done, total } = job.progress;
  return <ProgressLine words={doing} done={done} total={total} onCancel={job.cancel} />;
}
