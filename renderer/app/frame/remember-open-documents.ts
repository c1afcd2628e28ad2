import { type Preferences, updatePreferences, usePreferences } from '../../stores/preferences.ts';

/** Projects whose open documents are remembered. */
const limit = 20;

/** Remembers which documents of a project are open, and forgets those of the project that was left longest ago. */
export function rememberOpenDocuments(project: string, open: Preferences['openDocuments'][string]): void {
  const { [project]: _before, ...others } = usePreferences.getState().openDocuments;
  const kept = Object.entries(others).slice(-(limit - 1));
  updatePreferences({ openDocuments: { ...Object.fromEntries(kept), [project]: open } });
}
