import { useJobs } from '../../stores/jobs.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ProgressLine } from '../../ui/ProgressLine.tsx';
import { StateWord } from '../../ui/StateWord.tsx';
import { closeVerification, type Verification, useVerification } from './verify-store.ts';
import './VerifyDialog.css';

/** What the check of the whole project found, one line for each check. */
export function VerifyDialog() {
  const { verification } = useVerification();
  return (
    <Dialog
      title={titleOf(verification)}
      isOpen={verification.type !== 'none'}
      onClose={closeVerification}
      footer={
        <Button variant="primary" onClick={closeVerification}>
          Close
        </Button>
      }
    >
      <Findings verification={verification} />
    </Dialog>
  );
}

function titleOf(verification: Verification): string {
  if (verification.type === 'running') return 'Checking the project';
  if (verification.type !== 'done') return 'The project was not checked';
  const failed = verification.checks.filter((check) => !check.ok).length;
  if (failed === 0) return 'Everything in the project is as it was stored';
  return failed === 1 ? '1 check found something wrong' : `${failed} checks found something wrong`;
}

function Findings({ verification }: { readonly verification: Verification }) {
  const job = useJobs(({ running }) => running.find(({ name }) => name === 'project.verify'));
  switch (verification.type) {
    case 'none':
      return null;
    case 'running':
      return (
        <ProgressLine
          words={job?.progress?.doing ?? 'Starting'}
          done={job?.progress?.done ?? 0}
          total={job?.progress?.total ?? null}
          {...(job ? { onCancel: job.cancel } : {})}
        />
      );
    case 'failed':
      return <p role="alert">{verification.message}</p>;
    case 'done':
      return (
        <ul className="verify-checks">
          {verification.checks.map((check) => (
            <li key={check.check} className="verify-check">
              <span className="verify-name">{check.check}</span>
              <StateWord tone={check.ok ? 'calm' : 'bad'}>{check.ok ? 'right' : 'wrong'}</StateWord>
              <span className="verify-words">{check.message}</span>
            </li>
          ))}
        </ul>
      );
  }
}
