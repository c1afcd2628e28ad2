import { TriangleAlert } from 'lucide-react';
import type { MixedSentence } from '../../../shared/likelihood/mixed-sentences.ts';

/** Says which sentences state a likelihood and a confidence at once, and what to do; nothing where none does. It refuses nothing. */
export function MixedWarning({ sentences }: { readonly sentences: readonly MixedSentence[] }) {
  return (
    <div className="mixed-warning" role="status">
      {sentences.length > 0 && (
        <>
          <p>
            <TriangleAlert aria-hidden />
            <span>
              Likelihood and confidence stand in one sentence, and readers take one for the other. Say in one
              sentence how likely it is, and in another what that rests on (ICD 203).
            </span>
          </p>
          <ul aria-label="Sentences with both">
            {sentences.map((sentence) => (
              <li key={`${sentence.start} ${sentence.words}`} dir="auto">
                <Marked sentence={sentence} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** The sentence with the words of both kinds marked. */
function Marked({
  sentence: { start, words, likelihood, confidence },
}: {
  readonly sentence: MixedSentence;
}) {
  const marks = [
    ...likelihood.map((range) => ({ ...range, kind: 'likelihood' })),
    ...confidence.map((range) => ({ ...range, kind: 'confidence' })),
  ].toSorted((one, other) => one.start - other.start);
  let at = start;
  const pieces = marks.map((mark) => {
    const before = words.slice(at - start, mark.start - start);
    at = mark.end;
    return (
      <span key={mark.start}>
        {before}
        <mark title={mark.kind}>{words.slice(mark.start - start, mark.end - start)}</mark>
      </span>
    );
  });
  return (
    <>
      {pieces}
      {words.slice(at - start)}
    </>
  );
}
