import type { ReactNode } from 'react';
import './EmptyState.css';

/** What stands where there is nothing yet: one sentence that says what to do next, and the button that does it. */
export function EmptyState({
  sentence,
  action,
  detail,
}: {
  readonly sentence: string;
  readonly action?: ReactNode;
  /** Smaller words under the button. */
  readonly detail?: ReactNode;
}) {
  return (
    <div className="empty-state">
      <p className="empty-state-sentence">{sentence}</p>
      {action && <div className="empty-state-action">{action}</div>}
      {detail && <div className="empty-state-detail">{detail}</div>}
    </div>
  );
}
