import { useMemo } from 'react';
import { mixedSentencesOfNote } from '../../../shared/likelihood/mixed-rich-text.ts';
import { likelihoodLevel, likelihoodRange, yardsticks } from '../../../shared/likelihood/yardstick.ts';
import type { Conclusion } from '../../../shared/model/claim.ts';
import { confidenceLevel, confidenceWords } from '../../../shared/reliability/confidence.ts';
import { readLexical } from '../../../shared/rich-text/read-lexical.ts';
import { RichTextView } from '../editor/index.ts';
import { MixedWarning } from './MixedWarning.tsx';
import { RangeBar } from './RangeBar.tsx';

/** A conclusion as it was recorded: likelihood and confidence as two lines that never meet, then the reasoning. */
export function ConclusionWords({ conclusion }: { readonly conclusion: Conclusion }) {
  const { yardstick, likelihood, likelihoodWords, confidence, lexical, text } = conclusion;
  const level = likelihoodLevel(yardstick, likelihood);
  const mixed = useMemo(() => mixedSentencesOfNote(readLexical(lexical, text)), [lexical, text]);
  return (
    <div className="conclusion-words">
      <dl className="conclusion-lines">
        <div>
          <dt>Likelihood</dt>
          <dd>
            <span className="conclusion-phrase">{likelihoodWords}</span>
            {level !== undefined && (
              <span className="conclusion-range">
                <RangeBar from={level.from} to={level.to} /> {likelihoodRange(level)}
              </span>
            )}
            <span className="conclusion-soft">{yardsticks[yardstick].title}</span>
          </dd>
        </div>
        <div>
          <dt>Confidence of the analyst</dt>
          <dd>
            <span className="conclusion-phrase">{confidenceWords(confidence)}</span>
            {confidence !== null && (
              <span className="conclusion-test">{confidenceLevel(confidence).test}</span>
            )}
          </dd>
        </div>
      </dl>
      {text === '' ? (
        <p className="conclusion-soft">No reasoning was written.</p>
      ) : (
        <div className="conclusion-reasoning">
          <RichTextView content={{ lexical, text }} />
        </div>
      )}
      <MixedWarning sentences={mixed} />
    </div>
  );
}
