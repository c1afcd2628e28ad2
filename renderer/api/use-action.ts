import { useCallback, useState } from 'react';
import { messageOf } from './client.ts';

/** Runs work that may fail, such as a call, and keeps the sentence to show beside what was pressed. */
export function useAction() {
  const [error, setError] = useState<string | null>(null);
  const clear = useCallback(() => setError(null), []);
  /** Gives what the work gives, or undefined after a failure. */
  const run = useCallback(async <Value>(work: () => Promise<Value>): Promise<Value | undefined> => {
    setError(null);
    try {
      return await work();
    } catch (thrown) {
      setError(messageOf(thrown));
      return undefined;
    }
  }, []);
  return { run, error, clear };
}
