import type { CaptureSummary } from '../../../../shared/model/capture.ts';
import { showCapture } from '../../../stores/workspace.ts';
import { dayWords, momentWords } from '../../../ui/moment-words.ts';
import { usePane } from '../view/pane.ts';

/** Says that a newer copy of the document is there than the one that is shown, and shows it. */
export function OlderCopy({
  shown,
  newest,
}: {
  readonly shown: CaptureSummary;
  readonly newest: CaptureSummary;
}) {
  const pane = usePane();
  const isSameDay = dayWords(shown.capturedAt) === dayWords(newest.capturedAt);
  const words = isSameDay ? momentWords : dayWords;
  return (
    <p className="reader-notice" role="note">
      An older copy of {words(shown.capturedAt)}; the newest is of {words(newest.capturedAt)}.{' '}
      <button
        type="button"
        className="reader-notice-link"
        onClick={() => showCapture(newest.document, newest.id, pane)}
      >
        Show the newest copy
      </button>
    </p>
  );
}
