import { useEffect } from 'react';
import { call } from '../../../api/client.ts';
import { useAutosave } from '../../editor/index.ts';
import { writeDraft } from './draft.ts';
import { useSessionWork } from './work-store.ts';

/**
 * Keeps on disk where one is in a session and what stands in its forms, a moment after each change and before one leaves; until it
 * is there, the status bar says that it is being saved. Gives why it could not be kept; null where it is.
 */
export function useKeptPlace(session: string): string | null {
  const { autosave, state } = useAutosave<{ readonly item: string | null; readonly draft: string }>((place) =>
    call('sessions.keepPlace', { session, ...place }),
  );
  useEffect(
    () =>
      useSessionWork.subscribe((now, before) => {
        const isRead = now.session === session && before.session === session;
        const isSame =
          now.item === before.item && now.drafts === before.drafts && now.resolutions === before.resolutions;
        if (!isRead || isSame) return;
        autosave.change({
          item: now.item,
          draft: writeDraft({ items: now.drafts, resolutions: now.resolutions }),
        });
      }),
    [autosave, session],
  );
  return state.type === 'failed' ? state.message : null;
}
