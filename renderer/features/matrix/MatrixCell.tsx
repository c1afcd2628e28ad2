import { stances } from '../../../shared/claims/stances.ts';
import type { MatrixEvidence } from '../../../shared/contract/claim-views.ts';
import { markOf } from './cell-mark.ts';

/**
 * What a cell shows: the letter and line of its stance on its colour, the credibility, and how many passages there are. Words say the
 * same near by.
 */
export function CellMarkOf({ evidence }: { readonly evidence: readonly MatrixEvidence[] }) {
  const { letters, stances: found, level, shade, passages } = markOf(evidence);
  return (
    <span className="matrix-mark" aria-hidden="true" data-shade={shade ?? 'none'}>
      {found.map((stance) => (
        <span
          key={stance}
          className="matrix-part"
          data-tag-colour={stances[stance].colour}
          data-tag-pattern={stances[stance].pattern}
        />
      ))}
      <span className="matrix-letters" data-mixed={letters.length > 1 || undefined}>
        {letters}
        {level !== '' && <span className="matrix-level">{level}</span>}
      </span>
      {passages > 1 && <span className="matrix-several">{passages}</span>}
    </span>
  );
}
