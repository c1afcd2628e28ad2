import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { completed, typedPart } from '../../../shared/search/complete-query.ts';
import { type Completion, useCompletions } from './use-completions.ts';

/** What a box needs in order to offer completions of a query. */
export interface Completing {
  /** None: there is no list. */
  readonly completions: readonly Completion[];
  /** The one that Enter would take; -1 for none, so that Enter stays the box's own. */
  readonly active: number;
  readonly choose: (completion: Completion) => void;
  /** Gives whether the press was for the list. */
  readonly onKeyDown: (pressed: KeyboardEvent<HTMLInputElement>) => boolean;
  /** To be told whenever the caret may have moved; null: the box has not the focus. */
  readonly onCaret: (caret: number | null) => void;
}

/**
 * Completes a query in a box. Arrow keys go into the list and come out of it, Enter or Tab takes what is active, Escape
 * closes the list until something else is typed, Alt and the down arrow asks for all operators.
 */
export function useCompleting(
  box: { readonly current: HTMLInputElement | null },
  query: string,
  onQuery: (query: string) => void,
): Completing {
  const [caret, setCaret] = useState<number | null>(null);
  const [active, setActive] = useState(-1);
  const [asked, setAsked] = useState<string | null>(null);
  const [closed, setClosed] = useState<string | null>(null);
  const caretToBe = useRef<number | null>(null);
  const part = caret === null || closed === query ? null : typedPart(query, Math.min(caret, query.length));
  const completions = useCompletions(part, asked === query);
  const index = Math.min(active, completions.length - 1);

  useLayoutEffect(() => {
    if (caretToBe.current === null || box.current?.value !== query) return;
    box.current.setSelectionRange(caretToBe.current, caretToBe.current);
    caretToBe.current = null;
  }, [box, query]);

  const choose = ({ chosen }: Completion): void => {
    if (part === null || caret === null) return;
    const next = completed(query, caret, { start: part.start, chosen });
    caretToBe.current = next.caret;
    setCaret(next.caret);
    setActive(-1);
    onQuery(next.query);
  };

  const onKeyDown = (pressed: KeyboardEvent<HTMLInputElement>): boolean => {
    if (pressed.nativeEvent.isComposing) return false;
    if (pressed.key === 'ArrowDown' && pressed.altKey) {
      setAsked(query);
      setClosed(null);
    } else if (completions.length === 0) return false;
    else if (pressed.key === 'ArrowDown') setActive((index + 1) % completions.length);
    else if (pressed.key === 'ArrowUp' && index >= 0) setActive(index - 1);
    else if ((pressed.key === 'Enter' || pressed.key === 'Tab') && completions[index] !== undefined)
      choose(completions[index]);
    else if (pressed.key === 'Escape') setClosed(query);
    else return false;
    pressed.preventDefault();
    return true;
  };

  const onCaret = (place: number | null): void => {
    setCaret(place);
    if (place !== caret) setActive(-1);
  };
  return { completions, active: index, choose, onKeyDown, onCaret };
}
