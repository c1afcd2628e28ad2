import type { CaptureSummary } from '../../../shared/model/capture.ts';
import type { PageSummary } from '../../../shared/model/page.ts';
import { pagesToRecognise } from '../../../shared/recognition/pages-to-recognise.ts';
import { askToRecognise, useRecognition } from './recognition-store.ts';
import { pictureWords, recognisedWords } from './recognition-notice-words.ts';

/**
 * Above a text: that pages of it are pictures without words, and how to have them; or that its words were recognised by machine. Nothing
 * where all words are the file's own.
 */
export function RecognitionNotice({
  capture,
  pages,
  captures,
}: {
  /** The copy that is shown. */
  readonly capture: CaptureSummary;
  readonly pages: readonly PageSummary[];
  /** All copies of its document. */
  readonly captures: readonly CaptureSummary[];
}) {
  const isRunning = useRecognition(({ running }) => running.includes(capture.id));
  const { id, document, sha256, recognition } = capture;
  const possible = pagesToRecognise(pages, recognition);
  // Where another copy of these pages has the words, that one is offered.
  const isDone = captures.some((other) => other.sha256 === sha256 && other.recognition !== null);
  if (possible.length === 0 || (recognition === null && isDone)) return null;
  return (
    <p className="reader-notice" role="note">
      {recognition === null
        ? pictureWords(possible, pages)
        : recognisedWords(recognition, possible.length - recognition.pages.length)}{' '}
      {isRunning ? (
        'They are being recognised.'
      ) : (
        <button
          type="button"
          className="reader-notice-link"
          dir="ltr"
          onClick={() => askToRecognise(document, id)}
        >
          {recognition === null ? 'Recognise the text…' : 'Recognise it again…'}
        </button>
      )}
    </p>
  );
}
