import { ChevronDown } from 'lucide-react';
import type { CaptureSummary } from '../../../shared/model/capture.ts';
import { useCommandState } from '../../app/commands/command-state.ts';
import { runCommand } from '../../app/commands/registry.ts';
import type { ReadingPane } from '../../stores/panes.ts';
import { showCapture } from '../../stores/workspace.ts';
import { copyWords } from '../../ui/copy-words.ts';
import { Menu, type MenuItem } from '../../ui/Menu.tsx';
import './captures.css';

/** Which copy of a document is shown and of how many, with the others, and what can be done with copies. */
export function CopiesMenu({
  captures,
  shown,
  pane,
  onCompare,
}: {
  /** Oldest first. */
  readonly captures: readonly CaptureSummary[];
  readonly shown: CaptureSummary;
  readonly pane: ReadingPane;
  /** Shows two copies beside each other. */
  readonly onCompare: (copies: readonly [CaptureSummary, CaptureSummary]) => void;
}) {
  const recognise = useCommandState('copy.recognise');
  const place = captures.findIndex(({ id }) => id === shown.id);
  const other = captures[place - 1] ?? captures[place + 1];
  return (
    <Menu
      trigger={
        <button type="button" className="reader-fact-button copies-button">
          saved {copyWords(shown, captures)}
          {captures.length > 1 && ` · copy ${place + 1} of ${captures.length}`}
          <ChevronDown aria-hidden className="copies-sign" />
        </button>
      }
      items={[
        ...copyItems(captures, shown, pane),
        'separator',
        { label: 'Add a newer copy from a file…', onSelect: () => void runCommand('copy.addFile') },
        { label: 'Add a newer copy by pasting…', onSelect: () => void runCommand('copy.addPasted') },
        {
          label: 'Recognise the text of scanned pages…',
          isDisabled: recognise?.isEnabled !== true,
          onSelect: () => void runCommand('copy.recognise'),
        },
        ...(other === undefined
          ? []
          : ([
              'separator',
              {
                label: place > 0 ? 'Compare with the copy before' : 'Compare with the next copy',
                onSelect: () => onCompare([shown, other]),
              },
              {
                label: 'Remove this copy',
                isDestructive: true,
                onSelect: () => void runCommand('copy.remove'),
              },
            ] satisfies MenuItem[])),
      ]}
    />
  );
}

/** The copies, newest first. */
function copyItems(
  captures: readonly CaptureSummary[],
  shown: CaptureSummary,
  pane: ReadingPane,
): readonly MenuItem[] {
  return captures
    .map((capture, index) => ({
      label: `${copyWords(capture, captures)}, copy ${index + 1}${index === captures.length - 1 ? ', newest' : ''}`,
      isChecked: capture.id === shown.id,
      onSelect: () => showCapture(capture.document, capture.id, pane),
    }))
    .toReversed();
}
