import { useState } from 'react';
import { AssayError } from '../../../../shared/rpc/assay-error.ts';
import { messageOf } from '../../../api/client.ts';
import { flushUnsent } from '../../../stores/unsent-editors.ts';

/** A job that writes one file, and what came of it. */
export interface FileJob<Summary> {
  readonly isRunning: boolean;
  /** What the last run wrote; null: nothing was written yet. */
  readonly written: Summary | null;
  readonly error: string | null;
  /** Runs the job, unless it is running; what is still in editors is sent before. */
  readonly write: () => void;
  /** Lets go of what the last run wrote. */
  readonly forget: () => void;
}

/** Keeps the state of a job that asks for a file and writes it. That the person chose no file, or cancelled, is no error. */
export function useFileJob<Summary extends { readonly fileName: string | null }>(
  run: () => Promise<Summary>,
  onWritten?: (summary: Summary) => void,
): FileJob<Summary> {
  const [isRunning, setIsRunning] = useState(false);
  const [written, setWritten] = useState<Summary | null>(null);
  const [error, setError] = useState<string | null>(null);

  const write = async () => {
    if (isRunning) return;
    setIsRunning(true);
    setWritten(null);
    setError(null);
    flushUnsent();
    try {
      const summary = await run();
      if (summary.fileName === null) return;
      setWritten(summary);
      onWritten?.(summary);
    } catch (thrown) {
      const isCancelled = thrown instanceof AssayError && thrown.code === 'cancelled';
      if (!isCancelled) setError(messageOf(thrown));
    } finally {
      setIsRunning(false);
    }
  };
  return { isRunning, written, error, write: () => void write(), forget: () => setWritten(null) };
}
