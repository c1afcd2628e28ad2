import { TriangleAlert } from 'lucide-react';
import { useCore } from '../../api/hooks.ts';
import type { ConcludeDraft } from './conclude-draft.ts';

/** Says before it is recorded where the stated confidence is above its test. It refuses nothing. */
export function ConfidenceWarning({
  claim,
  draft: { likelihood, confidence },
}: {
  readonly claim: string;
  readonly draft: ConcludeDraft;
}) {
  const isStated = likelihood !== undefined && confidence !== null;
  const warnings = useCore('conclusions.preview', isStated ? { claim, likelihood, confidence } : null).data;
  return (
    <div className="mixed-warning" role="status">
      {isStated &&
        warnings?.map(({ kind, words }) => (
          <p key={kind}>
            <TriangleAlert aria-hidden />
            <span>{words}</span>
          </p>
        ))}
    </div>
  );
}
