import { useId } from 'react';
import type { ReliabilityLevel, ReliabilityScale } from '../../../../shared/reliability/scale.ts';

/** Every level with its letter, words and definition. The level that says nothing stands apart from the others. */
export function GradeLevels({
  scale,
  value,
  onChange,
}: {
  readonly scale: ReliabilityScale;
  readonly value: string | null;
  readonly onChange: (code: string) => void;
}) {
  const name = useId();
  const level = (each: ReliabilityLevel) => (
    <label key={each.code} className="grade-level">
      <input
        type="radio"
        name={name}
        className="grade-level-input"
        checked={value === each.code}
        onChange={() => onChange(each.code)}
        aria-describedby={`${name}-${each.code}`}
      />
      <span className="grade-letter">{each.code}</span>
      <span>
        <span className="grade-level-words">{each.words}</span>
        <span id={`${name}-${each.code}`} className="grade-level-definition">
          {each.definition}
        </span>
      </span>
    </label>
  );
  return (
    <fieldset className="grade-levels">
      <legend className="field-label">Reliability of the source</legend>
      {scale.levels.filter(({ isMissing }) => !isMissing).map(level)}
      <div className="grade-levels-missing">
        <span className="grade-levels-or">or leave the question open</span>
        {scale.levels.filter(({ isMissing }) => isMissing).map(level)}
      </div>
    </fieldset>
  );
}
