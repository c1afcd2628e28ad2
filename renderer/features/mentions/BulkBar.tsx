import { type ReactNode, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { type FoundItem, identifySource, lineOf, RejectButton, SourceChooser } from '../findings/index.ts';
import type { ListLine, MentionFilter } from './mention-groups.ts';
import { noneChosen, useMentionsView } from './mentions-view.ts';
import type { Run } from './run.ts';
import { SearchForm } from './SearchForm.tsx';
import './BulkBar.css';

interface BulkBarProps {
  readonly chosen: readonly FoundItem[];
  readonly lines: readonly ListLine[];
  readonly filter: MentionFilter | null;
  readonly capture: string;
  readonly run: Run;
}

/** What can be done with all chosen items at once; while none is, with all suggestions of the list. */
export function BulkBar({ chosen, lines, filter, capture, run }: BulkBarProps) {
  const listed = lines.flatMap((line) => (line.type === 'item' ? [line.item] : []));
  const suggestions = listed.filter(({ state }) => state === 'suggested');
  if (chosen.length === 0) {
    if (suggestions.length === 0 || filter === 'cited') return null;
    return (
      <div className="mentions-bulk">
        <Button size="small" onClick={() => review(suggestions)}>
          {suggestions.length === 1
            ? 'Accept the one suggestion…'
            : `Accept all ${suggestions.length.toLocaleString('en-GB')} suggestions…`}
        </Button>
      </div>
    );
  }
  const suggested = chosen.filter(({ state }) => state === 'suggested');
  const accepted = chosen.filter(({ mention }) => mention !== null);
  const mentions = chosen.filter(({ kind, state }) => kind === 'mention' && state !== 'rejected');
  return (
    <fieldset className="mentions-bulk" aria-label="Chosen">
      <span className="mentions-bulk-count">{chosen.length} chosen</span>
      {suggested.length > 0 && (
        <Button size="small" onClick={() => review(suggested)}>
          Accept {suggested.length}…
        </Button>
      )}
      {mentions.length > 0 && (suggested.length === 0 || accepted.length === 0) && (
        <PopoverButton words="Say who…" label="Source of the chosen mentions">
          {(close) => (
            <SourceChooser
              name={commonName(mentions)}
              date={null}
              onEscape={close}
              onChoose={async (source) => {
                await identifySource(capture, mentions, source);
                useMentionsView.setState(noneChosen);
                close();
              }}
            />
          )}
        </PopoverButton>
      )}
      {accepted.length > 0 && (
        <PopoverButton words="Sought in vain…" label="Sought and not to be had">
          {(close) => <SearchForm ids={accepted.map(({ id }) => id)} onDone={close} />}
        </PopoverButton>
      )}
      {suggested.length > 0 && <RejectButton capture={capture} items={suggested} run={run} />}
      <Button size="small" variant="quiet" onClick={() => useMentionsView.setState(noneChosen)}>
        Choose none
      </Button>
    </fieldset>
  );
}

/** Shows suggestions once more before they are accepted. */
function review(items: readonly FoundItem[]): void {
  useMentionsView.setState({ reviewed: items.map(({ id }) => id) });
}

/** The name in the text of the first of them: what a new source would be called. */
function commonName([first]: readonly FoundItem[]): string {
  if (first === undefined) return '';
  if (first.mention !== null) return first.mention.name;
  return first.finding?.kind === 'mention' ? first.finding.value.name : lineOf(first);
}

function PopoverButton({
  words,
  label,
  children,
}: {
  readonly words: string;
  readonly label: string;
  readonly children: (close: () => void) => ReactNode;
}) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover
      label={label}
      isOpen={isOpen}
      onOpenChange={setOpen}
      trigger={<Button size="small">{words}</Button>}
    >
      {children(() => setOpen(false))}
    </Popover>
  );
}
