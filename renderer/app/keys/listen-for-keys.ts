import type { Command } from '../commands/command.ts';
import { keysOf } from '../commands/keys-of.ts';
import { allCommands, answersKeys, runCommand } from '../commands/registry.ts';
import { belongsToTextField, takesText } from './editing.ts';
import { matchesKey } from './match-key.ts';
import { isMac } from './platform.ts';

/** The one listener of keys: runs the enabled command that a key press names. Returns a function that stops. */
export function listenForKeys(): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || isInPopup(event.target)) return;
    const command = commandOf(event);
    if (command === undefined) return;
    event.preventDefault();
    void runCommand(command.id);
  };
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}

function commandOf(event: KeyboardEvent): Command | undefined {
  const isTyping = takesText(document.activeElement);
  return allCommands().find(
    (command) =>
      keysOf(command).some((keys) => matchesKey(event, keys, isMac)) &&
      (!isTyping || (command.worksInEditor ?? !belongsToTextField(event, isMac))) &&
      answersKeys(command),
  );
}

/** Menus, lists and dialogs over the window have keys of their own. */
function isInPopup(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  const popup = target.closest('[role=menu], [role=listbox], [role=dialog]');
  // One that is on its way out has no say any more.
  return popup !== null && popup.closest('[data-closed]') === null;
}
