import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';
import approxSearch from 'approx-string-match';
import { type Answer, eachByItself, type Matcher, type Sample } from './matcher.ts';

/** What Hypothesis' client keeps on either side of a quote. */
const contextLength = 32;

interface Match {
  readonly start: number;
  readonly end: number;
  readonly score: number;
}
type MatchQuote = (
  text: string,
  quote: string,
  context: { readonly prefix: string; readonly suffix: string; readonly hint: number },
) => Match | null;

/**
 * The quote matcher of Hypothesis' client as its npm package carries it: in the source map of the bundle. The source is
 * run as it is, types aside.
 */
function readMatchQuote(): MatchQuote {
  const map = fileURLToPath(import.meta.resolve('hypothesis/build/scripts/annotator.bundle.js.map'));
  const { sources, sourcesContent } = JSON.parse(readFileSync(map, 'utf8')) as {
    readonly sources: readonly string[];
    readonly sourcesContent: readonly string[];
  };
  const source = sourcesContent[sources.findIndex((name) => name.endsWith('anchoring/match-quote.ts'))];
  if (source === undefined)
    throw new Error('The package of Hypothesis no longer carries the source of its matcher');
  const body = stripTypeScriptTypes(source)
    .replaceAll(/^import .*$/gm, '')
    .replaceAll(/^export /gm, '');
  const make = new Function('approxSearch', `'use strict';${body};return matchQuote;`);
  return make(approxSearch) as MatchQuote;
}

/** How its client anchors: the stored place when the very words stand there, else the best match that there is. */
export function createHypothesis(sample: Sample): Matcher {
  const matchQuote = readMatchQuote();
  return eachByItself(
    'Hypothesis',
    ({ before, now }) =>
      ({ start, end, exact }): Answer => {
        if (now.slice(start, end) === exact) return { range: { start, end }, score: 1 };
        const prefix = before.slice(Math.max(0, start - contextLength), start);
        const suffix = before.slice(end, end + contextLength);
        const match = matchQuote(now, exact, { prefix, suffix, hint: start });
        return match === null ? { range: undefined } : { range: match, score: match.score };
      },
    sample,
  );
}
