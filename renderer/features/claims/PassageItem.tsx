import { passageWords } from '../../../shared/annotations/region-words.ts';
import type { ReactNode } from 'react';
import type { ClaimPassage } from '../../../shared/contract/claims.ts';
import type { LiveCitation, LivePassage } from '../../../shared/model/citation.ts';
import type { Directness } from '../../../shared/model/directness.ts';
import { arabicStyle } from '../../../shared/text/arabic-style.ts';
import { judgeAnnotation, showPassageOfClaim } from '../../stores/claims.ts';
import { joinClasses } from '../../ui/join-classes.ts';
import { Button } from '../../ui/Button.tsx';
import { GradeBadge } from '../../ui/GradeBadge.tsx';
import { dayWords } from '../../ui/moment-words.ts';
import { StateWord } from '../../ui/StateWord.tsx';
import { TextButton } from '../../ui/TextButton.tsx';
import { newerWords, PassageReference } from '../citations/index.ts';
import { assertionWords, credibilityWords } from '../evidence/index.ts';
import { showOrigins } from '../origins/index.ts';
import { useClaimPassages } from './claim-page-store.ts';
import { JudgementHistory } from './JudgementHistory.tsx';
import { WithdrawButton } from './WithdrawButton.tsx';

/** A passage that is evidence for a claim: its words, where they are from, how they were judged and why. */
export function PassageItem({ passage }: { readonly passage: ClaimPassage }) {
  const { evidence, citation, history } = passage;
  const { annotation } = citation;
  const isCurrent = useClaimPassages(({ current }) => current === evidence.id);
  return (
    <article
      className={joinClasses('claim-passage', isCurrent && 'claim-passage-current')}
      aria-label={citation.passages.map(passageWords).join(' … ')}
      onFocus={() => useClaimPassages.setState({ current: evidence.id })}
    >
      {citation.passages.map((each, at) => (
        <Quote
          key={each.target}
          citation={citation}
          passage={each}
          evidence={evidence.id}
          isFirst={at === 0}
        />
      ))}
      <Judgement passage={passage} />
      {evidence.reason !== null && (
        <p className="claim-passage-reason" dir="auto">
          {evidence.reason}
        </p>
      )}
      <footer className="claim-passage-foot">
        <span className="claims-soft">Judged on {dayWords(evidence.judgedAt)}</span>
        <TextButton
          className="claim-passage-origins"
          onClick={() => showOrigins({ annotations: [annotation.id], documents: [] }, 'passages')}
        >
          Where it comes from
        </TextButton>
        <span className="claim-head-space" />
        <Button
          size="small"
          variant="quiet"
          keys={isCurrent ? 'E' : undefined}
          onClick={() => judgeAnnotation(annotation.id, evidence.claim)}
        >
          Judge again…
        </Button>
        <WithdrawButton evidence={evidence.id} isCurrent={isCurrent} />
      </footer>
      {history.length > 0 && <JudgementHistory history={history} />}
    </article>
  );
}

/** One run of the passage's words; a press shows it where it stands. */
function Quote({
  citation: { annotation },
  passage,
  evidence,
  isFirst,
}: {
  readonly citation: LiveCitation;
  readonly passage: LivePassage;
  readonly evidence: string;
  readonly isFirst: boolean;
}) {
  const { exact, language, direction, grade, newerCopy } = passage;
  const target = annotation.targets.find(({ id }) => id === passage.target);
  const newer = target === undefined || newerCopy === null ? null : newerWords(target, newerCopy.capture);
  return (
    <div dir={direction ?? undefined} className="claim-passage-quoted">
      <button
        type="button"
        className="claim-passage-quote"
        {...(isFirst && { 'data-roving': '', 'data-evidence': evidence })}
        dir="auto"
        lang={language ?? undefined}
        data-arabic={arabicStyle(exact, language) ?? undefined}
        title="Show the passage in its document"
        onClick={() => showPassageOfClaim(annotation, target)}
      >
        {passageWords(passage)}
      </button>
      <p className="claim-passage-from">
        <PassageReference passage={passage} titleClass="claim-passage-title" />
        {' · '}
        {grade === null ? <bdi>source not graded</bdi> : <GradeBadge code={grade.code} words={grade.words} />}
        {newer !== null && newerCopy !== null && (
          <span title={newer.explanation}>
            {' '}
            <StateWord tone={newer.tone}>
              {newer.words} of {dayWords(newerCopy.capturedAt)}
            </StateWord>
          </span>
        )}
      </p>
    </div>
  );
}

function Judgement({ passage: { evidence, directness, isParty } }: { readonly passage: ClaimPassage }) {
  const facts: readonly (readonly [string, ReactNode])[] = [
    ['Credibility', credibilityWords(evidence.credibility)],
    ['Directness', directness === null ? 'not judged' : directnessWords(directness)],
    ['Taken as', assertionWords[evidence.takenAs].label.toLowerCase()],
    ...(isParty
      ? ([
          [
            'Interest',
            <StateWord key="party" tone="pause">
              party to the matter
            </StateWord>,
          ],
        ] as const)
      : []),
    ...(evidence.value === null ? [] : ([['Gives', <bdi key="value">{evidence.value}</bdi>]] as const)),
  ];
  return (
    <dl className="claim-passage-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function directnessWords({ level, via }: Directness): ReactNode {
  return via.length === 0 ? (
    level
  ) : (
    <bdi>{`${level}, via ${via.map(({ words }) => words).join(', via ')}`}</bdi>
  );
}
