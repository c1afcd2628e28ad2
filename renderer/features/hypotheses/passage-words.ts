import type { HypothesisItem } from './shown-hypotheses.ts';

/** A passage in a line: what it comes to in the analyst's words, else its own, shortened. */
export function passageWords({ words, citation }: HypothesisItem): string {
  const whole = words ?? citation.passages.map(({ exact }) => exact).join(' … ');
  return whole.length > mostCharacters ? `${whole.slice(0, mostCharacters).trimEnd()}…` : whole;
}

const mostCharacters = 160;
