import { ArrowLeftRight, Link2, X } from 'lucide-react';
import { CommandIconButton } from '../../../app/commands/CommandButton.tsx';
import { runCommand } from '../../../app/commands/registry.ts';
import { useCommandKeys } from '../../../app/commands/use-command-keys.ts';
import { useCore } from '../../../api/hooks.ts';
import type { ReadingPane } from '../../../stores/panes.ts';
import { usePreferences } from '../../../stores/preferences.ts';
import { closeReadingPane, showCapture, useWorkspace } from '../../../stores/workspace.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Select } from '../../../ui/Select.tsx';
import { copyWords } from '../../../ui/copy-words.ts';

/** What one of two panes shows, with the choice of its copy and the way out of it. */
export function PaneBar({ pane }: { readonly pane: ReadingPane }) {
  const content = useWorkspace(({ panes }) => panes[pane]);
  const isFocused = useWorkspace(({ focusedPane }) => focusedPane === pane);
  const detail = useCore('documents.get', content === null ? null : { id: content.document }).data;
  if (content === null) return null;
  const captures = detail?.captures ?? [];
  const which = pane === 'main' ? 'first' : 'second';
  return (
    <div
      className="pane-bar"
      role="toolbar"
      aria-label={`The ${which} text`}
      data-focused={isFocused ? '' : undefined}
      aria-current={isFocused ? 'true' : undefined}
    >
      <span className="pane-bar-title" dir="auto" title={detail?.title}>
        {detail?.title}
      </span>
      {captures.length > 1 && (
        <Select
          variant="quiet"
          className="pane-bar-copy"
          aria-label={`Copy in the ${which} text`}
          options={captures.map((capture) => ({ value: capture.id, label: copyWords(capture, captures) }))}
          value={captures.find(({ id }) => id === content.capture)?.id ?? detail?.capture?.id ?? ''}
          onChange={(capture) => showCapture(content.document, capture, pane)}
        />
      )}
      {pane === 'beside' && <PairTools />}
      <IconButton
        label={`Close the ${which} text`}
        icon={<X aria-hidden />}
        onClick={() => closeReadingPane(pane)}
      />
    </div>
  );
}

/** What can be done with both texts; it stands once, with the second. */
function PairTools() {
  const keys = useCommandKeys('pane.linkScrolling');
  const isLinked = usePreferences(({ isScrollingLinked }) => isScrollingLinked);
  return (
    <>
      <IconButton
        label="Scroll both texts together"
        keys={keys}
        icon={<Link2 aria-hidden />}
        aria-pressed={isLinked}
        onClick={() => void runCommand('pane.linkScrolling')}
      />
      <CommandIconButton command="pane.swap" icon={<ArrowLeftRight aria-hidden />} />
    </>
  );
}
