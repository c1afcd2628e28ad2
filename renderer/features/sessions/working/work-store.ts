import { create } from 'zustand';
import { call } from '../../../api/client.ts';
import { emptyItemDraft, type ItemDraft, type ResolutionDraft, readDraft } from './draft.ts';

/** Where one is in a session, and what stands in its forms. Kept on disk while one works. */
export interface SessionWork {
  /** Whose place this is; null until it is read. */
  readonly session: string | null;
  readonly item: string | null;
  /** By item. */
  readonly drafts: Readonly<Record<string, ItemDraft>>;
  /** By second judgement. */
  readonly resolutions: Readonly<Record<string, ResolutionDraft>>;
  /** The item of the queue that the focus was put on, by acts on the queue itself; null: none, one is at the item at hand. */
  readonly pointed: string | null;
  /** Each new number asks for the focus on the item, or on a part of it. */
  readonly focus: { readonly serial: number; readonly on: FocusTarget };
}

export type FocusTarget = 'item' | 'queue' | 'reason' | 'set aside' | 'steps' | 'notes' | 'judgement';

export const useSessionWork = create<SessionWork>()(() => ({
  session: null,
  item: null,
  drafts: {},
  resolutions: {},
  pointed: null,
  focus: { serial: 0, on: 'item' },
}));

let asked: string | null = null;

/** Reads where one was in a session, unless one is in it already. */
export async function restorePlace(session: string): Promise<void> {
  asked = session;
  if (useSessionWork.getState().session === session) return;
  useSessionWork.setState({ session: null, item: null, drafts: {}, resolutions: {}, pointed: null });
  const { item, draft } = await call('sessions.place', { session });
  // Another session may have been opened meanwhile.
  if (asked !== session) return;
  const { items: drafts, resolutions } = readDraft(draft);
  useSessionWork.setState({ session, item, drafts, resolutions });
}

/** Goes to an item and puts the focus on it. */
export function goToItem(item: string): void {
  useSessionWork.setState({ item, pointed: null });
  focusOn('item');
}

/** Puts the focus on an item's line in the queue, and leaves the item at hand as it is. */
export function focusInQueue(item: string): void {
  useSessionWork.setState({ pointed: item });
  focusOn('queue');
}

export function focusOn(on: FocusTarget): void {
  useSessionWork.setState(({ focus }) => ({ focus: { serial: focus.serial + 1, on } }));
}

export function draftOf(item: string): ItemDraft {
  return useSessionWork.getState().drafts[item] ?? emptyItemDraft;
}

/** Changes what stands in an item's forms. */
export function changeDraft(item: string, change: (draft: ItemDraft) => Partial<ItemDraft>): void {
  useSessionWork.setState(({ drafts }) => {
    const before = drafts[item] ?? emptyItemDraft;
    return { drafts: { ...drafts, [item]: { ...before, ...change(before) } } };
  });
}

/** Takes away all that stood in an item's forms, once it is decided. */
export function clearDraft(item: string): void {
  useSessionWork.setState(({ drafts }) => {
    const { [item]: _gone, ...rest } = drafts;
    return { drafts: rest };
  });
}

/** Changes how a disagreement is to be resolved. */
export function changeResolution(judgement: string, values: Partial<ResolutionDraft>): void {
  useSessionWork.setState(({ resolutions }) => {
    const before = resolutions[judgement] ?? { outcome: null, values: {}, reason: '' };
    return { resolutions: { ...resolutions, [judgement]: { ...before, ...values } } };
  });
}

/** Takes away what stood in the form of a disagreement, once it is resolved. */
export function clearResolution(judgement: string): void {
  useSessionWork.setState(({ resolutions }) => {
    const { [judgement]: _gone, ...rest } = resolutions;
    return { resolutions: rest };
  });
}
