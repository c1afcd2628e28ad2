import type { Finding, MentionValue, RejectionScope } from '../../../shared/model/finding.ts';
import { call } from '../../api/client.ts';
import { goToFinding, showCardPart, useFindingsView } from '../../stores/findings.ts';
import { newestCapture } from '../../stores/newest-capture.ts';
import { focusedContent, useWorkspace } from '../../stores/workspace.ts';
import { announce } from '../../ui/announce.ts';
import { findingLine, mentionLine } from './finding-words.ts';
import { type FoundItem, itemOf } from './found-items.ts';
import { knownItems } from './use-found-items.ts';

/** The copy that the focused pane shows; null while nothing is open. */
export function captureInHand(): string | null {
  const content = focusedContent(useWorkspace.getState());
  return content === null ? null : (content.capture ?? newestCapture(content.document));
}

/** The finding or mention one is at; undefined where there is none in the copy that is shown. */
export function itemInHand(): FoundItem | undefined {
  const { current, document } = useFindingsView.getState();
  if (current === null || document !== useWorkspace.getState().activeDocument) return undefined;
  return itemOf(knownItems(document, captureInHand()), current);
}

/** A suggestion to take over. */
export interface Accepted {
  readonly item: FoundItem;
  /** As the person has it; left out: as found. */
  readonly corrected?: Finding;
  /** Whom it means. */
  readonly source?: string | null;
}

/** Takes suggestions of a copy over as data, in one step. Gives the ids of what they became, in their order. */
export async function acceptFindings(
  capture: string,
  accepted: readonly Accepted[],
): Promise<readonly string[]> {
  const { ids } = await call('findings.accept', {
    capture,
    findings: accepted.map(({ item, corrected, source }) => ({
      key: item.id,
      ...(corrected === undefined ? {} : { corrected }),
      ...(source === undefined ? {} : { source }),
    })),
  });
  const [only] = accepted;
  announce(accepted.length === 1 && only ? `Accepted: ${lineOf(only.item)}` : `Accepted ${ids.length}.`);
  showCardPart('facts');
  return ids;
}

/** Remembers that suggestions of a copy are not to be made again, in one step. */
export async function rejectFindings(
  capture: string,
  items: readonly FoundItem[],
  scope: RejectionScope,
): Promise<void> {
  await call('findings.reject', { capture, keys: items.map(({ id }) => id), scope });
  const [only] = items;
  announce(items.length === 1 && only ? `Rejected: ${only.exact}` : `Rejected ${items.length}.`);
  const { card, current } = useFindingsView.getState();
  if (card !== null && items.some(({ id }) => id === current)) useFindingsView.setState({ card: null });
}

/** Takes a decision back: what was accepted or rejected is a suggestion again. */
export async function reopenItem({ decision, exact }: FoundItem): Promise<void> {
  if (decision === null) return;
  await call('findings.reopen', { ids: [decision] });
  announce(`A suggestion again: ${exact}`);
}

/** Removes a mention; what was found is then a suggestion again. */
export async function removeMention({ id, exact }: FoundItem): Promise<void> {
  await call('mentions.remove', { ids: [id] });
  useFindingsView.setState({ card: null });
  announce(`Not a mention any more: ${exact}`);
}

/** Says whom a mention means: a suggestion is accepted with it. */
export async function identifySource(
  capture: string,
  items: readonly FoundItem[],
  source: string | null,
): Promise<void> {
  const [suggested, mentions] = [
    items.filter(({ state }) => state === 'suggested'),
    items.filter(({ mention }) => mention !== null),
  ];
  if (suggested.length > 0) {
    await acceptFindings(
      capture,
      suggested.map((item) => ({ item, source })),
    );
  }
  if (mentions.length > 0) await updateMentions(mentions, { source });
  showCardPart('facts');
}

/** Changes what is known of mentions, in one step. */
export async function updateMentions(
  items: readonly FoundItem[],
  values: Partial<MentionValue> & { readonly source?: string | null },
): Promise<void> {
  await call('mentions.update', { ids: items.map(({ id }) => id), values });
  announce(items.length === 1 ? 'Changed.' : `Changed ${items.length}.`);
}

/** Keeps what a person corrected: a suggestion is accepted that way. */
export async function saveCorrection(capture: string, item: FoundItem, corrected: Finding): Promise<void> {
  if (item.mention === null) await acceptFindings(capture, [{ item, corrected }]);
  else if (corrected.kind === 'mention') {
    const { scope, ...value } = corrected.value;
    // On another copy than its own, the words that rest on it stand elsewhere.
    const isOwnCopy = item.mention.capture === capture;
    await updateMentions([item], isOwnCopy ? { ...value, scope } : value);
  }
  showCardPart('facts');
}

/** Marks the selected words as a mention, and shows its card. */
export async function markAsMention(): Promise<void> {
  const { selection } = useWorkspace.getState();
  if (selection === null) return;
  const { capture, document, pane, start, end } = selection;
  const made = await call('mentions.create', { capture, start, end }).catch(() => null);
  // The status bar says why it failed; the words stay selected for another try.
  if (made === null) return;
  useWorkspace.setState({ selection: null, activeAnnotation: null });
  goToFinding(made.id, document, { pane, part: 'facts' });
  announce(`Marked as a mention: ${mentionLine(made)}`);
}

/** An item in one line: what was found, or what was made of it. */
export function lineOf({ mention, finding, exact }: FoundItem): string {
  if (mention !== null) return mentionLine(mention);
  return finding === null ? exact : findingLine(finding);
}

/** What is said of the item now, in the form of a finding: of a mention what it became, else what was found. */
export function findingOf(item: FoundItem): Finding | null {
  const { mention, finding } = item;
  if (mention === null) return finding;
  const { form, name, isAnonymous, use, date, dateWords, scope } = mention;
  const { start, end } = item.range ?? mention;
  const value = { form, name, isAnonymous, use, date, dateWords, scope };
  return { kind: 'mention', start, end, exact: mention.exact, value };
}
