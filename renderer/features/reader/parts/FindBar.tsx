import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { runCommand } from '../../../app/commands/registry.ts';
import { useCommandKeys } from '../../../app/commands/use-command-keys.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { closeFind, setFindText, stepFind } from '../actions/find-in-text.ts';
import { usePaneLabel } from '../view/pane.ts';
import { type Find, useReader, useReaderStore } from '../view/reader-store.ts';

/** Find in document: words to look for, how many hits there are, and the way from one to the next. */
export function FindBar() {
  const find = useReader((state) => state.find);
  if (!find.isOpen) return null;
  return <OpenFindBar find={find} />;
}

function OpenFindBar({ find }: { readonly find: Find }) {
  const reader = useReaderStore();
  const label = usePaneLabel('Find in document');
  const previousKeys = useCommandKeys('find.previous');
  const nextKeys = useCommandKeys('find.next');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (find.focusSerial > 0) input.current?.select();
  }, [find.focusSerial]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') stepFind(reader, event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') closeFind(reader);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const hasHits = find.hits.length > 0;
  return (
    <search aria-label={label} className="reader-find" onKeyDown={onKeyDown}>
      <TextInput
        ref={input}
        className="reader-find-input"
        aria-label={find.kind === 'query' ? 'Hits of the search' : 'Find in document'}
        placeholder="Find in document"
        value={find.text}
        onChange={(event) => setFindText(reader, event.target.value)}
      />
      <span className="reader-find-count" role="status">
        {countWords(find)}
      </span>
      <IconButton
        label="Previous hit"
        keys={previousKeys}
        icon={<ChevronUp aria-hidden />}
        disabled={!hasHits}
        onClick={() => stepFind(reader, -1)}
      />
      <IconButton
        label="Next hit"
        keys={nextKeys}
        icon={<ChevronDown aria-hidden />}
        disabled={!hasHits}
        onClick={() => stepFind(reader, 1)}
      />
      <Button
        size="small"
        variant="quiet"
        disabled={!hasHits}
        onClick={() => void runCommand('search.markAll')}
      >
        Mark all…
      </Button>
      <IconButton label="Close" keys="Escape" icon={<X aria-hidden />} onClick={() => closeFind(reader)} />
    </search>
  );
}

function countWords({ text, hits, current }: Find): string {
  if (text.trim() === '') return '';
  if (hits.length === 0) return 'none';
  return current === -1 ? `${hits.length}` : `${current + 1} of ${hits.length}`;
}
