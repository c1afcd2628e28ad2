import type { CaptureContent } from '../../../../shared/model/capture.ts';

/** Whether the first block of a text is the document's title, word for word. */
export function beginsWithTitle({ text, blocks }: CaptureContent, title: string): boolean {
  const [first] = blocks;
  return first !== undefined && text.slice(first.start, first.end) === title.trim();
}
