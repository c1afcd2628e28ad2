import type { TextRange } from '../../../shared/model/capture.ts';
import type { Passage } from './pick-quotes.ts';

/** A text with the passages marked in it, and the text that they are looked for in. */
export interface Task {
  readonly before: string;
  readonly now: string;
  readonly passages: readonly Passage[];
}

/** What a matcher says of one passage. */
export interface Answer {
  /** Undefined when it says that the passage is not there. */
  readonly range: TextRange | undefined;
  /** From 0 to 1, of matchers that give one. */
  readonly score?: number;
}

/** A piece of work that is done without a break: what it was for. */
export type Step = 'text' | 'passage';

/** A way of finding passages again. */
export interface Matcher {
  readonly name: string;
  /**
   * Yields after each piece of work that is done without a break: what is done once for a text first, then one for each
   * passage in their order, or several times one for each.
   */
  readonly match: (
    task: Task,
  ) => Generator<Step, readonly Answer[]> | AsyncGenerator<Step, readonly Answer[]>;
  /** How many passages of a text are looked for, by its length; all when not given. */
  readonly sample?: Sample | undefined;
}

/** How many passages a slow matcher is given of a text that is so long. */
export type Sample = (length: number) => number;

/** Finds one passage, by itself. */
export type Find = (passage: Passage) => Answer | Promise<Answer>;

/** A matcher that looks for each passage by itself. */
export function eachByItself(name: string, prepare: (task: Task) => Find, sample?: Sample): Matcher {
  return {
    name,
    sample,
    async *match(task) {
      const find = prepare(task);
      yield 'text';
      const answers: Answer[] = [];
      for (const passage of task.passages) {
        answers.push(await find(passage));
        yield 'passage';
      }
      return answers;
    },
  };
}
