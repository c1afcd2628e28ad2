import type { DraftBlock } from './draft-block.ts';
import type { NamedHeadings } from './match-outline.ts';

/** Sizes of type that differ by less than this share are one. */
const sameSize = 0.03;

/**
 * Gives headings their levels: those the outline names the outline's, below the title of the first page where there is one; others by the size of their type among that of all headings, and
 * where most are numbered, by how deep their number goes.
 */
export function levelHeadings(drafts: readonly DraftBlock[], named: NamedHeadings): readonly DraftBlock[] {
  const headings = drafts.filter(({ shape }) => shape.type === 'heading');
  const byNumber = numberedLevels(headings);
  const outlined = headings.flatMap(({ lines: [first] }) => {
    const entry = first && named.get(first);
    return entry ? [{ size: first.size, level: entry.level }] : [];
  });
  const sizes = distinctSizes(headings.map(({ lines }) => lines[0]?.size ?? 0));
  const largest = Math.max(...outlined.map(({ size }) => size));
  const hasTitle = headings.some(
    ({ page, lines: [first] }) => page === 0 && (first?.size ?? 0) > 1.03 * largest,
  );
  const levelOf = (draft: DraftBlock): number => {
    const [first] = draft.lines;
    const entry = first && named.get(first);
    const below = hasTitle ? 1 : 0;
    if (entry) return entry.level + below;
    const size = first?.size ?? 0;
    if (outlined.length > 0) return size > 1.03 * largest ? 1 : levelBeside(size, outlined) + below;
    return byNumber.get(draft) ?? sizes.findIndex((each) => isSame(each, size)) + 1;
  };
  return drafts.map((draft) =>
    draft.shape.type === 'heading' && !draft.isTagged
      ? { ...draft, shape: { type: 'heading', level: Math.max(1, Math.min(levelOf(draft), 6)) } }
      : draft,
  );
}

/** Among headings whose levels are known: that of the same size, else one below those that are larger. */
function levelBeside(
  size: number,
  known: readonly { readonly size: number; readonly level: number }[],
): number {
  const same = known.find((each) => isSame(each.size, size));
  if (same) return same.level;
  const larger = known.filter((each) => each.size > size).map(({ level }) => level);
  return larger.length === 0 ? 1 : Math.max(...larger) + 1;
}

function distinctSizes(sizes: readonly number[]): readonly number[] {
  const distinct: number[] = [];
  for (const size of sizes.toSorted((a, b) => b - a)) {
    const last = distinct.at(-1);
    if (last === undefined || !isSame(last, size)) distinct.push(size);
  }
  return distinct;
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= sameSize * Math.max(a, b);
}

/** `2` is one deep, `2.1` two; empty where fewer than three headings are numbered, or none stands above those that are. */
function numberedLevels(headings: readonly DraftBlock[]): ReadonlyMap<DraftBlock, number> {
  const numbered = headings.flatMap((heading) => {
    const number = /^(\d{1,3}(?:\.\d{1,3}){0,5})\.?\s+\p{L}/u.exec(heading.lines[0]?.text ?? '')?.[1];
    return number === undefined ? [] : [{ heading, depth: number.split('.').length }];
  });
  if (numbered.length < 3) return new Map();
  const largest = Math.max(...numbered.map(({ heading }) => heading.lines[0]?.size ?? 0));
  const hasTitle = headings.some(({ lines: [first] }) => first && first.size > (1 + sameSize) * largest);
  return new Map(numbered.map(({ heading, depth }) => [heading, depth + (hasTitle ? 1 : 0)]));
}
