import { Button } from './Button.tsx';
import './ProgressLine.css';

export interface ProgressLineProps {
  /** What runs, such as "Importing harbour/log.txt". */
  readonly words: string;
  readonly done: number;
  /** Null while it is not known. */
  readonly total: number | null;
  /** What else there is to say of how far it is, such as the time left. */
  readonly detail?: string | undefined;
  /** Left out where it cannot be stopped. */
  readonly onCancel?: () => void;
}

/** Long work: what runs, how far it has come, and how to stop it. */
export function ProgressLine({ words, done, total, detail, onCancel }: ProgressLineProps) {
  return (
    <div className="progress-line">
      <span className="progress-words">{words}</span>
      <progress
        className="progress-bar"
        aria-label={words}
        {...(total === null ? {} : { value: done, max: total })}
      />
      <span className="progress-count">{total === null ? done : `${done} of ${total}`}</span>
      {detail !== undefined && <span className="progress-count">{detail}</span>}
      {onCancel && (
        <Button size="small" variant="quiet" onClick={onCancel}>
          Cancel
        </Button>
      )}
    </div>
  );
}
