import { createRoot } from 'react-dom/client';
import { AssayError } from '../shared/rpc/assay-error.ts';
import { listenForCore } from './api/client.ts';
import { keepCacheFresh } from './api/hooks.ts';
import { reportFailure } from './api/saved-state.ts';
import { showAnswersTogether } from './api/show-answers-together.ts';
import { App } from './app/App.tsx';
import { keepPreferencesApplied } from './app/apply-preferences.ts';
import { keepMenu } from './app/commands/keep-menu.ts';
import { registerAllCommands } from './app/register-commands.ts';
import { loadPreferences } from './stores/preferences.ts';
import './ui/theme/styles.css';

/** Longest wait for the preferences before the window is shown as the system is set. */
const preferencesWaitMs = 400;

listenForCore();
showAnswersTogether();
keepCacheFresh();
keepPreferencesApplied();
registerAllCommands();
keepMenu();

// What a failed command has to say stands in the status bar, whether its caller listened or not.
window.addEventListener('unhandledrejection', (event) => {
  if (!(event.reason instanceof AssayError)) return;
  event.preventDefault();
  reportFailure(event.reason);
});

await Promise.race([
  loadPreferences().catch(() => undefined),
  new Promise((resolve) => setTimeout(resolve, preferencesWaitMs)),
]);
const root = document.getElementById('root');
if (root === null) throw new Error('The page has no place for the application');
createRoot(root).render(<App />);
