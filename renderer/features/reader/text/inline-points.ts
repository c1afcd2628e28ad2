import { firstWhere } from '../../../../shared/lists/first-where.ts';
import type { CaptureContent, Mark, TextRange } from '../../../../shared/model/capture.ts';

/** A mark that stands at a place of the text and covers none of its words. */
export type SignMark = Extract<Mark, { type: 'deleted' | 'note-reference' }>;

/** Something that is shown between words and is no part of the text. Offsets are UTF-16. */
export type InlinePoint =
  | { readonly type: 'sign'; readonly at: number; readonly mark: SignMark }
  | { readonly type: 'page-start'; readonly at: number; readonly label: string };

/** Finds the points of a stretch of text. */
export interface PointIndex {
  /** Those at its two ends too: no other block has words there. In text order. */
  readonly within: (range: TextRange) => readonly InlinePoint[];
}

/** Indexes what stands between the words of a capture: words that were taken away, signs of notes, beginnings of pages. */
export function indexPoints(content: Pick<CaptureContent, 'marks' | 'pages'>): PointIndex {
  const signs = content.marks.flatMap((mark): InlinePoint[] =>
    isSign(mark) ? [{ type: 'sign', at: mark.start, mark }] : [],
  );
  const points = [...pageStarts(content.pages), ...signs].sort((a, b) => a.at - b.at);
  return {
    within: ({ start, end }) => {
      const first = firstWhere(points.length, (index) => (points[index]?.at ?? 0) >= start);
      const after = firstWhere(points.length, (index) => (points[index]?.at ?? 0) > end);
      return points.slice(first, after);
    },
  };
}

function isSign(mark: Mark): mark is SignMark {
  return mark.type === 'deleted' || (mark.type === 'note-reference' && mark.start === mark.end);
}

/** Pages without words begin where the next one does: one point names them all. A single page needs no name. */
function pageStarts(pages: CaptureContent['pages']): readonly InlinePoint[] {
  if (pages.length < 2) return [];
  const byStart = new Map<number, string[]>();
  for (const { start, label } of pages) {
    const labels = byStart.get(start);
    if (labels === undefined) byStart.set(start, [label]);
    else labels.push(label);
  }
  return [...byStart].map(([at, labels]) => ({ type: 'page-start', at, label: pageWords(labels) }));
}

function pageWords(labels: readonly string[]): string {
  const last = labels.at(-1) ?? '';
  return labels.length < 2 ? `p. ${last}` : `p. ${labels[0]}–${last}`;
}
