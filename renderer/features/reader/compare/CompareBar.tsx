import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { CommandButton, CommandIconButton } from '../../../app/commands/CommandButton.tsx';
import { ChangeList } from './ChangeList.tsx';
import { countWords } from './change-words.ts';
import { type CompareState, useCompare } from './compare-store.ts';
import './compare.css';

/** How two texts differ, over both: how many changes there are, the way through them, and what to do with one. */
export function CompareBar() {
  const state = useCompare();
  if (!state.isOn) return null;
  const hasChanges = (state.comparison?.changes.length ?? 0) > 0;
  return (
    <section className="compare" aria-label="Comparison">
      <div className="compare-bar">
        <p className="compare-words" role="status">
          {sentence(state)}
        </p>
        <div className="compare-tools">
          {hasChanges && <ChangeTools state={state} />}
          <CommandIconButton command="compare.stop" icon={<X aria-hidden />} />
        </div>
      </div>
      {state.isListOpen && hasChanges && <ChangeList state={state} />}
    </section>
  );
}

function ChangeTools({ state: { comparison, current, isListOpen } }: { readonly state: CompareState }) {
  const count = comparison?.changes.length ?? 0;
  return (
    <>
      <span className="compare-place">
        {current === -1 ? changeCount(count) : `Change ${current + 1} of ${count}`}
      </span>
      <CommandIconButton command="compare.previous" icon={<ChevronUp aria-hidden />} />
      <CommandIconButton command="compare.next" icon={<ChevronDown aria-hidden />} />
      <CommandButton command="compare.list" variant="quiet" size="small" aria-expanded={isListOpen}>
        List
      </CommandButton>
      <CommandButton command="compare.observe" variant="quiet" size="small">
        Make a finding
      </CommandButton>
    </>
  );
}

function changeCount(count: number): string {
  return count === 1 ? '1 change' : `${count} changes`;
}

function sentence({ comparison, failure }: CompareState): string {
  if (failure !== null) return failure;
  if (comparison === null) return 'Comparing the two texts…';
  const { changes, isCoarse } = comparison;
  if (changes.length === 0) return 'The two texts are the same, word for word.';
  const words = `${countWords(changes)}.`;
  return isCoarse
    ? `${words} The texts differ so much that some passages are given as changed whole.`
    : words;
}
