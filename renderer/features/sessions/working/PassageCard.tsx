import type { SessionItem } from '../../../../shared/model/checking-session.ts';
import { admiraltyCredibility } from '../../../../shared/reliability/credibility.ts';
import { momentWords } from '../../../ui/moment-words.ts';
import { StanceMark } from '../../../ui/StanceMark.tsx';
import { StateWord } from '../../../ui/StateWord.tsx';
import { TextButton } from '../../../ui/TextButton.tsx';
import { joinClasses } from '../../../ui/join-classes.ts';
import { CitationView } from '../../citations/index.ts';
import { credibilityWords } from '../agreement-words.ts';
import { JudgeForm } from '../judging/JudgeForm.tsx';
import type { PassageToJudge } from './passages.ts';
import { choosePassage } from './work-actions.ts';
import { useBroughtIntoView } from './use-brought-into-view.ts';
import { focusOn } from './work-store.ts';

/** One passage of a claim: its words, what was judged of it and when; the one at hand with its form. */
export function PassageCard({
  item,
  claim,
  passage,
  isCurrent,
}: {
  readonly item: SessionItem;
  readonly claim: string;
  readonly passage: PassageToJudge;
  readonly isCurrent: boolean;
}) {
  const card = useBroughtIntoView<HTMLLIElement>(isCurrent);
  return (
    <li
      ref={card}
      className={joinClasses('session-passage', isCurrent && 'session-passage-current')}
      aria-current={isCurrent ? 'true' : undefined}
    >
      <CitationView citation={{ annotation: passage.annotation, passages: [] }} />
      <Judged passage={passage} />
      {isCurrent ? (
        <JudgeForm item={item.id} claim={claim} passage={passage} />
      ) : (
        <TextButton
          className="session-choose"
          onClick={() => {
            choosePassage(item.id, passage.annotation);
            focusOn('item');
          }}
        >
          Judge this passage
        </TextButton>
      )}
    </li>
  );
}

function Judged({ passage: { judged } }: { readonly passage: PassageToJudge }) {
  if (judged === null) {
    return (
      <p className="session-judged">
        <StateWord tone="pause">not judged yet</StateWord>
      </p>
    );
  }
  const { stance, credibility, reason, takenAs, judgedAt } = judged.evidence;
  return (
    <p className="session-judged">
      <StanceMark stance={stance} />
      <span>
        {credibility === null ? (
          <StateWord tone="pause">credibility not judged</StateWord>
        ) : (
          `credibility ${credibilityWords(credibility, admiraltyCredibility)}`
        )}
      </span>
      {takenAs === 'what was said' && <span>taken as what was said</span>}
      {reason !== null && <bdi className="session-judged-reason">{reason}</bdi>}
      <time dateTime={judgedAt}>{momentWords(judgedAt)}</time>
    </p>
  );
}
