import { queryClient } from '../../api/hooks.ts';
import type { Command } from '../../app/commands/command.ts';
import { askForClaim, openClaim, showClaims, useClaims } from '../../stores/claims.ts';
import { isReadingFrom, useReadingFrom } from '../../stores/reading-from.ts';
import { useWorkspace, type WorkspaceView } from '../../stores/workspace.ts';
import type { OutputOf } from '../../../shared/contract.ts';
import { leaveClaim, removeClaims } from './claim-actions.ts';
import { actedOn, selectNone, toggleClaim, useClaimList } from './claim-list-store.ts';
import { useClaimPassages } from './claim-page-store.ts';
import { passageCommands } from './passage-commands.ts';
import { claimsFilterId } from './ClaimsHeader.tsx';
import { arrangeClaims, claimsOf } from './arrange-claims.ts';

/** What can be done with claims. */
export const claimCommands: readonly Command[] = [
  {
    id: 'go.claims',
    title: 'Claims',
    words: 'statements to check',
    keys: ['Shift+K'],
    menu: 'Go',
    group: 'views',
    run: () => showClaims(),
  },
  {
    id: 'claim.create',
    title: () =>
      useWorkspace.getState().selection === null ? 'New claim…' : 'New claim from the selected words…',
    words: 'statement',
    keys: ['Shift+E'],
    menu: 'Annotation',
    group: 'evidence',
    run: createClaim,
  },
  {
    id: 'claims.filter',
    title: 'Filter the claims',
    keys: ['Mod+F'],
    isEnabled: isListShown,
    run: () => {
      const box = document.getElementById(claimsFilterId);
      if (!(box instanceof HTMLInputElement)) return;
      box.focus();
      box.select();
    },
  },
  {
    id: 'claims.open',
    title: 'Show the claim',
    keys: ['Enter'],
    isEnabled: isOnClaim,
    run: () => {
      const { current } = useClaimList.getState();
      if (current !== null) openClaim(current);
    },
  },
  {
    id: 'claims.toggle',
    title: 'Select the claim, or no longer',
    keys: ['Space'],
    isEnabled: isOnClaim,
    run: () => {
      const { current } = useClaimList.getState();
      if (current !== null) toggleClaim(current);
    },
  },
  {
    id: 'claims.selectAll',
    title: 'Select all claims that are listed',
    keys: ['Mod+A'],
    isEnabled: isListShown,
    run: () => useClaimList.setState({ selected: new Set(listedClaims()) }),
  },
  {
    id: 'claims.selectNone',
    title: 'Select no claim',
    keys: ['Escape'],
    isEnabled: () => isListShown() && useClaimList.getState().selected.size > 0,
    run: selectNone,
  },
  {
    id: 'claims.change',
    title: 'Change the claim…',
    keys: ['C'],
    isEnabled: canAct,
    run: () => {
      const [claim] = actedOn();
      if (claim !== undefined) askForClaim({ claim });
    },
  },
  {
    id: 'claims.question',
    title: 'Give the selected claims a question…',
    keys: ['Q'],
    isEnabled: canAct,
    run: () => choose('question'),
  },
  {
    id: 'claims.tags',
    title: 'Tag the selected claims…',
    keys: ['T'],
    isEnabled: canAct,
    run: () => choose('tags'),
  },
  {
    id: 'claims.remove',
    title: 'Remove the selected claims',
    keys: ['Delete', 'Backspace'],
    isEnabled: canAct,
    run: () => removeClaims(actedOn()),
  },
  {
    id: 'claim-page.leave',
    title: () =>
      isPageShown()
        ? `Back to ${viewNames[useClaims.getState().cameFrom] ?? 'where it was opened'}`
        : 'Back to the claim',
    keys: ['Escape'],
    isEnabled: () => isPageShown() || isReadingFrom('claim'),
    run: () => (isPageShown() ? leaveClaim() : backToClaim()),
  },
  {
    id: 'claim-page.change',
    title: 'Change the claim…',
    keys: ['C'],
    isEnabled: isPageShown,
    run: () => askForClaim({ claim: useClaims.getState().active }),
  },
  {
    id: 'claim-page.addPart',
    title: 'Add a part of this claim…',
    isEnabled: isPageShown,
    run: () => askForClaim({ parent: useClaims.getState().active }),
  },
  {
    id: 'claim-page.remove',
    title: 'Remove the claim',
    isEnabled: isPageShown,
    run: async () => {
      const { active } = useClaims.getState();
      if (active !== null) await removeClaims([active]);
    },
  },
  ...passageCommands,
];

/** What the views are called from which a claim is opened. */
const viewNames: Readonly<Partial<Record<WorkspaceView, string>>> = {
  reader: 'the text',
  search: 'the search',
  table: 'the evidence table',
  claims: 'the claims',
  matrix: 'the evidence matrix',
  disagreements: 'the disagreements',
  sessions: 'the session',
  hypotheses: 'the hypotheses',
  events: 'the event log',
  notes: 'the notes',
  tags: 'the tags',
};

/** For the state of commands, which depends on what is selected. */
export function watchClaims(listener: () => void): () => void {
  const stops = [
    useClaimList.subscribe(listener),
    useClaims.subscribe(listener),
    useClaimPassages.subscribe(listener),
    useReadingFrom.subscribe(listener),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** From the selected words; else, in the list, for the question that one is at. */
function createClaim(): void {
  const { selection, view } = useWorkspace.getState();
  if (selection !== null && view === 'reader') {
    const { capture, start, end } = selection;
    askForClaim({ passage: { capture, start, end } });
    return;
  }
  askForClaim(view === 'claims' ? { question: questionAtHand() } : {});
}

/** The question that is listed alone, else that of the claim that has the focus. */
function questionAtHand(): string | null {
  const { question } = useClaims.getState();
  if (question !== null) return question === 'none' ? null : question;
  const { current } = useClaimList.getState();
  return allClaims().find(({ id }) => id === current)?.question?.id ?? null;
}

/** What is changed is changed for what is selected: where nothing is, the claim that has the focus. */
function choose(chooser: 'question' | 'tags'): void {
  useClaimList.setState({ selected: new Set(actedOn()), chooser });
}

function listedClaims(): readonly string[] {
  const { filter, sort } = useClaimList.getState();
  const { question } = useClaims.getState();
  const questions = queryClient.getQueryData<OutputOf<'questions.list'>>(['questions.list', {}]) ?? [];
  const tags = queryClient.getQueryData<OutputOf<'tags.list'>>(['tags.list', {}]) ?? [];
  const lines = arrangeClaims(
    { claims: allClaims(), questions },
    { filter, question, sort },
    new Map(tags.map(({ id, name }) => [id, name])),
  );
  return claimsOf(lines).map(({ id }) => id);
}

function allClaims(): OutputOf<'claims.list'> {
  return queryClient.getQueryData<OutputOf<'claims.list'>>(['claims.list', {}]) ?? [];
}

/** The way on from the claim is as it was. */
function backToClaim(): void {
  useReadingFrom.setState({ from: null });
  useWorkspace.setState({ view: 'claim' });
}

function isListShown(): boolean {
  return useWorkspace.getState().view === 'claims';
}

function isPageShown(): boolean {
  return useWorkspace.getState().view === 'claim';
}

/** Whether a claim of the list has the focus. */
function isOnClaim(): boolean {
  return (
    isListShown() &&
    document.activeElement instanceof HTMLElement &&
    'claim' in document.activeElement.dataset
  );
}

function canAct(): boolean {
  return isListShown() && actedOn().length > 0;
}
