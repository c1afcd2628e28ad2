import { type FindingKind, findingKind } from '../../../shared/model/finding.ts';
import type { Command } from '../../app/commands/command.ts';
import { openCardPart, showInMentions, useFindingsView } from '../../stores/findings.ts';
import { updatePreferences, usePreferences } from '../../stores/preferences.ts';
import { showInspector, useWorkspace } from '../../stores/workspace.ts';
import {
  acceptFindings,
  captureInHand,
  itemInHand,
  markAsMention,
  rejectFindings,
} from './finding-actions.ts';
import { kindWords } from './finding-words.ts';
import type { FoundItem } from './found-items.ts';

/** What can be done with what was found in a text; stepping from one to the next is the reader's. */
export const findingCommands: readonly Command[] = [
  itemCommand({
    id: 'finding.accept',
    title: 'Accept the finding',
    keys: ['Y'],
    isEnabled: ({ state }) => state === 'suggested',
    run: async (item, capture) => void (await acceptFindings(capture, [{ item }])),
  }),
  itemCommand({
    id: 'finding.source',
    title: 'Say whom the mention means',
    keys: ['W'],
    isEnabled: ({ kind, state }) => kind === 'mention' && state !== 'rejected',
    run: () => openCardPart('source', placeOfFocus()),
  }),
  itemCommand({
    id: 'finding.correct',
    title: 'Correct the finding',
    keys: ['R'],
    isEnabled: ({ state, mention }) => state === 'suggested' || mention !== null,
    run: () => openCardPart('correct', placeOfFocus()),
  }),
  itemCommand({
    id: 'finding.reject',
    title: 'Reject the finding here',
    keys: ['D'],
    isEnabled: ({ state }) => state === 'suggested',
    run: (item, capture) => rejectFindings(capture, [item], 'place'),
  }),
  itemCommand({
    id: 'finding.rejectInDocument',
    title: 'Reject these words in this document',
    keys: ['Shift+D'],
    isEnabled: ({ state }) => state === 'suggested',
    run: (item, capture) => rejectFindings(capture, [item], 'document'),
  }),
  itemCommand({
    id: 'finding.rejectEverywhere',
    title: 'Reject these words everywhere',
    keys: [],
    isEnabled: ({ state }) => state === 'suggested',
    run: (item, capture) => rejectFindings(capture, [item], 'project'),
  }),
  {
    id: 'mention.mark',
    title: 'Mark as mention',
    words: 'source cited citation',
    keys: ['S'],
    menu: 'Annotation',
    group: 'findings',
    isEnabled: () => useWorkspace.getState().selection !== null,
    run: markAsMention,
  },
  {
    id: 'mention.show',
    title: 'Show the mentions of this document',
    words: 'citations cited sources findings',
    keys: ['I'],
    menu: 'View',
    group: 'findings',
    isEnabled: isReading,
    run: () => {
      const { current } = useFindingsView.getState();
      const document = useWorkspace.getState().activeDocument;
      if (current !== null && document !== null) showInMentions(current, document);
      else showInspector('mentions');
    },
  },
  {
    id: 'finding.toggleAll',
    title: () => (shownKinds().length > 0 ? 'Hide what was found in the text' : 'Show mentions in the text'),
    keys: ['Shift+I'],
    menu: 'View',
    group: 'findings',
    isEnabled: isReading,
    run: () => updatePreferences({ shownFindings: shownKinds().length > 0 ? [] : ['mention'] }),
  },
  ...findingKind.options.map(kindCommand),
];

function kindCommand(kind: FindingKind): Command {
  const words = kindWords[kind].many.toLowerCase();
  return {
    id: `finding.toggle${kindWords[kind].many}`,
    title: () => (shownKinds().includes(kind) ? `Hide ${words} in the text` : `Show ${words} in the text`),
    menu: 'View',
    group: 'findings',
    isEnabled: isReading,
    run: () => toggleKind(kind),
  };
}

/** Shows a kind of findings in the text, or does so no longer. */
export function toggleKind(kind: FindingKind): void {
  const shown = shownKinds();
  updatePreferences({
    shownFindings: shown.includes(kind) ? shown.filter((each) => each !== kind) : [...shown, kind],
  });
}

function shownKinds(): readonly FindingKind[] {
  return usePreferences.getState().shownFindings;
}

function isReading(): boolean {
  const { view, activeDocument } = useWorkspace.getState();
  return view === 'reader' && activeDocument !== null;
}

interface ItemCommand {
  readonly id: string;
  readonly title: string;
  readonly keys: readonly string[];
  readonly isEnabled: (item: FoundItem) => boolean;
  readonly run: (item: FoundItem, capture: string) => void | Promise<void>;
}

/** A command on the finding one is at. In the review of a newer copy the same keys are about what was carried. */
function itemCommand({ id, title, keys, isEnabled, run }: ItemCommand): Command {
  return {
    id,
    title,
    keys,
    menu: 'Annotation',
    group: 'findings',
    isEnabled: () => {
      if (!isReading() || useWorkspace.getState().inspector === 'carried') return false;
      const item = itemInHand();
      return item !== undefined && isEnabled(item);
    },
    run: async () => {
      const item = itemInHand();
      const capture = captureInHand();
      // The status bar shows why a write failed; there is nothing more to do here.
      if (item !== undefined && capture !== null) await Promise.resolve(run(item, capture)).catch(() => {});
    },
  };
}

/** Whether the keyboard is in the list of mentions or at the text. */
function placeOfFocus(): 'list' | 'text' {
  return document.activeElement?.closest('.mentions-panel') == null ? 'text' : 'list';
}
