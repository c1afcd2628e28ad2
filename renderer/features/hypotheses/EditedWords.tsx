import { useEffect, useRef, useState } from 'react';
import { TextArea } from '../../ui/TextInput.tsx';

/** Words that are being changed: Enter keeps them, Escape (null) does not. */
export function EditedWords({
  label,
  words,
  onDone,
}: {
  readonly label: string;
  readonly words: string;
  readonly onDone: (words: string | null) => void;
}) {
  const [typed, setTyped] = useState(words);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <TextArea
      ref={field}
      aria-label={label}
      dir="auto"
      rows={3}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => onDone(typed.trim())}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') {
          event.stopPropagation();
          onDone(null);
        }
        if (event.key === 'Enter' && !event.shiftKey) {
          event.preventDefault();
          onDone(typed.trim());
        }
      }}
    />
  );
}
