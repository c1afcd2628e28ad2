import { TriangleAlert } from 'lucide-react';
import type { ClaimWarning } from '../../../shared/model/claim.ts';
import './evidence.css';

/** What a person should know before relying on a judgement. Nothing is shown for none. */
export function ClaimWarnings({
  warnings,
  label = 'To be aware of',
}: {
  readonly warnings: readonly ClaimWarning[];
  readonly label?: string;
}) {
  if (warnings.length === 0) return null;
  return (
    <ul className="claim-warnings" aria-label={label}>
      {warnings.map(({ kind, words }) => (
        <li key={`${kind} ${words}`}>
          <TriangleAlert aria-hidden />
          <span dir="auto">{words}</span>
        </li>
      ))}
    </ul>
  );
}
