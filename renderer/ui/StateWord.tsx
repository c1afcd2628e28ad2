import type { ReactNode } from 'react';
import './StateWord.css';

/** A state as a word: `calm` for what is as it should be, `pause` for what should give pause, `bad` for a loss. */
export function StateWord({
  tone = 'calm',
  children,
}: {
  readonly tone?: 'calm' | 'pause' | 'bad';
  readonly children: ReactNode;
}) {
  return <span className={`state-word state-word-${tone}`}>{children}</span>;
}
