import { nativeTheme } from 'electron';
import { preferencesFile } from './settings.ts';

/** The paper of each theme of `renderer/ui/theme`, so that a window does not flash before its page is there. */
const paper = { light: '#fbfaf7', dark: '#1b1a18', 'high-contrast': '#000000' } as const;

/** The colour of an empty window in the theme the person chose, else in the system's. */
export function paperColour(): string {
  const { theme } = preferencesFile().read();
  if (theme === 'light' || theme === 'dark' || theme === 'high-contrast') return paper[theme];
  return nativeTheme.shouldUseDarkColors ? paper.dark : paper.light;
}
