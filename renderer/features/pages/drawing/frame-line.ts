import {
  type FromPageFrame,
  fromPageFrame,
  pageFrameGreeting,
  type ToPageFrame,
} from '../../../../shared/pages/frame-messages.ts';
import './frame-line.css';

/** A line to a frame that draws pages of PDFs. */
export interface FrameLine {
  readonly post: (message: ToPageFrame) => void;
  /** Takes the frame away, with whatever it is doing: its process ends with it. */
  readonly end: () => void;
}

/**
 * Puts a fresh frame into the window. What it says is checked before `onAnswer` hears it: the frame reads files that
 * anybody may have written. It has no way to the window but this line.
 */
export function openFrameLine(onAnswer: (answer: FromPageFrame) => void): FrameLine {
  const frame = document.createElement('iframe');
  const { port1, port2 } = new MessageChannel();
  frame.className = 'pages-frame';
  frame.title = 'Draws pages';
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.referrerPolicy = 'no-referrer';
  frame.src = 'assay://pages/frame.html';
  frame.addEventListener(
    'load',
    // A sandboxed frame has no origin that could be named.
    () => frame.contentWindow?.postMessage(pageFrameGreeting, '*', [port2]),
    { once: true },
  );
  port1.onmessage = ({ data }: MessageEvent<unknown>) => {
    const answer = checked(data);
    if (answer !== null) onAnswer(answer);
  };
  document.body.append(frame);
  return {
    post: (message) => port1.postMessage(message),
    end: () => {
      port1.close();
      frame.remove();
    },
  };
}

function checked(data: unknown): FromPageFrame | null {
  const { data: answer } = fromPageFrame.safeParse(data);
  if (answer === undefined) return null;
  if (answer.type !== 'drawn') return answer;
  const { bitmap } = answer;
  return bitmap instanceof ImageBitmap ? { ...answer, bitmap } : { type: 'failed', call: answer.call };
}
