import { PasswordException, PasswordResponses } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { FromPageFrame } from '../../shared/pages/frame-messages.ts';

/** The answer to a drawing that could not be made. */
export function answerOf(thrown: unknown, call: number): FromPageFrame {
  if (thrown instanceof PasswordException) {
    return { type: 'locked', call, isWrong: thrown.code === PasswordResponses.INCORRECT_PASSWORD };
  }
  return { type: 'failed', call };
}
