import { TriangleAlert } from 'lucide-react';
import type { ClaimPage } from '../../../shared/contract/claims.ts';
import type { AnalystConfidence } from '../../../shared/model/claim.ts';
import { originPartWords } from '../../../shared/origins/origin-words.ts';

/** Says before it is recorded where high confidence is chosen without two independent origins. It refuses nothing. */
export function ConfidenceWarning({
  confidence,
  page: { origins, supporting },
}: {
  readonly confidence: AnalystConfidence | null;
  readonly page: ClaimPage;
}) {
  const independent = origins.origins.length;
  const isBelow = confidence === 'high' && independent < 2;
  return (
    <div className="mixed-warning" role="status">
      {isBelow && (
        <p>
          <TriangleAlert aria-hidden />
          <span>
            {supporting.length === 0
              ? 'No passage supports the claim. '
              : `What supports the claim has ${originPartWords('origins', independent)}${rootWords(origins)}. `}
            The test of high confidence asks for credible passages of at least two.
          </span>
        </p>
      )}
    </div>
  );
}

/** The shared root by its name, where there is one. */
function rootWords({ origins, unknown }: ClaimPage['origins']): string {
  const roots = origins.flatMap((origin) => origin.roots.map(({ label }) => label)).join(', ');
  const open = unknown.length === 0 ? '' : ` (${originPartWords('unknown', unknown.length)})`;
  return roots === '' ? open : `, ${roots}${open}`;
}
