import type { Imported } from '../../../electron/importers/imported.ts';

/** Gives a sentence for each rule that the pages of an imported document break; none when all hold. */
export function pageProblems({
  text,
  pages = [],
  annotations = [],
  outline = [],
}: Imported): readonly string[] {
  const problems: string[] = [];
  let begun = 0;
  for (const [index, { start, width, height, hasText, runs, label }] of pages.entries()) {
    if (start < begun || start > text.length) problems.push(`Page ${index} begins at ${start}.`);
    begun = start;
    if (label === '' || width <= 0 || height <= 0) problems.push(`Page ${index} has no label or no size.`);
    if (hasText !== runs.length > 0) problems.push(`Page ${index} says ${hasText} of its text.`);
    let end = 0;
    for (const run of runs) {
      const words = text.slice(run.start, run.start + run.length);
      if (words.length !== run.length || words.trim() !== words || /\n/.test(words))
        problems.push(`A run of page ${index} shows ${JSON.stringify(words)}.`);
      if (run.start < end) problems.push(`A run of page ${index} begins at ${run.start}, before ${end}.`);
      end = run.start + run.length;
      const isWithin = run.x >= 0 && run.y >= 0 && run.x <= width && run.y <= height;
      const isHeld =
        run.turn !== 0 || (run.x + run.width <= width + 0.01 && run.y + run.height <= height + 0.01);
      if (!isWithin || !isHeld) problems.push(`A run of page ${index} stands beyond it: ${words}`);
    }
  }
  for (const { target } of annotations) {
    const isPlaced = 'page' in target ? target.page < pages.length : target.end <= text.length;
    if (!isPlaced) problems.push(`An annotation stands nowhere: ${JSON.stringify(target)}`);
  }
  for (const [index, { offset }] of outline.entries())
    if (offset > text.length || offset < (outline[index - 1]?.offset ?? 0))
      problems.push(`Entry ${index} of the outline leads to ${offset}.`);
  return problems;
}
