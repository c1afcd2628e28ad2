import { anchorAllInSlices } from '../../../shared/anchoring/anchor-all.ts';
import { anchorQuote } from '../../../shared/anchoring/anchor-quote.ts';
import type { Anchoring } from '../../../shared/anchoring/quote.ts';
import { indexInSlices, indexText } from '../../../shared/anchoring/text-index.ts';
import { type Answer, eachByItself, type Matcher, type Step } from './matcher.ts';

/** As annotations are carried to another capture: all of a text together. */
export const together: Matcher = {
  name: 'Assay',
  *match({ now, passages }) {
    const index = yield* stepsFor('text', indexInSlices(now));
    const anchorings = yield* stepsFor('passage', anchorAllInSlices(index, passages));
    return anchorings.map(toAnswer);
  },
};

/** Each without regard to the others. */
export const oneByOne: Matcher = eachByItself('Assay, one by one', ({ now }) => {
  const index = indexText(now);
  return (passage) => toAnswer(anchorQuote(index, passage));
});

function* stepsFor<Result>(step: Step, work: Generator<void, Result>): Generator<Step, Result> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    yield step;
  }
}

function toAnswer(anchoring: Anchoring): Answer {
  if (anchoring.state === 'orphaned') return { range: undefined };
  return { range: { start: anchoring.start, end: anchoring.end }, score: anchoring.score };
}
