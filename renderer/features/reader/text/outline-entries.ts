import { firstWhere } from '../../../../shared/lists/first-where.ts';
import type { CaptureContent } from '../../../../shared/model/capture.ts';

/** A place of a text that its outline names. */
export interface OutlinePlace {
  readonly title: string;
  /** 1 is the outermost that the outline has. */
  readonly level: number;
  /** UTF-16. */
  readonly offset: number;
  /** As printed; null where the original has no pages. */
  readonly page: string | null;
}

/** The outline of a capture: what its file names, else its headings; levels that nothing stands on are left out. */
export function outlineOf({ text, blocks, outline, pages }: CaptureContent): readonly OutlinePlace[] {
  const entries =
    outline.length > 0
      ? outline
      : blocks.flatMap((block) =>
          block.type === 'heading'
            ? [
                {
                  title: [block.label ?? '', text.slice(block.start, block.end)].join(' ').trim(),
                  level: block.level,
                  offset: block.start,
                },
              ]
            : [],
        );
  const levels = [...new Set(entries.map(({ level }) => level))].sort((a, b) => a - b);
  return entries.map(({ title, level, offset }) => ({
    title,
    level: levels.indexOf(level) + 1,
    offset,
    page: pageAt(pages, offset)?.label ?? null,
  }));
}

/** The page on which an offset stands; undefined where there is none. */
function pageAt(pages: CaptureContent['pages'], offset: number): CaptureContent['pages'][number] | undefined {
  return pages[firstWhere(pages.length, (index) => (pages[index]?.start ?? 0) > offset) - 1];
}

/** The index of the last place at or before an offset; -1 before the first. Where several begin there, the last of them. */
export function placeAt(places: readonly OutlinePlace[], offset: number): number {
  return places.reduce((found, place, index) => (place.offset <= offset ? index : found), -1);
}
