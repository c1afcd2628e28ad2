import { type ReactNode, useId } from 'react';
import './levels.css';

/** One level to choose: its words, what it means, and by choice its range. The whole of it is the radio button. */
export function LevelChoice({
  name,
  isChosen,
  onChoose,
  words,
  definition,
  range,
}: {
  /** Of the group. */
  readonly name: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly words: string;
  readonly definition: string;
  readonly range?: ReactNode;
}) {
  const id = useId();
  return (
    <div className="level">
      <input
        id={id}
        type="radio"
        name={name}
        className="level-input"
        checked={isChosen}
        onChange={onChoose}
        aria-describedby={`${id}-range ${id}-definition`}
      />
      <span className="level-dot" aria-hidden />
      <label htmlFor={id} className="level-words">
        {words}
      </label>
      <span id={`${id}-range`} className="level-range-cell">
        {range}
      </span>
      <span id={`${id}-definition`} className="level-definition">
        {definition}
      </span>
    </div>
  );
}
