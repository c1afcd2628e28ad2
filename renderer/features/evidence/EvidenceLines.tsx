import { useState } from 'react';
import { stances } from '../../../shared/claims/stances.ts';
import type { BriefClaim, Evidence } from '../../../shared/model/claim.ts';
import { useCore } from '../../api/hooks.ts';
import { openClaim } from '../../stores/claims.ts';
import { TagSwatch } from '../../ui/TagSwatch.tsx';
import { TextButton } from '../../ui/TextButton.tsx';
import { credibilityWords } from './evidence-words.ts';
import './evidence.css';

/** How many a card shows that is not the active one, and how many the active one shows at first. */
const mostAtRest = 3;
const mostAtFirst = 12;

/** For which claims a passage is evidence, on its card: what it is to each, and a way to the claim's page. */
export function EvidenceLines({
  evidence,
  isActive,
}: {
  readonly evidence: readonly Evidence[];
  readonly isActive: boolean;
}) {
  const [isWhole, setWhole] = useState(false);
  const statements = useCore('claims.brief', evidence.length === 0 ? null : {}, statementsById).data;
  if (evidence.length === 0) return null;
  const most = isActive ? (isWhole ? evidence.length : mostAtFirst) : mostAtRest;
  const shown = evidence.slice(0, most);
  return (
    <div>
      <ul className="evidence-lines" aria-label="Evidence for claims">
        {shown.map((each) => (
          <li key={each.id}>
            <Line evidence={each} statement={statements?.get(each.claim)} isActive={isActive} />
          </li>
        ))}
      </ul>
      {shown.length < evidence.length && (
        <p className="evidence-more">
          {isActive ? (
            <TextButton onClick={() => setWhole(true)}>
              Show {(evidence.length - shown.length).toLocaleString('en')} more
            </TextButton>
          ) : (
            `and ${(evidence.length - shown.length).toLocaleString('en')} more`
          )}
        </p>
      )}
    </div>
  );
}

function Line({
  evidence: { stance, credibility, claim, value },
  statement,
  isActive,
}: {
  readonly evidence: Evidence;
  readonly statement: string | undefined;
  readonly isActive: boolean;
}) {
  const { words, letter, colour, pattern } = stances[stance];
  return (
    <button
      type="button"
      className="evidence-line"
      tabIndex={isActive ? 0 : -1}
      title="Show the claim"
      onClick={() => openClaim(claim)}
    >
      <TagSwatch colour={colour} pattern={pattern} letter={letter} />
      <span className="evidence-line-words">
        <span className="evidence-line-claim">
          <bdi>{statement}</bdi>
        </span>
        <bdi className="evidence-line-facts">
          {words}
          {isActive && `, credibility ${credibilityWords(credibility)}`}
          {isActive && value !== null && (
            <>
              , gives <bdi>{value}</bdi>
            </>
          )}
        </bdi>
      </span>
    </button>
  );
}

function statementsById(claims: readonly BriefClaim[]): ReadonlyMap<string, string> {
  return new Map(claims.map(({ id, statement }) => [id, statement]));
}
