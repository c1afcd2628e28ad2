import {
  type FromPageFrame,
  pageFrameGreeting,
  type ToPageFrame,
} from '../../shared/pages/frame-messages.ts';
import { cancelDrawing, drawPage } from './draw-page.ts';
import { answerOf } from './refusals.ts';

// The program of the frame that draws pages of PDFs. It runs in a process and an origin of its own, without any way to the
// window but the port it is given, and is thrown away when it gets stuck.

window.addEventListener('message', ({ data, ports: [port], source }) => {
  if (source !== window.parent || data !== pageFrameGreeting || port === undefined) return;
  port.onmessage = ({ data: request }: MessageEvent<ToPageFrame>) => void serve(port, request);
});

async function serve(port: MessagePort, request: ToPageFrame): Promise<void> {
  if (request.type === 'cancel') {
    cancelDrawing(request.call);
    return;
  }
  const { call } = request;
  try {
    const bitmap = await drawPage(request);
    port.postMessage({ type: 'drawn', call, bitmap } satisfies FromPageFrame, [bitmap]);
  } catch (thrown) {
    port.postMessage(answerOf(thrown, call));
  }
}
