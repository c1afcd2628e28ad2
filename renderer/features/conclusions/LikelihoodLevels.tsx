import { useId } from 'react';
import {
  type LikelihoodLevel,
  likelihoodMeaning,
  likelihoodMissing,
  likelihoodRange,
  type Yardstick,
} from '../../../shared/likelihood/yardstick.ts';
import { LevelChoice } from './LevelChoice.tsx';
import { RangeBar } from './RangeBar.tsx';

/** Every level of a yardstick with its range and meaning, the least likely first. "Cannot be judged" stands apart from them. */
export function LikelihoodLevels({
  yardstick,
  value,
  onChange,
}: {
  readonly yardstick: Yardstick;
  /** Null: it cannot be judged; undefined: nothing is chosen yet. */
  readonly value: string | null | undefined;
  readonly onChange: (code: string | null) => void;
}) {
  const name = useId();
  const level = (each: LikelihoodLevel) => (
    <LevelChoice
      key={each.code}
      name={name}
      isChosen={value === each.code}
      onChoose={() => onChange(each.code)}
      words={each.words}
      definition={likelihoodMeaning(each)}
      range={
        <>
          <RangeBar from={each.from} to={each.to} />
          <span className="level-range">{likelihoodRange(each)}</span>
        </>
      }
    />
  );
  return (
    <fieldset className="levels">
      <legend className="field-label">Likelihood that it is so</legend>
      {yardstick.levels.map(level)}
      <div className="levels-missing">
        <span className="levels-or">or leave the question open</span>
        <LevelChoice
          name={name}
          isChosen={value === null}
          onChoose={() => onChange(null)}
          words="cannot be judged"
          definition={likelihoodMissing}
        />
      </div>
    </fieldset>
  );
}
