import { useEffect, useRef } from 'react';
import type { Completion } from './use-completions.ts';
import './CompletionList.css';

/** Below the search box: how what is typed can go on. The box keeps the focus and names the active one. */
export function CompletionList({
  id,
  completions,
  active,
  onChoose,
}: {
  readonly id: string;
  readonly completions: readonly Completion[];
  /** -1 for none. */
  readonly active: number;
  readonly onChoose: (completion: Completion) => void;
}) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div ref={list} id={id} className="completion-list" role="listbox" aria-label="Ways to go on">
      {completions.map((completion, index) => (
        // The keys are those of the box.
        // biome-ignore lint/a11y/useKeyWithClickEvents: the box that has the focus takes the keys.
        <div
          key={completion.chosen}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className="completion"
          onMouseDown={(press) => press.preventDefault()}
          onClick={() => onChoose(completion)}
        >
          <bdi className="completion-words">{completion.words}</bdi>
          {completion.meaning !== undefined && completion.meaning !== '' && (
            <bdi className="completion-meaning">{completion.meaning}</bdi>
          )}
        </div>
      ))}
    </div>
  );
}
