import type { CheckingSession } from '../../../shared/model/checking-session.ts';
import { progressWords } from './progress-words.ts';
import './sessions.css';

/** How far a session has come, in words and as a bar: judged filled, set aside hatched. */
export function SessionProgress({ counts }: { readonly counts: CheckingSession['counts'] }) {
  const { items, judged, setAside } = counts;
  const words = progressWords(counts);
  const share = (part: number) => `${items === 0 ? 0 : (100 * part) / items}%`;
  return (
    <span className="session-progress">
      <span
        className="session-bar"
        role="progressbar"
        aria-label="Progress of the session"
        aria-valuemin={0}
        aria-valuemax={Math.max(1, items)}
        aria-valuenow={judged}
        aria-valuetext={words}
      >
        <span className="session-bar-judged" style={{ width: share(judged) }} />
        <span className="session-bar-aside" style={{ width: share(setAside) }} />
      </span>
      <span className="session-progress-words">{words}</span>
    </span>
  );
}
