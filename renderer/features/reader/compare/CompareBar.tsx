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
        {hasChanges && (
          <>
            <span className="compare-place">
              {state.current === -1
                ? `${state.comparison?.changes.length} changes`
                : `Change ${state.current + 1} of ${state.comparison?.changes.length}`}
            </span>
            <CommandIconButton command="compare.previous" icon={<ChevronUp aria-hidden />} />
            <CommandIconButton command="compare.next" icon={<ChevronDown aria-hidden />} />
            <CommandButton
              command="compare.list"
              variant="quiet"
              size="small"
              aria-expanded={state.isListOpen}
            >
              List
            </CommandButton>
            <CommandButton command="compare.observe" variant="quiet" size="small">
              Make a finding
            </CommandButton>
          </>
        )}
        <CommandIconButton command="compare.stop" icon={<X aria-hidden />} />
      </div>
      {state.isListOpen && hasChanges && <ChangeList state={state} />}
    </section>
  );
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
