import { stances } from '../../../shared/claims/stances.ts';
import { type Claim, stance } from '../../../shared/model/claim.ts';
import type { Tag } from '../../../shared/model/tag.ts';
import { joinClasses } from '../../ui/join-classes.ts';
import { TagSwatch } from '../../ui/TagSwatch.tsx';
import { evidenceWords, saidWords, supportWords } from './claim-words.ts';

/** One claim in the list: the statement, who said it, its evidence, and what was concluded. A press opens its page. */
export function ClaimRow({
  claim,
  tags,
  isCurrent,
  isSelected,
  onPress,
}: {
  readonly claim: Claim;
  readonly tags: readonly Tag[];
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
  readonly onPress: (gesture: 'open' | 'toggle' | 'extend') => void;
}) {
  const { id, statement, asserts, conclusion } = claim;
  const said = saidWords(claim);
  return (
    <div className={joinClasses('claim-row', isSelected && 'claim-row-selected')}>
      <input
        type="checkbox"
        className="claim-check"
        tabIndex={-1}
        aria-label={`Select: ${statement}`}
        checked={isSelected}
        onChange={() => onPress('toggle')}
      />
      <button
        type="button"
        className="claim-item"
        data-roving
        data-claim={id}
        aria-current={isCurrent}
        onClick={(click) => {
          if (click.shiftKey) onPress('extend');
          else onPress(click.ctrlKey || click.metaKey ? 'toggle' : 'open');
        }}
      >
        <span className="claim-words">
          <bdi className="claim-statement">{statement}</bdi>
          <span className="claim-facts">
            {said !== null && <bdi>{said}</bdi>}
            {asserts === 'what was said' && <span>about what was said</span>}
            {tags.map((tag) => (
              <span key={tag.id} className="claim-tag">
                <TagSwatch colour={tag.colour} pattern={tag.pattern} letter={tag.letter} />
                <bdi>{tag.name}</bdi>
              </span>
            ))}
          </span>
        </span>
        <Evidence claim={claim} />
        <span className="claim-likelihood">
          <span className="claim-label">Likelihood: </span>
          {conclusion === null ? (
            <span className="claims-soft">no conclusion</span>
          ) : (
            <bdi>{conclusion.likelihoodWords}</bdi>
          )}
          <span className="visually-hidden">.</span>
        </span>
        <span className="claim-confidence">
          {conclusion !== null && (
            <>
              <span className="claim-label">Confidence of the analyst: </span>
              {conclusion.confidence ?? <span className="claims-soft">not stated</span>}
            </>
          )}
        </span>
      </button>
    </div>
  );
}

/** How many passages there are of each stance, by its letter, and where those that support it come from. */
function Evidence({ claim }: { readonly claim: Claim }) {
  const { evidence, origins } = claim;
  const support = supportWords(origins);
  return (
    <span className="claim-evidence">
      <span className="visually-hidden">{evidenceWords(claim)}. </span>
      <span className="claim-stances" aria-hidden="true" title={evidenceWords(claim)}>
        {stance.options
          .filter((each) => (evidence[each] ?? 0) > 0)
          .map((each) => {
            const { letter, colour, pattern } = stances[each];
            return (
              <span key={each} className="claim-stance">
                <TagSwatch colour={colour} pattern={pattern} letter={letter} />
                {evidence[each]}
              </span>
            );
          })}
      </span>
      {support !== null && (
        <span className={joinClasses('claim-origins', origins.independent < 2 && 'claim-origins-pause')}>
          {support}
        </span>
      )}
      {support === null && Object.values(evidence).every((count) => count === 0) && (
        <span className="claims-soft" aria-hidden="true">
          no evidence yet
        </span>
      )}
    </span>
  );
}
