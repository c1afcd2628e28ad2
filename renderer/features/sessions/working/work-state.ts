import type { ClaimPage } from '../../../../shared/contract/claims.ts';
import type { CheckingSession, SessionItem } from '../../../../shared/model/checking-session.ts';
import { queryClient } from '../../../api/hooks.ts';
import { type PassageToJudge, isOpen, passagesOf } from './passages.ts';
import { shownSession } from '../sessions-view.ts';
import { draftOf, useSessionWork } from './work-store.ts';

/** The session that is worked in now, with its queue and the item one is at. */
export interface CurrentWork {
  readonly session: CheckingSession;
  readonly items: readonly SessionItem[];
  readonly item: SessionItem | null;
}

/** What keys and menus act on; null while no session is worked in, or it is still being read. */
export function currentWork(): CurrentWork | null {
  const id = shownSession('work');
  const { session: read, item } = useSessionWork.getState();
  if (id === null || read !== id) return null;
  const session = queryClient.getQueryData<CheckingSession>(['sessions.get', { id }]);
  const items = queryClient.getQueryData<readonly SessionItem[]>(['sessions.items', { session: id }]);
  return session === undefined || items === undefined ? null : { session, items, item: itemOf(items, item) };
}

/** The item one is at: where one was, else the first that waits, else the first. */
export function itemOf(items: readonly SessionItem[], chosen: string | null): SessionItem | null {
  return (
    items.find(({ id }) => id === chosen) ??
    items.find(({ state }) => state === 'waiting') ??
    items[0] ??
    null
  );
}

/** A claim that is judged: its item, its page, its passages and the one of them that is at hand. */
export interface CurrentClaim {
  readonly item: SessionItem;
  readonly page: ClaimPage;
  readonly passages: readonly PassageToJudge[];
  readonly passage: PassageToJudge | null;
}

export function currentClaim(): CurrentClaim | null {
  const item = currentWork()?.item ?? null;
  if (item === null || item.claim === null) return null;
  const page = queryClient.getQueryData<ClaimPage>(['claims.page', { id: item.claim }]);
  if (page === undefined) return null;
  const passages = passagesOf(page, item);
  return { item, page, passages, passage: passageOf(passages, draftOf(item.id).passage) };
}

/** The passage that is at hand: where one was, else the first with something to judge, else the first. */
export function passageOf(passages: readonly PassageToJudge[], chosen: string | null): PassageToJudge | null {
  return (
    passages.find(({ annotation }) => annotation === chosen) ?? passages.find(isOpen) ?? passages[0] ?? null
  );
}

/** The document that is judged. */
export function currentDocument(): SessionItem | null {
  const item = currentWork()?.item ?? null;
  return item?.document == null ? null : item;
}
