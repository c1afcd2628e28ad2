import { createRandom } from '../generate.ts';
import { createWriter, makeParagraphs } from './make-text.ts';
import type { Task } from './matcher.ts';
import { pickQuotes } from './pick-quotes.ts';
import type { Scenario } from './scenarios.ts';
import type { Script } from './script.ts';
import { traced } from './traced.ts';
import { createTruth, type Truth } from './truth.ts';

/** A task whose answers are known. */
export interface Case extends Task {
  readonly truths: readonly Truth[];
}

/** What a case is made from. */
export interface CaseOptions {
  readonly script: Script;
  readonly scenario: Scenario;
  /** In UTF-16 units. */
  readonly length: number;
  readonly quotes: number;
  readonly seed: number;
}

/** Writes a text, marks quotes in it and changes it; the same for the same options. */
export function makeCase({ script, scenario, length, quotes, seed }: CaseOptions): Case {
  const writer = createWriter(script, createRandom(seed));
  const before = makeParagraphs(writer, length).join('\n');
  const passages = pickQuotes(before, quotes, createRandom(seed + 1));
  if (scenario.edit === undefined) {
    const other = createWriter(script, createRandom(seed + 2));
    const truths = passages.map((): Truth => ({ type: 'gone' }));
    return { before, now: makeParagraphs(other, length).join('\n'), passages, truths };
  }
  const changed = scenario.edit(traced(before), { script, writer, random: createRandom(seed + 3) });
  return { before, now: changed.text, passages, truths: passages.map(createTruth(changed, before)) };
}
