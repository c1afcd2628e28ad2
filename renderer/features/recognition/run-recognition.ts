import type { RecognitionRequest } from '../../../shared/model/recognition.ts';
import { recognitionInWords } from '../../../shared/recognition/recognition-words.ts';
import { AssayError } from '../../../shared/rpc/assay-error.ts';
import { messageOf } from '../../api/client.ts';
import { runJob } from '../../stores/jobs.ts';
import { showCapture, useWorkspace } from '../../stores/workspace.ts';
import { announce } from '../../ui/announce.ts';
import { type AskedRecognition, useRecognition } from './recognition-store.ts';

/** Recognises the words of a copy where the person sees how far it is, shows the copy that has them, and says what came of it. */
export async function runRecognition(
  { document, capture }: Pick<AskedRecognition, 'document' | 'capture'>,
  request: RecognitionRequest,
  password?: string,
): Promise<void> {
  useRecognition.setState(({ running }) => ({ running: [...running, capture], problem: null }));
  try {
    const input = { id: capture, ...request, ...(password === undefined ? {} : { password }) };
    const outcome = await runJob('captures.recognise', input, { title: 'Recognising the words of' });
    switch (outcome.type) {
      case 'recognised':
        follow(document, capture, outcome.capture);
        announce(`Words ${recognitionInWords(outcome.recognition)}. They are in a copy of their own.`);
        return;
      case 'nothing':
        useRecognition.setState({ problem: outcome.message });
        return;
      case 'locked':
        useRecognition.setState({ asked: { document, capture, page: null, locked: request } });
    }
  } catch (thrown) {
    const isCancelled = thrown instanceof AssayError && thrown.code === 'cancelled';
    if (isCancelled) announce('Recognising was cancelled. Nothing was added.');
    else useRecognition.setState({ problem: messageOf(thrown) });
  } finally {
    useRecognition.setState(({ running }) => ({ running: running.filter((id) => id !== capture) }));
  }
}

/** A pane that was told to show the copy without the words goes on with the one that has them; others show the newest by themselves. */
function follow(document: string, from: string, to: string): void {
  const { panes, view } = useWorkspace.getState();
  for (const pane of ['main', 'beside'] as const) {
    const content = panes[pane];
    if (view === 'reader' && content?.document === document && content.capture === from)
      showCapture(document, to, pane);
  }
}
