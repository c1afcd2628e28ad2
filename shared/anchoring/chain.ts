import type { Run } from './runs.ts';
import type { Region } from './vote.ts';

/** How many runs back one may follow another; besides, any may follow the end of the best chain so far. */
const lookBack = 128;
/** What units put in or taken out between two runs cost at most, in units in common, and each eighth one of them. */
const mostCost = 24;
const unitsForCost = 8;
/** What each unit between two runs costs that stands in both, but not alike; and what they cost at most. */
const costOfUnlike = 0.15;
const mostCostOfUnlike = 40;

/**
 * Of runs in the order of a text those that follow each other in text and pattern alike, with the most in common. The
 * pattern is `expected` to begin in a region, which decides between copies.
 */
export function bestChain(runs: readonly Run[], expected: Region): readonly Run[] {
  const values = new Float64Array(runs.length);
  const before = new Int32Array(runs.length).fill(-1);
  let best = -1;
  for (const [at, run] of runs.entries()) {
    let value = -costOfBeginning(run, expected);
    const follow = (other: number) => {
      const joined = (values[other] as number) - costBetween(runs[other] as Run, run);
      if (joined <= value) return;
      value = joined;
      before[at] = other;
    };
    for (let other = at - 1; other >= Math.max(0, at - lookBack); other -= 1) follow(other);
    if (best !== -1) follow(best);
    values[at] = value + run.length;
    if (best === -1 || (values[at] as number) > (values[best] as number)) best = at;
  }
  const chain: Run[] = [];
  for (let at = best; at !== -1; at = before[at] as number) chain.push(runs[at] as Run);
  return chain.reverse();
}

/** Less than one unit in common. */
function costOfBeginning({ inPattern, inText }: Run, { first, last }: Region): number {
  const beginning = inText - inPattern;
  const away = Math.max(0, first - beginning, beginning - last);
  return away / (away + 1);
}

function costOf(units: number): number {
  return Math.min(mostCost, units / unitsForCost);
}

/** What it costs that one run follows another: infinitely much where it does not. Runs may overlap a little. */
function costBetween(one: Run, other: Run): number {
  const inPattern = other.inPattern - one.inPattern - one.length;
  const inText = other.inText - one.inText - one.length;
  const overlap = Math.max(0, -inPattern, -inText);
  if (overlap >= Math.min(one.length, other.length)) return Number.POSITIVE_INFINITY;
  const unlike = Math.max(0, Math.min(inPattern, inText)) * costOfUnlike;
  return overlap + costOf(Math.abs(inPattern - inText)) + Math.min(mostCostOfUnlike, unlike);
}
