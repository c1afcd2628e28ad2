import type { PageSummary } from '../model/page.ts';
import type { TextRecognition } from '../model/recognition.ts';

/**
 * The pages of a copy whose original has no text of its own, counted from 0: those that are still pictures, and those whose words were
 * recognised before.
 */
export function pagesToRecognise(
  pages: readonly Pick<PageSummary, 'hasText'>[],
  recognition: Pick<TextRecognition, 'pages'> | null,
): readonly number[] {
  const recognised = new Set(recognition?.pages);
  return [...pages.keys()].filter((page) => pages[page]?.hasText === false || recognised.has(page));
}
