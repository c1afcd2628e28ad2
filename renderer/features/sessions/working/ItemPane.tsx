import { type ReactNode, useLayoutEffect, useRef } from 'react';
import type { CheckingSession, SessionItem } from '../../../../shared/model/checking-session.ts';
import { CommandKeys } from '../../../app/commands/CommandKeys.tsx';
import { CommandButton } from '../../../app/commands/CommandButton.tsx';
import { momentWords } from '../../../ui/moment-words.ts';
import { StateWord } from '../../../ui/StateWord.tsx';
import { ClaimItem } from './ClaimItem.tsx';
import { DocumentItem } from './DocumentItem.tsx';
import { SetAsideForm } from './SetAsideForm.tsx';
import { useFocusRequest } from './use-focus-request.ts';
import { useSessionWork } from './work-store.ts';

/** The item at hand, with what was decided about it and when, and the way on. Beside it, or under it where there is little room, `children`. */
export function ItemPane({
  session,
  item,
  place: at,
  total,
  children,
}: {
  readonly session: CheckingSession;
  readonly item: SessionItem;
  /** Which item of the queue it is, from 1. */
  readonly place: number;
  readonly total: number;
  readonly children: ReactNode;
}) {
  const setAside = useSessionWork((work) => work.drafts[item.id]?.setAside ?? null);
  const article = useFocusRequest<HTMLElement>('item');
  const scroller = useRef<HTMLDivElement>(null);
  const kind = item.claim === null ? 'Document' : 'Claim';
  const place = `${kind} ${at} of ${total}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: every item begins at its top.
  useLayoutEffect(() => {
    if (scroller.current !== null) scroller.current.scrollTop = 0;
  }, [item.id]);
  return (
    <div className="session-item">
      <header className="session-item-head">
        <p className="session-item-place">
          {place} · <Decided item={item} />
        </p>
        <h2 className="session-statement">
          <bdi>{item.label}</bdi>
        </h2>
      </header>
      <div ref={scroller} className="session-item-scroll">
        <div className="session-item-columns">
          <article ref={article} tabIndex={-1} aria-label={`${place}: ${item.label}`}>
            {item.claim === null ? (
              <DocumentItem key={item.id} session={session} item={item} />
            ) : (
              <ClaimItem key={item.id} item={item} claim={item.claim} />
            )}
          </article>
          <div className="session-side">{children}</div>
        </div>
      </div>
      <footer className="session-item-foot">
        {setAside === null ? (
          <Ways item={item} />
        ) : (
          <SetAsideForm key={item.id} item={item.id} reason={setAside} />
        )}
      </footer>
    </div>
  );
}

function Decided({ item }: { readonly item: SessionItem }) {
  const { state, stance, reason, decidedAt } = item;
  return (
    <span className="session-decided">
      <StateWord tone={state === 'set aside' ? 'pause' : 'calm'}>{state}</StateWord>
      {state === 'judged' && stance !== null && `, ${stance}`}
      {decidedAt !== null && (
        <>
          {' '}
          <time dateTime={decidedAt}>{momentWords(decidedAt)}</time>
        </>
      )}
      {reason !== null && (
        <>
          : <bdi>{reason}</bdi>
        </>
      )}
    </span>
  );
}

/** What can be done next, each with its key. */
function Ways({ item }: { readonly item: SessionItem }) {
  const isWaiting = item.state === 'waiting';
  return (
    <>
      {item.claim !== null && item.state !== 'judged' && (
        <Way command="session.judged" words="Judged, next" isPrimary={item.likelihoodWords !== null} />
      )}
      <Way command="session.setAside" words="Set aside…" />
      {!isWaiting && <Way command="session.putBack" words="Put back" />}
      <Way command="session.open" words={item.claim === null ? 'Open beside' : 'Open the passage'} />
      <span className="session-steps">
        <Way command="session.previous" words="Previous" />
        <Way command="session.next" words="Next" />
      </span>
    </>
  );
}

function Way({
  command,
  words,
  isPrimary = false,
}: {
  readonly command: string;
  readonly words: string;
  readonly isPrimary?: boolean;
}) {
  return (
    <CommandButton command={command} size="small" variant={isPrimary ? 'primary' : 'plain'}>
      {words} <CommandKeys command={command} />
    </CommandButton>
  );
}
