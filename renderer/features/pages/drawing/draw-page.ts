import type { FromPageFrame } from '../../../../shared/pages/frame-messages.ts';
import { type FrameLine, openFrameLine } from './frame-line.ts';
import { passwordOf } from './passwords.ts';

/** A page to be drawn, upright, in pixels; pages count from 0. */
export interface PageDrawing {
  readonly capture: string;
  readonly page: number;
  readonly width: number;
  readonly height: number;
}

/** Why a page is not there: the file asks for a password, cannot be read, or took too long. */
export type DrawingTrouble = 'locked' | 'wrong password' | 'unreadable' | 'stuck';

export type DrawingOutcome =
  | { readonly type: 'drawn'; readonly bitmap: ImageBitmap }
  | { readonly type: 'trouble'; readonly trouble: DrawingTrouble }
  | { readonly type: 'cancelled' };

interface Asked extends PageDrawing {
  readonly call: number;
  readonly settle: (outcome: DrawingOutcome) => void;
}

/** Longest that one page may take; the frame is replaced then. */
const patienceMs = 20_000;

let line: FrameLine | null = null;
let nextCall = 0;
let current: Asked | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
const queue: Asked[] = [];

/**
 * Draws a page of a PDF in the frame that is there for it. Pages are drawn one after the other: so it is known which one
 * is to blame when the frame gets stuck, and there is never more than one frame. Never rejects.
 */
export function drawPage(drawing: PageDrawing, signal: AbortSignal): Promise<DrawingOutcome> {
  return new Promise((resolve) => {
    const asked: Asked = { ...drawing, call: nextCall++, settle: resolve };
    const onAbort = (): void => cancel(asked);
    if (signal.aborted) {
      resolve({ type: 'cancelled' });
      return;
    }
    signal.addEventListener('abort', onAbort, { once: true });
    queue.push(asked);
    advance();
  });
}

function advance(): void {
  if (current !== null) return;
  const next = queue.shift();
  if (next === undefined) return;
  current = next;
  line ??= openFrameLine(hear);
  timer = setTimeout(giveUp, patienceMs);
  const { call, capture, page, width, height } = next;
  line.post({ type: 'draw', call, capture, password: passwordOf(capture), page, width, height });
}

function hear(answer: FromPageFrame): void {
  if (current === null || answer.call !== current.call) {
    if (answer.type === 'drawn') (answer.bitmap as ImageBitmap).close();
    return;
  }
  finish(outcomeOf(answer));
}

function outcomeOf(answer: FromPageFrame): DrawingOutcome {
  switch (answer.type) {
    case 'drawn':
      return { type: 'drawn', bitmap: answer.bitmap as ImageBitmap };
    case 'locked':
      return { type: 'trouble', trouble: answer.isWrong ? 'wrong password' : 'locked' };
    case 'failed':
      return { type: 'trouble', trouble: 'unreadable' };
  }
}

function finish(outcome: DrawingOutcome): void {
  clearTimeout(timer);
  const done = current;
  current = null;
  done?.settle(outcome);
  advance();
}

/** The frame does not answer: it is replaced, and the next page is drawn by its successor. */
function giveUp(): void {
  line?.end();
  line = null;
  finish({ type: 'trouble', trouble: 'stuck' });
}

/** What was begun is still waited for: the frame answers when it has stopped. */
function cancel(asked: Asked): void {
  asked.settle({ type: 'cancelled' });
  const index = queue.indexOf(asked);
  if (index !== -1) queue.splice(index, 1);
  else if (asked === current) line?.post({ type: 'cancel', call: asked.call });
}
