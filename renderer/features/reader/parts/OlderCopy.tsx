import type { CaptureSummary } from '../../../../shared/model/capture.ts';
import { showCapture } from '../../../stores/workspace.ts';
import { copyWords } from '../../../ui/copy-words.ts';
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
  const both = [shown, newest];
  return (
    <p className="reader-notice" role="note">
      {shown.sha256 === newest.sha256
        ? 'Another copy of the same file has recognised words.'
        : `An older copy of ${copyWords(shown, both)}; the newest is of ${copyWords(newest, both)}.`}{' '}
      <button
        type="button"
        className="reader-notice-link"
        onClick={() => showCapture(newest.document, newest.id, pane)}
      >
        {shown.sha256 === newest.sha256 ? 'Show it' : 'Show the newest copy'}
      </button>
    </p>
  );
}
