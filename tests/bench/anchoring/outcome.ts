import type { Answer, Matcher, Task } from './matcher.ts';
import { isSamePassage, type Truth } from './truth.ts';

/** How a matcher did: counts of passages, and CPU time in milliseconds. */
export interface Outcome {
  readonly correct: number;
  /** Still there, but another place was claimed. */
  readonly wrong: number;
  /** Still there, but not found. */
  readonly orphaned: number;
  /** Gone, and a place was claimed. */
  readonly false: number;
  /** Gone. */
  readonly gone: number;
  /** Too short to be the same words with other letters; and of these the ones whose place was claimed. */
  readonly short: number;
  readonly shortFound: number;
  readonly passages: number;
  /** For the text, once. */
  readonly textMs: number;
  /** For all passages. */
  readonly passagesMs: number;
  /** For the passage that took longest. */
  readonly worstMs: number;
  /** The longest piece of work without a break. */
  readonly longestMs: number;
}

/** What a matcher answered, and what it took. */
export interface Run extends Pick<Outcome, 'textMs' | 'passagesMs' | 'worstMs' | 'longestMs'> {
  readonly answers: readonly Answer[];
}

/** Lets a matcher do its task, timing each piece of work. */
export async function run({ match }: Matcher, task: Task): Promise<Run> {
  const work = match(task);
  const ofPassages = new Float64Array(task.passages.length);
  let textMs = 0;
  let longestMs = 0;
  for (let passage = 0; ; ) {
    const before = process.cpuUsage();
    const step = await work.next();
    const { user, system } = process.cpuUsage(before);
    const ms = (user + system) / 1000;
    longestMs = Math.max(longestMs, ms);
    if (step.done) {
      const passagesMs = ofPassages.reduce((sum, each) => sum + each, 0);
      return { answers: step.value, textMs, passagesMs, worstMs: Math.max(...ofPassages), longestMs };
    }
    if (step.value === 'text') textMs += ms;
    else {
      ofPassages[passage] = (ofPassages[passage] as number) + ms;
      passage = (passage + 1) % ofPassages.length;
    }
  }
}

/** Counts what a matcher got right; what scored less than `leastScore` counts as not found. */
export function judge({ answers, ...times }: Run, truths: readonly Truth[], leastScore = 0): Outcome {
  const counts = { correct: 0, wrong: 0, orphaned: 0, false: 0, gone: 0, short: 0, shortFound: 0 };
  for (const [at, truth] of truths.entries()) {
    const { range, score = 1 } = answers[at] as Answer;
    const claimed = score < leastScore ? undefined : range;
    if (truth.type === 'gone') {
      counts.gone += 1;
      if (claimed !== undefined) counts.false += 1;
    } else if (truth.type === 'there') {
      if (claimed === undefined) counts.orphaned += 1;
      else if (isSamePassage(claimed, truth.range)) counts.correct += 1;
      else counts.wrong += 1;
    } else if (truth.type === 'short') {
      counts.short += 1;
      if (claimed !== undefined && isSamePassage(claimed, truth.range)) counts.shortFound += 1;
    }
  }
  return { ...counts, ...times, passages: truths.length };
}

/** Several outcomes as one. */
export function sumOf(outcomes: readonly Outcome[]): Outcome {
  const sum = (value: (outcome: Outcome) => number) => outcomes.reduce((all, each) => all + value(each), 0);
  return {
    correct: sum((each) => each.correct),
    wrong: sum((each) => each.wrong),
    orphaned: sum((each) => each.orphaned),
    false: sum((each) => each.false),
    gone: sum((each) => each.gone),
    short: sum((each) => each.short),
    shortFound: sum((each) => each.shortFound),
    passages: sum((each) => each.passages),
    textMs: sum((each) => each.textMs),
    passagesMs: sum((each) => each.passagesMs),
    worstMs: Math.max(0, ...outcomes.map((each) => each.worstMs)),
    longestMs: Math.max(0, ...outcomes.map((each) => each.longestMs)),
  };
}
