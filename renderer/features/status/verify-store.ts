import { create } from 'zustand';
import type { VerifyCheck } from '../../../shared/contract/project.ts';
import { AssayError } from '../../../shared/rpc/assay-error.ts';
import { messageOf } from '../../api/client.ts';
import { runJob } from '../../stores/jobs.ts';

/** The check of the whole project and what it found. */
export type Verification =
  | { readonly type: 'none' }
  | { readonly type: 'running' }
  | { readonly type: 'done'; readonly checks: readonly VerifyCheck[] }
  | { readonly type: 'failed'; readonly message: string };

export const useVerification = create<{ readonly verification: Verification }>()(() => ({
  verification: { type: 'none' },
}));

/** Checks the project and shows what was found. */
export async function verifyProject(): Promise<void> {
  useVerification.setState({ verification: { type: 'running' } });
  try {
    const checks = await runJob('project.verify', {}, { title: 'Checking' });
    useVerification.setState({ verification: { type: 'done', checks } });
  } catch (thrown) {
    const isCancelled = thrown instanceof AssayError && thrown.code === 'cancelled';
    useVerification.setState({
      verification: isCancelled ? { type: 'none' } : { type: 'failed', message: messageOf(thrown) },
    });
  }
}

export function closeVerification(): void {
  useVerification.setState({ verification: { type: 'none' } });
}
