import { useEffect, useRef, useState } from 'react';
import { AssayError } from '../../../shared/rpc/assay-error.ts';
import { messageOf, onConnectionChange } from '../../api/client.ts';
import { onFlushUnsent } from '../../stores/unsent-editors.ts';
import { clearUnsent, markUnsent } from '../../api/saved-state.ts';
import { type Autosave, createAutosave, type SaveState } from './autosave.ts';

/**
 * Autosave for a component's value: commits what waits also when the component goes, the window is hidden or closed,
 * and core is back. `save` must keep writing to the same thing while the component is mounted.
 */
export function useAutosave<Value>(save: (value: Value, mergeKey: string) => Promise<unknown>) {
  const latestSave = useRef(save);
  const [state, setState] = useState<SaveState>({ type: 'saved' });
  const [autosave] = useState<Autosave<Value>>(() => {
    const key = crypto.randomUUID();
    return createAutosave<Value>({
      save: (value, mergeKey) => latestSave.current(value, mergeKey),
      messageOf,
      isTemporary: (thrown) => !isRefusal(thrown),
      onStateChange: (next) => {
        setState(next);
        if (next.type === 'saved' || (next.type === 'failed' && !next.isTemporary)) clearUnsent(key);
        else markUnsent(key);
      },
    });
  });

  useEffect(() => {
    latestSave.current = save;
  }, [save]);

  useEffect(() => {
    const flush = () => autosave.flush();
    const stopListening = onConnectionChange((connection) => {
      if (connection === 'connected') flush();
    });
    const stopFlushing = onFlushUnsent(flush);
    window.addEventListener('pagehide', flush);
    window.addEventListener('beforeunload', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      flush();
      stopListening();
      stopFlushing();
      window.removeEventListener('pagehide', flush);
      window.removeEventListener('beforeunload', flush);
      document.removeEventListener('visibilitychange', flush);
    };
  }, [autosave]);

  return { autosave, state };
}

/** Whether trying again cannot help: what was edited is gone, or the value is not allowed. */
function isRefusal(thrown: unknown): boolean {
  return thrown instanceof AssayError && ['not_found', 'invalid_input', 'unsupported'].includes(thrown.code);
}
