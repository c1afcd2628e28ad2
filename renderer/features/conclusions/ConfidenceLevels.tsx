import { useId } from 'react';
import type { AnalystConfidence } from '../../../shared/model/claim.ts';
import { analystConfidences } from '../../../shared/reliability/confidence.ts';
import { LevelChoice } from './LevelChoice.tsx';

/** Low, moderate and high, each with the test it has to stand. Not stating one stands apart from them. */
export function ConfidenceLevels({
  value,
  onChange,
}: {
  readonly value: AnalystConfidence | null;
  readonly onChange: (code: AnalystConfidence | null) => void;
}) {
  const name = useId();
  return (
    <fieldset className="levels">
      <legend className="field-label">Your confidence in the ground for it</legend>
      {analystConfidences.levels.map(({ code, words, test }) => (
        <LevelChoice
          key={code}
          name={name}
          isChosen={value === code}
          onChoose={() => onChange(code)}
          words={words}
          definition={test}
        />
      ))}
      <div className="levels-missing">
        <span className="levels-or">or do not state one</span>
        <LevelChoice
          name={name}
          isChosen={value === null}
          onChoose={() => onChange(null)}
          words="not stated"
          definition="The reasoning says what it rests on."
        />
      </div>
      <p className="levels-reference">{analystConfidences.reference}.</p>
    </fieldset>
  );
}
