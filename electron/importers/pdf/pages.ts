import type { Page, PageRun } from '../../../shared/model/page.ts';
import type { AssembledText, RunInText } from './blocks/assemble-text.ts';

/** A page without its words. */
export interface PageFrame {
  readonly label: string;
  readonly width: number;
  readonly height: number;
}

/** Gives the pages of a document with where the words of its text stand on them. */
export function placePages(
  frames: readonly PageFrame[],
  { text, blocks, runs }: AssembledText,
): readonly Page[] {
  const pageRuns = Map.groupBy(runs, ({ page }) => page);
  const pictures = new Map(
    blocks.flatMap((block) => (block.type === 'page-image' ? [[block.page, block.start] as const] : [])),
  );
  let start = 0;
  return frames.map((frame, page) => {
    const own = pageRuns.get(page) ?? [];
    start = Math.min(Math.max(start, own[0]?.start ?? pictures.get(page) ?? start), text.length);
    return {
      ...frame,
      start,
      hasText: own.length > 0,
      runs: own.map((each) => placeRun(each, frame)),
    };
  });
}

function placeRun({ run, start, end }: RunInText, { width, height }: PageFrame): PageRun {
  const x = clamp(run.cornerX, width);
  const y = clamp(run.cornerY, height);
  const isUpright = run.turn === 0;
  const longest = isUpright ? width - x : Math.hypot(width, height);
  const highest = isUpright ? height - y : Math.hypot(width, height);
  return {
    start,
    length: end - start,
    x,
    y,
    width: clamp(run.x1 - run.x0, longest),
    height: clamp(run.bottom - run.top, highest),
    turn: run.turn,
  };
}

/** Within the page, in hundredths of a point. */
function clamp(value: number, most: number): number {
  return Math.min(Math.max(0, Math.round(value * 100) / 100), most);
}
