import { createHypothesis } from './anchoring/hypothesis.ts';
import { type Case, makeCase } from './anchoring/make-case.ts';
import type { Matcher, Sample } from './anchoring/matcher.ts';
import {
  apacheAnnotator,
  createApproxStringMatch,
  createDomAnchorTextQuote,
  diffMatchPatch,
} from './anchoring/other-peers.ts';
import { judge, run } from './anchoring/outcome.ts';
import { oneByOne, together } from './anchoring/own.ts';
import { accuracyGrid, falseGrid, headlines, type Result, shortNote, timeGrid } from './anchoring/report.ts';
import { scenarios } from './anchoring/scenarios.ts';
import { arabic, latin } from './anchoring/script.ts';
import type { Bench } from './measurement.ts';

const quotes = 1000;
const lengths = [10_000, 100_000, 1_000_000];
const defaultSeed = 2024;
/** Below this score Hypothesis' matches are not taken, in the column that says so. */
const cut = 0.7;

/**
 * How many passages of 1,000 the slow peers are given of a text of 10 kB, 100 kB and 1 MB: always the first ones, which
 * are of every length and from everywhere in the text.
 */
const sampled =
  (small: number, medium: number, large: number): Sample =>
  (length) =>
    length <= 20_000 ? small : length <= 200_000 ? medium : large;
const common = sampled(500, 250, 60);

/**
 * Finds 1,000 passages again in each of many changed texts whose truth is known by construction, in Latin and in Arabic
 * script, beside five peers. `--quick` leaves out texts of 1 MB; `--seed=N` makes other texts.
 */
export async function benchAnchoring(options: readonly string[]): Promise<Bench> {
  const seed = Number(options.find((option) => option.startsWith('--seed='))?.slice(7) ?? defaultSeed);
  const measured = options.includes('--quick') ? lengths.slice(0, 2) : lengths;
  const matchers = [
    together,
    oneByOne,
    createHypothesis(common),
    createApproxStringMatch(sampled(300, 100, 20)),
    createDomAnchorTextQuote(sampled(60, 15, 2)),
    apacheAnnotator,
    diffMatchPatch,
  ];
  await warmUp(matchers);
  const results: Result[] = [];
  for (const length of measured)
    for (const script of [latin, arabic])
      for (const scenario of scenarios) {
        const made = makeCase({ script, scenario, length, quotes, seed });
        for (const matcher of matchers)
          results.push(
            ...(await measure(matcher, made, { scenario: scenario.name, script: script.name, length })),
          );
      }
  return {
    title: `Anchoring (texts of seed ${seed})`,
    measurements: headlines(results),
    grids: [...accuracyGrid(results), falseGrid(results), timeGrid(results)],
    notes: [
      `${quotes.toLocaleString('en')} passages in each text: 10 % of one word, 15 % of two or three, 25 % of four to nine, 30 % of ten to 25, 14 % up to 70, 6 % up to 400.`,
      'Texts: 20,000 invented words by the law of Zipf and Mandelbrot, with sentences that come again and again; another text for each script.',
      'Correct: four fifths in common with the true range, or no end off by more than two units. False: all of its letters are gone, and a place is claimed.',
      'A passage of which too little is left in one piece counts for nobody, nor does one under ten letters of which a letter has changed.',
      shortNote(results),
      `Assay: all passages of a text together; alone: each by itself. cut: Hypothesis without what it scores below ${cut}.`,
      `Hypothesis: its own source of match-quote.ts, from its npm package, after the stored place as its client tries it. It gets ${common(1)}, ${common(1e5)} and ${common(1e6)} of the passages by size of text; what it is compared with in the first tables is of these same passages.`,
      'approx-string-match gets 300, 100 and 20, dom-anchor-text-quote 60, 15 and 2. diff-match-patch is the only one that is given both whole texts, and has its second for each.',
      'CPU of all threads; for Assay the index is in the first lines, spread over its passages.',
    ],
  };
}

/** Lets every matcher work on a small text first, so that none is measured while it is being compiled. */
async function warmUp(matchers: readonly Matcher[]): Promise<void> {
  for (const script of [latin, arabic])
    for (const scenario of scenarios.filter(({ name }) => /20 %|mixed|another/.test(name))) {
      const made = makeCase({ script, scenario, length: 10_000, quotes: 150, seed: 1 });
      for (const matcher of matchers) await run(matcher, made);
    }
}

async function measure(
  matcher: Matcher,
  { truths, ...task }: Case,
  of: Pick<Result, 'scenario' | 'script' | 'length'>,
): Promise<readonly Result[]> {
  const count = Math.min(quotes, matcher.sample?.(of.length) ?? quotes);
  const compared = Math.min(count, common(of.length));
  const done = await run(matcher, { ...task, passages: task.passages.slice(0, count) });
  const result = (name: string, leastScore: number): Result => ({
    ...of,
    matcher: name,
    all: judge(done, truths.slice(0, count), leastScore),
    compared: judge(done, truths.slice(0, compared), leastScore),
  });
  const own = result(matcher.name, 0);
  return matcher.name === 'Hypothesis' ? [own, result('cut', cut)] : [own];
}
