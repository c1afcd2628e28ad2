import type { DocumentStance, SessionItem } from '../../../../shared/model/checking-session.ts';
import type { CredibilityLevelCode, Stance } from '../../../../shared/model/claim.ts';
import { call } from '../../../api/client.ts';
import { showAnnotation } from '../../../stores/show-annotation.ts';
import { paneOf } from '../../../stores/panes.ts';
import { openBeside, openDocument, useWorkspace } from '../../../stores/workspace.ts';
import { announce } from '../../../ui/announce.ts';
import { conclude } from '../../conclusions/index.ts';
import type { PassageDraft } from './draft.ts';
import { freshPage, knowItem } from './fresh-answers.ts';
import { nextOpen, passagesOf, startOf } from './passages.ts';
import { itemStep, nextWaiting } from '../progress-words.ts';
import { currentClaim, currentDocument, currentWork } from './work-state.ts';
import { changeDraft, clearDraft, draftOf, focusOn, goToItem } from './work-store.ts';

/** Goes to the item before or after the one one is at. */
export function stepItem(step: 1 | -1): void {
  const work = currentWork();
  const next = work === null ? null : itemStep(work.items, work.item?.id ?? null, step);
  if (next !== null) goToItem(next.id);
  else announce(step === 1 ? 'This is the last item.' : 'This is the first item.');
}

/** Goes to the next item that nobody has decided on. */
export function goToWaiting(): void {
  const work = currentWork();
  const next = work?.item == null ? null : nextWaiting(work.items, work.item.id);
  if (next !== null) goToItem(next.id);
  else announce('Nothing waits in the queue.');
}

/** Goes to the passage before or after the one at hand. */
export function stepPassage(step: 1 | -1): void {
  const claim = currentClaim();
  if (claim === null || claim.passage === null) return;
  const next = claim.passages[claim.passages.indexOf(claim.passage) + step];
  if (next !== undefined) choosePassage(claim.item.id, next.annotation);
}

export function choosePassage(item: string, annotation: string): void {
  changeDraft(item, () => ({ passage: annotation }));
}

/** What stands in the form of the passage at hand: what was changed, else the judgement in force. */
export function passageDraft(): PassageDraft | null {
  const claim = currentClaim();
  if (claim?.passage == null) return null;
  return draftOf(claim.item.id).passages[claim.passage.annotation] ?? startOf(claim.passage);
}

/** Changes what stands in the form of the passage at hand. */
export function changePassage(values: Partial<PassageDraft>): void {
  const claim = currentClaim();
  const before = passageDraft();
  if (claim?.passage == null || before === null) return;
  const { annotation } = claim.passage;
  changeDraft(claim.item.id, ({ passages }) => ({
    passage: annotation,
    passages: { ...passages, [annotation]: { ...before, ...values } },
  }));
}

/** Changes what stands in the form of the document. */
export function changeDocument(
  item: SessionItem,
  values: { readonly stance?: DocumentStance; readonly reason?: string },
): void {
  changeDraft(item.id, ({ document }) => ({
    document: { ...(document ?? { stance: item.stance, reason: item.reason ?? '' }), ...values },
  }));
}

/** Chooses a stance for the passage or document at hand. */
export function chooseStance(stance: DocumentStance): void {
  const item = currentDocument();
  if (item !== null) changeDocument(item, { stance });
  else if (stance !== 'silent') changePassage({ stance: stance satisfies Stance });
}

export function chooseCredibility(credibility: CredibilityLevelCode): void {
  changePassage({ credibility });
}

/** Whether there is something in the form that can be recorded. */
export function canRecord(): boolean {
  const item = currentWork()?.item ?? null;
  if (item === null) return false;
  const draft = draftOf(item.id);
  if (draft.setAside !== null) return true;
  if (item.document !== null) return draft.document?.stance != null;
  const claim = currentClaim();
  const passage = claim?.passage == null ? undefined : draft.passages[claim.passage.annotation];
  return passage?.stance != null;
}

/** Records what stands in the form, and goes on: to the next passage of the claim, or to the next item. */
export async function record(): Promise<void> {
  const work = currentWork();
  if (work?.item == null || !canRecord()) return;
  const { item } = work;
  const { setAside, document } = draftOf(item.id);
  if (setAside !== null) await decide(item, { state: 'set aside', reason: setAside });
  else if (item.document !== null && document !== null) await decide(item, { state: 'judged', ...document });
  else await judgePassage();
}

/** Judged with the conclusion in force, and on to the next item. */
export async function judgeClaim(): Promise<void> {
  const claim = currentClaim();
  if (claim === null) return;
  await decide(claim.item, { state: 'judged', reason: '' });
}

export async function putBack(): Promise<void> {
  const item = currentWork()?.item ?? null;
  if (item === null) return;
  knowItem(await call('sessions.decide', { item: item.id, state: 'waiting' }));
  announce('Put back in the queue.');
}

/** Opens the form that says why the item is set aside; closes it where it is open. */
export function askSetAside(): void {
  const item = currentWork()?.item ?? null;
  if (item === null) return;
  changeDraft(item.id, ({ setAside }) => ({ setAside: setAside ?? item.reason ?? '' }));
  focusOn('set aside');
}

export function leaveSetAside(item: string): void {
  changeDraft(item, () => ({ setAside: null }));
  focusOn('item');
}

/** Opens what is judged: the passage at hand in its text, or the document, where it is shown or else beside what is. */
export function openCurrent(): void {
  const document = currentDocument()?.document;
  const passage = currentClaim()?.passage;
  if (document != null) openOrBeside(document);
  else if (passage != null) void openPassage(passage.annotation);
}

function openOrBeside(document: string): void {
  const isShown = paneOf(useWorkspace.getState(), document) !== null;
  if (isShown) openDocument(document);
  else openBeside(document);
}

async function openPassage(id: string): Promise<void> {
  showAnnotation(await call('annotations.get', { id }));
}

/** Opens the form that concludes about the claim at hand. */
export function concludeHere(): void {
  const claim = currentClaim();
  if (claim?.item.claim == null) return;
  conclude(claim.item.claim);
}

interface Decision {
  readonly state: 'judged' | 'set aside';
  readonly stance?: DocumentStance | null;
  readonly reason: string;
}

async function decide(item: SessionItem, { state, stance = null, reason }: Decision): Promise<void> {
  const decided = await call('sessions.decide', {
    item: item.id,
    state,
    stance,
    reason: reason.trim() || null,
  });
  const next = nextWaiting(knowItem(decided), item.id);
  clearDraft(item.id);
  const wasWaiting = item.state === 'waiting';
  const done = state === 'judged' ? 'Judged.' : 'Set aside.';
  // Whoever changes an earlier decision stays with it.
  if (next !== null && wasWaiting) goToItem(next.id);
  else focusOn('item');
  announce(wasWaiting && next === null ? `${done} Nothing waits in the queue any more.` : done);
}

async function judgePassage(): Promise<void> {
  const claim = currentClaim();
  const draft = passageDraft();
  if (claim?.passage == null || draft === null || draft.stance === null || claim.item.claim === null) return;
  const { annotation } = claim.passage;
  await call('evidence.judge', {
    claim: { id: claim.item.claim },
    passage: { annotation },
    stance: draft.stance,
    credibility: draft.credibility,
    takenAs: draft.takenAs,
    value: draft.value.trim() || null,
    reason: draft.reason.trim() || null,
  });
  const page = await freshPage(claim.item.claim);
  const next = nextOpen(passagesOf(page, claim.item), annotation);
  changeDraft(claim.item.id, ({ passages }) => {
    const { [annotation]: _recorded, ...rest } = passages;
    return { passages: rest, passage: next?.annotation ?? annotation };
  });
  focusOn('item');
  announce(
    next === null
      ? 'Recorded. Every passage is judged: conclude about the claim.'
      : 'Recorded. The next passage is at hand.',
  );
}
