import { call } from '../../api/client.ts';
import { allWritesAnswered } from '../../api/saved-state.ts';
import { announce } from '../../ui/announce.ts';

let before: Promise<void> = Promise.resolve();

/**
 * Undoes the newest step or redoes the last one undone, after whatever is on its way to the project, steps asked for
 * earlier included: keys pressed in a row take as many steps, however fast. Says so where there is none.
 */
export function takeStep(verb: 'undo' | 'redo'): Promise<void> {
  const step = before.then(() => takeNow(verb));
  before = step.catch(() => {});
  return step;
}

async function takeNow(verb: 'undo' | 'redo'): Promise<void> {
  await allWritesAnswered();
  const history = await call('history.get', {});
  if (history[verb] === null) return announce(`There is nothing to ${verb}.`);
  const step = await call(`history.${verb}`, {});
  announce(`${verb === 'undo' ? 'Undone' : 'Redone'}: ${step.label}`);
}
