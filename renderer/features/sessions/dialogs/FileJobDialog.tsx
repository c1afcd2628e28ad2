import type { ReactNode } from 'react';
import type { JobName } from '../../../../shared/contract.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { AnalystLine } from '../AnalystLine.tsx';
import { JobProgress } from './JobProgress.tsx';
import { closeSessionDialog } from '../sessions-view.ts';
import type { FileJob } from './use-file-job.ts';

export interface FileJobDialogProps {
  readonly title: string;
  readonly description?: string;
  readonly name: JobName;
  readonly job: FileJob<unknown>;
  /** What is chosen or said before it is written. */
  readonly children: ReactNode;
  /** What is said of the file that was written. */
  readonly told: ReactNode;
}

/** Writes a file of a session: what will be in it, under whose name, how far it is, and what came of it. */
export function FileJobDialog({ title, description, name, job, children, told }: FileJobDialogProps) {
  return (
    <Dialog
      title={title}
      description={description}
      isOpen
      onClose={closeSessionDialog}
      footer={
        <>
          <Button onClick={closeSessionDialog}>Close</Button>
          <Button variant="primary" aria-disabled={job.isRunning} onClick={job.write}>
            Choose a file and write…
          </Button>
        </>
      }
    >
      <div className="session-dialog">
        {children}
        <AnalystLine />
        {job.isRunning && <JobProgress name={name} />}
        {told}
        <ErrorLine error={job.error} />
      </div>
    </Dialog>
  );
}
