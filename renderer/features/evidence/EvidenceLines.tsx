import { stances } from '../../../shared/claims/stances.ts';
import type { Evidence } from '../../../shared/model/claim.ts';
import { useCore } from '../../api/hooks.ts';
import { openClaim } from '../../stores/claims.ts';
import { TagSwatch } from '../../ui/TagSwatch.tsx';
import { credibilityWords } from './evidence-words.ts';
import './evidence.css';

/** How many a card shows that is not the active one. */
const mostAtRest = 3;

/** For which claims a passage is evidence, on its card: what it is to each, and a way to the claim's page. */
export function EvidenceLines({
  evidence,
  isActive,
}: {
  readonly evidence: readonly Evidence[];
  readonly isActive: boolean;
}) {
  if (evidence.length === 0) return null;
  const shown = isActive ? evidence : evidence.slice(0, mostAtRest);
  return (
    <div>
      <ul className="evidence-lines" aria-label="Evidence for claims">
        {shown.map((each) => (
          <li key={each.id}>
            <Line evidence={each} isActive={isActive} />
          </li>
        ))}
      </ul>
      {shown.length < evidence.length && (
        <p className="evidence-soft">and {evidence.length - shown.length} more</p>
      )}
    </div>
  );
}

function Line({ evidence, isActive }: { readonly evidence: Evidence; readonly isActive: boolean }) {
  const { stance, credibility, claim, value } = evidence;
  const statement = useCore(
    'claims.list',
    {},
    (claims) => claims.find(({ id }) => id === claim)?.statement,
  ).data;
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
        <span className="evidence-line-claim" dir="auto">
          {statement}
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
