import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { TextInput } from '../../ui/TextInput.tsx';

/** A line to write one new thing in; Enter makes it and leaves the line for the next one. */
export function NewWords({
  label,
  placeholder,
  onSubmit,
}: {
  readonly label: string;
  readonly placeholder: string;
  readonly onSubmit: (words: string) => Promise<unknown>;
}) {
  const [words, setWords] = useState('');
  const typed = words.trim();
  return (
    <form
      className="hypotheses-new"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed === '') return;
        setWords('');
        void onSubmit(typed);
      }}
    >
      <TextInput
        aria-label={label}
        placeholder={placeholder}
        dir="auto"
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <Button type="submit" disabled={typed === ''}>
        {label}
      </Button>
    </form>
  );
}
