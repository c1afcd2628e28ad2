import type { YardstickName } from '../model/claim.ts';

/** One phrase for how likely something is. */
export interface LikelihoodLevel {
  readonly code: string;
  readonly words: string;
  /** Other words that the same level may be put in. */
  readonly alsoCalled: readonly string[];
  /** Percent, as the standard prints it. */
  readonly from: number;
  readonly to: number;
}

export interface Yardstick {
  readonly name: YardstickName;
  readonly title: string;
  /** The published description the levels follow. */
  readonly reference: string;
  /** From the least likely to the likeliest. */
  readonly levels: readonly LikelihoodLevel[];
}

/** US Office of the Director of National Intelligence: seven levels that touch each other. */
export const icd203: Yardstick = {
  name: 'icd-203',
  title: 'ICD 203',
  reference: 'Intelligence Community Directive 203, Analytic Standards (2015, amended 2022), D.6.e(2)(a)',
  levels: [
    level('1', 'almost no chance', ['remote'], 1, 5),
    level('2', 'very unlikely', ['highly improbable'], 5, 20),
    level('3', 'unlikely', ['improbable'], 20, 45),
    level('4', 'roughly even chance', ['roughly even odds'], 45, 55),
    level('5', 'likely', ['probable'], 55, 80),
    level('6', 'very likely', ['highly probable'], 80, 95),
    level('7', 'almost certain', ['nearly certain'], 95, 99),
  ],
};

/** UK Professional Head of Intelligence Assessment: seven levels with gaps between them. */
export const phia: Yardstick = {
  name: 'phia',
  title: 'PHIA probability yardstick',
  reference: 'UK Professional Head of Intelligence Assessment, Probability Yardstick',
  levels: [
    level('1', 'remote chance', [], 0, 5),
    level('2', 'highly unlikely', [], 10, 20),
    level('3', 'unlikely', [], 25, 35),
    level('4', 'realistic possibility', [], 40, 50),
    level('5', 'likely', ['probable'], 55, 75),
    level('6', 'highly likely', [], 80, 90),
    level('7', 'almost certain', [], 95, 100),
  ],
};

export const yardsticks: Readonly<Record<YardstickName, Yardstick>> = { 'icd-203': icd203, phia };

/** The phrase for a level; for null that it cannot be judged. Throws `RangeError` for a level the yardstick does not have. */
export function likelihoodWords(yardstick: YardstickName, code: string | null): string {
  if (code === null) return 'cannot be judged';
  const found = yardsticks[yardstick].levels.find((each) => each.code === code);
  if (found === undefined) throw new RangeError(`no level ${code} of ${yardstick}`);
  return found.words;
}

/** "80 to 95 %", as the standard prints it. */
export function likelihoodRange({ from, to }: LikelihoodLevel): string {
  return `${from} to ${to} %`;
}

/** What a level says, in a sentence: how often such a judgement should come true. */
export function likelihoodMeaning({ from, to, alsoCalled }: LikelihoodLevel): string {
  const meaning = `Of 100 statements judged so, ${from} to ${to} should turn out to be true.`;
  return alsoCalled.length === 0 ? meaning : `${meaning} Also called: ${alsoCalled.join(', ')}.`;
}

/** What "cannot be judged" says. It is missing, and never stands among the levels. */
export const likelihoodMissing =
  'What is held gives no ground for a likelihood. This says nothing for or against the statement.';

/** The level of a code; undefined for null and for a code that the yardstick does not have. */
export function likelihoodLevel(yardstick: YardstickName, code: string | null): LikelihoodLevel | undefined {
  return yardsticks[yardstick].levels.find((each) => each.code === code);
}

function level(
  code: string,
  words: string,
  alsoCalled: readonly string[],
  from: number,
  to: number,
): LikelihoodLevel {
  return { code, words, alsoCalled, from, to };
}
