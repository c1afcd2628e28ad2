import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { messageOf } from '../../api/client.ts';
import { clearUnsent, markUnsent } from '../../api/saved-state.ts';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { joinClasses } from '../../ui/join-classes.ts';
import './InPlaceText.css';

export interface InPlaceTextProps {
  /** As stored now; shown whenever it changes, unless other words are being typed. */
  readonly value: string;
  /** Commits the new value. What it rejects with is shown under the field, and the words stay. */
  readonly onSave: (value: string) => Promise<unknown>;
  /** The accessible name. */
  readonly label: string;
  readonly placeholder?: string;
  /** True: Enter makes a new line, and leaving the field or Mod+Enter commits. */
  readonly isMultiline?: boolean;
  /** Says what is wrong with a value before it is committed; null where nothing is. */
  readonly check?: (value: string) => string | null;
  /** Called when the field is done with: after a commit that was not refused, and after Escape. */
  readonly onLeave?: () => void;
  /** Called at once when Enter commits; may move the focus. */
  readonly onEnter?: () => void;
  readonly onTyping?: (value: string) => void;
  readonly dir?: 'auto' | 'ltr';
  readonly lang?: string;
  readonly className?: string;
  readonly isFocusedAtStart?: boolean;
}

/** Text that is read and edited at the same place: committed with Enter or on leaving the field, given up with Escape. */
export function InPlaceText(props: InPlaceTextProps) {
  const { label, placeholder, isMultiline = false, dir = 'auto', lang, className } = props;
  const errorId = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const { draft, error, type, commit, giveUp } = useDraft(props);

  useEffect(() => {
    if (props.isFocusedAtStart) field.current?.select();
  }, [props.isFocusedAtStart]);

  const leave = async () => {
    const isDone = await commit();
    if (isDone) props.onLeave?.();
    return isDone;
  };
  const onKeyDown = (pressed: KeyboardEvent) => {
    if (pressed.nativeEvent.isComposing) return;
    const isCommit = pressed.key === 'Enter' && (!isMultiline || pressed.ctrlKey || pressed.metaKey);
    if (isCommit) {
      props.onEnter?.();
      void leave();
    } else if (pressed.key === 'Escape') {
      giveUp();
      props.onLeave?.();
    } else return;
    pressed.preventDefault();
    pressed.stopPropagation();
  };

  return (
    <div className={joinClasses('in-place', className)}>
      <textarea
        ref={field}
        rows={1}
        className="in-place-text"
        aria-label={label}
        placeholder={placeholder}
        spellCheck={isMultiline}
        dir={dir}
        lang={lang}
        value={draft}
        {...(error === null ? {} : { 'aria-invalid': true, 'aria-describedby': errorId })}
        onChange={({ target }) => type(isMultiline ? target.value : target.value.replaceAll(/[\r\n]+/g, ' '))}
        onKeyDown={onKeyDown}
        onBlur={() => void leave()}
      />
      {error !== null && (
        <div id={errorId}>
          <ErrorLine error={error} />
        </div>
      )}
    </div>
  );
}

/** The words in the field until they are committed: on request, and when the component or the window goes. */
function useDraft({ value, onSave, check, onTyping }: InPlaceTextProps) {
  const [draft, setDraft] = useState(value);
  const [stored, setStored] = useState(value);
  const [error, setError] = useState<string | null>(null);
  /** What was typed and is neither sent nor given up; null: nothing. */
  const pending = useRef<string | null>(null);
  /** The last commit, for those who ask while it is on its way. */
  const lastCommit = useRef<Promise<boolean> | null>(null);
  const key = useId();

  if (value !== stored) {
    setStored(value);
    if (draft === stored) setDraft(value);
  }

  const send = async (next: string): Promise<boolean> => {
    try {
      await onSave(next);
      if (pending.current === null) clearUnsent(key);
      return true;
    } catch (thrown) {
      pending.current ??= next;
      setError(messageOf(thrown));
      return false;
    }
  };

  const commit = (): Promise<boolean> => {
    if (pending.current === null) return lastCommit.current ?? Promise.resolve(true);
    const next = pending.current.trim();
    const wrong = next === stored ? null : (check?.(next) ?? null);
    setError(wrong);
    if (wrong !== null) return Promise.resolve(false);
    pending.current = null;
    setDraft(next);
    if (next === stored) {
      clearUnsent(key);
      return Promise.resolve(true);
    }
    lastCommit.current = send(next);
    return lastCommit.current;
  };

  const latestCommit = useRef(commit);
  useEffect(() => {
    latestCommit.current = commit;
  });
  useEffect(() => {
    const commitNow = () => void latestCommit.current();
    window.addEventListener('pagehide', commitNow);
    return () => {
      window.removeEventListener('pagehide', commitNow);
      commitNow();
      clearUnsent(key);
    };
  }, [key]);

  return {
    draft,
    error,
    commit,
    type: (next: string) => {
      pending.current = next;
      setDraft(next);
      setError(null);
      markUnsent(key);
      onTyping?.(next);
    },
    giveUp: () => {
      pending.current = null;
      setDraft(stored);
      setError(null);
      clearUnsent(key);
      onTyping?.(stored);
    },
  };
}
