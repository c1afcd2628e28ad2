import type { Command } from '../../../app/commands/command.ts';
import { stances } from '../../../../shared/claims/stances.ts';
import {
  documentStance,
  type DocumentStance,
  type SessionItem,
} from '../../../../shared/model/checking-session.ts';
import { credibilityLevel } from '../../../../shared/model/claim.ts';
import { admiraltyCredibility } from '../../../../shared/reliability/credibility.ts';
import {
  askSetAside,
  canRecord,
  changePassage,
  chooseCredibility,
  chooseStance,
  concludeHere,
  goToWaiting,
  judgeClaim,
  openCurrent,
  passageDraft,
  putBack,
  record,
  stepItem,
  stepPassage,
} from './work-actions.ts';
import { isBesideSession, moveItem, pointedItem, takeFromQueue } from '../queue/queue-actions.ts';
import type { QueueMove } from '../queue/queue-order.ts';
import { currentClaim, currentDocument, currentWork } from './work-state.ts';
import { focusOn } from './work-store.ts';

// While a level of the conclusion has the focus, letters are not meant for the passage.
const isFree = () => document.activeElement?.closest('[data-conclusion] input') == null;
const hasItem = () => isFree() && currentWork()?.item != null;
const hasPassage = () => isFree() && currentClaim()?.passage != null;
const hasDocument = () => isFree() && currentDocument() !== null;

/** Working through a session's queue by keys. */
export const workCommands: readonly Command[] = [
  go('next', 'Next item of the session', ['J'], hasItem, () => stepItem(1)),
  go('previous', 'Previous item of the session', ['K'], hasItem, () => stepItem(-1)),
  go('nextWaiting', 'Next item that waits', ['G'], hasItem, goToWaiting),
  go('nextPassage', 'Next passage of the claim', ['N'], hasPassage, () => stepPassage(1)),
  go('previousPassage', 'Previous passage of the claim', ['P'], hasPassage, () => stepPassage(-1)),
  ...documentStance.options.map(stanceCommand),
  ...credibilityLevel.options.map((code) => {
    const words = admiraltyCredibility.levels.find((level) => level.code === code)?.words ?? '';
    return judge(`credibility${code}`, `Credibility ${code}, ${words}`, [code], hasPassage, () =>
      chooseCredibility(code),
    );
  }),
  judge('takenAs', 'Take the passage as what was said, or as what happened', ['A'], hasPassage, () => {
    const before = passageDraft()?.takenAs;
    changePassage({ takenAs: before === 'what was said' ? 'what happened' : 'what was said' });
  }),
  judge(
    'reason',
    'Write the reason',
    ['R'],
    () => hasPassage() || hasDocument(),
    () => focusOn('reason'),
  ),
  {
    ...judge('record', 'Record what stands in the form', ['Enter'], canRecord, record),
    // A key that presses what has the focus must go on doing so.
    isEnabled: () => isFree() && canRecord() && !isPressable(document.activeElement),
  },
  judge(
    'conclude',
    'Conclude about the claim',
    ['C'],
    () => isFree() && currentClaim() !== null,
    concludeHere,
  ),
  judge('judged', 'Judged: on to the next item', ['Y'], isToJudge, judgeClaim),
  judge('setAside', 'Set the item aside…', ['X'], hasItem, askSetAside),
  judge('putBack', 'Put the item back in the queue', ['W'], isDecided, putBack),
  moving('moveUp', 'Move the item up in the queue', 'up', ['Alt+ArrowUp']),
  moving('moveDown', 'Move the item down in the queue', 'down', ['Alt+ArrowDown']),
  moving('moveFirst', 'Move the item to the top of the queue', 'first'),
  moving('moveLast', 'Move the item to the end of the queue', 'last'),
  judge(
    'take',
    'Take the item from the queue',
    ['Delete', 'Backspace'],
    () => hasItem() && !isBesideSession(),
    () => onPointed((item) => takeFromQueue(item)),
  ),
  go('open', 'Open what is judged in its text', ['O'], hasItem, openCurrent),
  go('steps', 'Go to the steps of the method', ['T'], hasMethod, () => focusOn('steps')),
  go('notes', 'Write in the notes of the session', ['I'], hasItem, () => focusOn('notes')),
];

function stanceCommand(stance: DocumentStance): Command {
  const isSilent = stance === 'silent';
  return judge(
    stance,
    isSilent ? 'Stance: silent' : `Stance: ${stances[stance].words}`,
    [isSilent ? 'L' : stances[stance].letter],
    () => hasDocument() || (!isSilent && hasPassage()),
    () => chooseStance(stance),
  );
}

/**
 * Whether a claim that is not judged is at hand. Without a conclusion core refuses and says what to do: a conclusion of a moment ago
 * may not have been read again yet.
 */
function isToJudge(): boolean {
  const claim = currentClaim();
  return isFree() && claim !== null && claim.item.state !== 'judged';
}

function isDecided(): boolean {
  const item = currentWork()?.item ?? null;
  return item !== null && item.state !== 'waiting';
}

function hasMethod(): boolean {
  const work = currentWork();
  return work?.item != null && work.session.method !== null;
}

function moving(id: string, title: string, move: QueueMove, keys: readonly string[] = []): Command {
  return judge(id, title, keys, hasItem, () => onPointed((item) => moveItem(item, move)));
}

function onPointed(act: (item: SessionItem) => Promise<void>): Promise<void> | void {
  const item = pointedItem();
  if (item !== null) return act(item);
}

function go(
  id: string,
  title: string,
  keys: readonly string[],
  isEnabled: () => boolean,
  run: Command['run'],
): Command {
  return { id: `session.${id}`, title, keys, menu: 'Go', group: 'session', isEnabled, run };
}

function judge(
  id: string,
  title: string,
  keys: readonly string[],
  isEnabled: () => boolean,
  run: Command['run'],
): Command {
  return {
    id: `session.${id}`,
    title,
    keys,
    menu: 'Annotation',
    group: 'session',
    isEnabled,
    // Why a write failed is told in the status bar.
    run: async () => {
      await Promise.resolve(run()).catch(() => undefined);
    },
  };
}

function isPressable(element: Element | null): boolean {
  return (
    element?.closest(
      'button, a[href], summary, select, input:not([type=radio]), textarea, [contenteditable=true]',
    ) != null
  );
}
