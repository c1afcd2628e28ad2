import { useJobs } from '../../stores/jobs.ts';
import { progressDetail } from '../../ui/progress-detail.ts';
import { ProgressLine } from '../../ui/ProgressLine.tsx';

/** The long work that runs now: what, how far, and how to stop it. */
export function RunningJobs() {
  const running = useJobs((jobs) => jobs.running);
  return running.map(({ id, title, progress, cancel }) =>
    progress === null ? null : (
      <ProgressLine
        key={id}
        words={`${title} ${progress.doing}`}
        done={progress.done}
        total={progress.total}
        detail={progressDetail(progress)}
        onCancel={cancel}
      />
    ),
  );
}
