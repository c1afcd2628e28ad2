import { call, onConnectionChange, onCoreEvent } from '../../api/client.ts';
import { onCommandStateChanged } from './command-state.ts';
import { menuModel } from './menu-model.ts';
import { allCommands, runCommand } from './registry.ts';

/** Keeps the application menu as the commands are, and runs what is chosen in it. Call once, at start. */
export function keepMenu(): void {
  let shown = '';
  let isScheduled = false;

  const show = () => {
    isScheduled = false;
    const model = menuModel(allCommands());
    const written = JSON.stringify(model);
    if (written === shown) return;
    shown = written;
    // Where core is lost, the menu is set again when it is back.
    call('host.setMenu', model).catch(() => {
      shown = '';
    });
  };
  const schedule = () => {
    if (isScheduled) return;
    isScheduled = true;
    setTimeout(show, restMs);
  };

  onCommandStateChanged(schedule);
  onConnectionChange((state) => {
    if (state !== 'connected') return;
    shown = '';
    schedule();
  });
  onCoreEvent('menu.chosen', ({ id }) => void runCommand(id));
  schedule();
}

/** The menu is looked at long after what is done by keys: one piece of work needs it once, when it has come to rest. */
const restMs = 100;
