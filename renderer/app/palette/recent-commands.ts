import { updatePreferences, usePreferences } from '../../stores/preferences.ts';

const mostRemembered = 30;

/** Remembers that a command was chosen in the palette, also for the next start. */
export function rememberCommand(id: string): void {
  const others = usePreferences.getState().recentCommands.filter((other) => other !== id);
  updatePreferences({ recentCommands: [id, ...others].slice(0, mostRemembered) });
}
