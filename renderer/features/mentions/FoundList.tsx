import { type KeyboardEvent, useRef } from 'react';
import { useFindingsView, goToFinding } from '../../stores/findings.ts';
import { revealPassage } from '../../stores/workspace.ts';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { useRovingFocus } from '../../ui/use-roving-focus.ts';
import { type FoundItem, itemOf } from '../findings/index.ts';
import { FoundRow } from './FoundRow.tsx';
import { groupWords, type ListLine } from './mention-groups.ts';
import { chooseUpTo, noneChosen, toggleChosen, useMentionsView } from './mentions-view.ts';
import type { Run } from './run.ts';
import './FoundList.css';

export interface FoundListProps {
  readonly lines: readonly ListLine[];
  /** All of the copy, also those that are not listed. */
  readonly items: readonly FoundItem[];
  readonly document: string;
  readonly capture: string;
  /** The copy's text. */
  readonly text: string;
  readonly run: Run;
}

/** What was found, by what became of it. Arrow keys go from one to the next, Shift chooses on the way. */
export function FoundList({ lines, items, document, capture, text, run }: FoundListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const roving = useRovingFocus<HTMLFieldSetElement>();
  const at = useFindingsView((view) => (view.document === document ? view.current : null));
  const current = itemOf(items, at)?.id ?? null;
  const chosen = useMentionsView((view) => view.chosen);
  const ids = lines.flatMap((line) => (line.type === 'item' ? [line.item.id] : []));

  const onKeyDown = (pressed: KeyboardEvent) => {
    const from = idAt(pressed.target);
    if (from === null) return;
    if ((pressed.ctrlKey || pressed.metaKey) && pressed.key.toLowerCase() === 'a') {
      useMentionsView.setState({ chosen: new Set(ids), pivot: from });
      pressed.preventDefault();
    } else if (pressed.key === ' ' && (pressed.ctrlKey || pressed.metaKey)) {
      toggleChosen(from);
      pressed.preventDefault();
    } else if (pressed.key === 'Escape' && chosen.size > 0) {
      useMentionsView.setState(noneChosen);
      pressed.preventDefault();
    } else {
      roving.onKeyDown(pressed);
      const to = idAt(globalThis.document.activeElement);
      if (to === null || to === from) return;
      if (pressed.shiftKey) chooseUpTo(to, from, ids);
      const item = items.find(({ id }) => id === to);
      if (item !== undefined) lookAt(item, document, capture);
    }
  };

  return (
    <div ref={scroller} className="mentions-scroller">
      <fieldset ref={roving.ref} aria-label="Found" onKeyDown={onKeyDown}>
        <VirtualList
          label="Found in this text, by what became of it"
          items={lines}
          keyOf={(line) => (line.type === 'heading' ? `heading ${line.group}` : line.item.id)}
          estimatedHeight={56}
          scrollElement={scroller}
          activeIndex={lines.findIndex((line) => line.type === 'item' && line.item.id === current)}
          renderItem={(line) =>
            line.type === 'heading' ? (
              <h3 className="mentions-group">
                {groupWords[line.group]} <span>{line.count.toLocaleString('en-GB')}</span>
              </h3>
            ) : (
              <FoundRow
                item={line.item}
                items={items}
                capture={capture}
                text={text}
                isCurrent={line.item.id === current}
                isChosen={chosen.has(line.item.id)}
                onLook={() => lookAt(line.item, document, capture)}
                onChoose={(isRange) =>
                  isRange ? chooseUpTo(line.item.id, line.item.id, ids) : toggleChosen(line.item.id)
                }
                run={run}
              />
            )
          }
        />
      </fieldset>
    </div>
  );
}

/** Makes an item the one that commands act on, and shows its words in the text. */
function lookAt({ id, range }: FoundItem, document: string, capture: string): void {
  goToFinding(id, document, null);
  if (range !== null) revealPassage({ document, capture, ...range });
}

/** The id of the item whose row an element is; null for what is in a row. */
function idAt(element: EventTarget | null): string | null {
  return element instanceof HTMLElement && element.matches('[data-roving]')
    ? (element.dataset['found'] ?? null)
    : null;
}
