import type { Grid, Measurement } from '../measurement.ts';
import { type Outcome, sumOf } from './outcome.ts';
import { scenarios } from './scenarios.ts';

/** How a matcher did on one text. */
export interface Result {
  readonly scenario: string;
  readonly script: string;
  /** In UTF-16 units. */
  readonly length: number;
  readonly matcher: string;
  /** On all passages that it was given. */
  readonly all: Outcome;
  /** On those of them that Hypothesis was given too. */
  readonly compared: Outcome;
}

const own = 'Assay';
const rival = 'Hypothesis';
const mixed = 'mixed revision';
/** Matchers by how they are called in the heads of tables. */
const near = new Map([
  [own, own],
  ['Assay, one by one', 'alone'],
  [rival, rival],
  ['cut', 'cut'],
]);
const others = new Map([
  ['approx-string-match', 'approx-string-m.'],
  ['dom-anchor-text-quote', 'dom-anchor-t.-q.'],
  ['Apache Annotator', 'Apache Annotator'],
  ['diff-match-patch', 'diff-match-patch'],
]);
const everyone = new Map([...near, ...others]);

/** CPU for each passage of the mixed revision, index included, beside Hypothesis. */
export function headlines(results: readonly Result[]): readonly Measurement[] {
  return lengthsOf(results).flatMap((length) =>
    ['Latin', 'Arabic'].map((script): Measurement => {
      const of = (matcher: string) =>
        sumOf(pick(results, { length, script, matcher, scenario: mixed }).map(({ all }) => all));
      const each = ({ textMs, passagesMs, passages }: Outcome) => (textMs + passagesMs) / passages;
      return {
        what: `a passage of ${sizeOf(length)} in ${script} script, mixed revision`,
        value: each(of(own)),
        unit: 'ms',
        peer: { name: rival, value: each(of(rival)) },
      };
    }),
  );
}

/** Correct, wrong and orphaned in per cent of the passages that are still there, by scenario. */
export function accuracyGrid(results: readonly Result[]): readonly Grid[] {
  return [near, others].map((matchers) => ({
    title: 'Correct · wrong · orphaned, in % of the passages that are still there',
    heads: ['', ...matchers.values()],
    rows: [...names(results), undefined].map((scenario) => [
      scenario ?? 'all',
      ...[...matchers.keys()].map((matcher) => accuracy(compared(results, { matcher, scenario }))),
    ]),
  }));
}

/** False anchors in per cent of the passages that are gone, by scenario. */
export function falseGrid(results: readonly Result[]): Grid {
  const withGone = names(results).filter(
    (scenario) => compared(results, { matcher: own, scenario }).gone >= 20,
  );
  return {
    title: 'False anchors, in % of the passages that are gone (how many Hypothesis was asked for)',
    heads: ['', 'gone', ...everyone.values()],
    rows: [...withGone, undefined].map((scenario) => [
      scenario ?? 'all',
      String(compared(results, { matcher: rival, scenario }).gone),
      ...[...everyone.keys()].map((matcher) => {
        const outcome = compared(results, { matcher, scenario });
        return percent(outcome.false, outcome.gone);
      }),
    ]),
  };
}

/** CPU by size of text. */
export function timeGrid(results: readonly Result[]): Grid {
  const measures: readonly (readonly [string, string | undefined, (outcome: Outcome) => number])[] = [
    ['a passage, mixed revision', mixed, ({ passagesMs, passages }) => passagesMs / passages],
    ['a passage, noise 20 %', 'noise 20 %', ({ passagesMs, passages }) => passagesMs / passages],
    ['a passage, all scenarios', undefined, ({ passagesMs, passages }) => passagesMs / passages],
    ['the worst passage', undefined, ({ worstMs }) => worstMs],
    ['the longest piece of work', undefined, ({ longestMs }) => longestMs],
  ];
  const timed = [...everyone].filter(([matcher]) => matcher !== 'cut');
  const rows = lengthsOf(results).flatMap((length) => {
    const outcomes = (matcher: string, scenario: string | undefined) =>
      pick(results, { length, matcher, scenario }).map(({ all }) => all);
    const row = (what: string, value: (matcher: string) => number) => [
      `${sizeOf(length)}: ${what}`,
      ...timed.map(([matcher]) => inMs(value(matcher))),
    ];
    const once = (matcher: string) => {
      const each = outcomes(matcher, undefined);
      return sumOf(each).textMs / each.length;
    };
    return [
      ...measures.map(([what, scenario, value]) =>
        row(what, (matcher) => value(sumOf(outcomes(matcher, scenario)))),
      ),
      row('the text, once', once),
    ];
  });
  return { title: 'CPU in ms', heads: ['', ...timed.map(([, head]) => head)], rows };
}

/** What became of the short passages that count for nobody. */
export function shortNote(results: readonly Result[]): string {
  const of = (matcher: string) => compared(results, { matcher, scenario: undefined });
  const [hypothesis, assay] = [of(rival), of(own)];
  return (
    `Of ${hypothesis.short.toLocaleString('en')} such short ones Hypothesis finds ${percent(hypothesis.shortFound, hypothesis.short)} %, Assay ` +
    `${percent(assay.shortFound, assay.short)} %: those of which only case, accents, letter variants or typography have changed, since it takes no other word for a short one.`
  );
}

type Choice = Partial<Record<keyof Pick<Result, 'scenario' | 'script' | 'matcher'>, string | undefined>> & {
  readonly length?: number;
};

function pick(results: readonly Result[], choice: Choice): readonly Result[] {
  return results.filter(
    (result) =>
      (choice.scenario ?? result.scenario) === result.scenario &&
      (choice.script ?? result.script) === result.script &&
      (choice.matcher ?? result.matcher) === result.matcher &&
      (choice.length ?? result.length) === result.length,
  );
}

function compared(results: readonly Result[], choice: Choice): Outcome {
  return sumOf(pick(results, choice).map((result) => result.compared));
}

function names(results: readonly Result[]): readonly string[] {
  return scenarios
    .map(({ name }) => name)
    .filter((name) => results.some(({ scenario }) => scenario === name));
}

function lengthsOf(results: readonly Result[]): readonly number[] {
  return [...new Set(results.map(({ length }) => length))];
}

function sizeOf(length: number): string {
  return length >= 1_000_000 ? `${length / 1_000_000} MB` : `${length / 1000} kB`;
}

function accuracy({ correct, wrong, orphaned }: Outcome): string {
  const all = correct + wrong + orphaned;
  return all === 0 ? '–' : [correct, wrong, orphaned].map((count) => percent(count, all)).join(' · ');
}

function percent(count: number, all: number): string {
  return all === 0 ? '–' : ((100 * count) / all).toFixed(1);
}

function inMs(value: number): string {
  return value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3);
}
