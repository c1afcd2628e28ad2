import type { CaptureSummary } from '../../../shared/model/capture.ts';
import { pagesToRecognise } from '../../../shared/recognition/pages-to-recognise.ts';
import { Button } from '../../ui/Button.tsx';
import { useKnownContent } from './known-pages.ts';
import { askToRecognise, useRecognition } from './recognition-store.ts';

/** Beside what is known of a copy: recognises the words of its pages that are pictures; nothing where it has none. */
export function RecogniseButton({ capture }: { readonly capture: CaptureSummary }) {
  const content = useKnownContent(capture.id);
  const isRunning = useRecognition(({ running }) => running.includes(capture.id));
  if (content === undefined || pagesToRecognise(content.pages, capture.recognition).length === 0) return null;
  return (
    <Button
      size="small"
      variant="quiet"
      disabled={isRunning}
      onClick={() => askToRecognise(capture.document, capture.id)}
    >
      {capture.recognition === null ? 'Recognise the text…' : 'Recognise the text again…'}
    </Button>
  );
}
