import { numberKeys } from '../../../../shared/tags/number-keys.ts';
import type { Command } from '../../../app/commands/command.ts';
import { toggleMarkingTag, useMarking } from '../../../stores/marking.ts';
import { editAnnotation, type EditRequest, focusedContent, useWorkspace } from '../../../stores/workspace.ts';
import {
  activeAnnotation,
  hasActiveAnnotation,
  type EndMove,
  moveEndByWord,
  removeActive,
  toggleTag,
} from '../actions/change-annotation.ts';
import { goToNeighbour } from '../actions/go-to-annotation.ts';
import { annotateSelection } from '../actions/make-annotation.ts';
import { focusedReader } from '../view/reader-store.ts';

function hasSelection(): boolean {
  return useWorkspace.getState().selection !== null;
}

/** Whether the next words to be selected are highlighted at once. */
function isMarking(): boolean {
  return useMarking.getState().isOn && !hasSelection();
}

function hasEither(): boolean {
  return hasSelection() || hasActiveAnnotation(focusedReader());
}

function isReading(): boolean {
  const workspace = useWorkspace.getState();
  return workspace.view === 'reader' && focusedContent(workspace)?.face === 'text';
}

/** Annotates the selection, where there is one, and puts the focus into a part of the card. */
async function edit(part: EditRequest['part']): Promise<void> {
  const made = hasSelection() ? (await annotateSelection())?.id : useWorkspace.getState().activeAnnotation;
  if (made != null) editAnnotation(made, part);
}

/** What one can do with selected words and with annotations. */
export const annotationCommands: readonly Command[] = [
  {
    id: 'annotation.highlight',
    title: 'Highlight',
    keys: ['H'],
    menu: 'Annotation',
    group: 'make',
    isEnabled: hasSelection,
    run: async () => void (await annotateSelection()),
  },
  {
    id: 'annotation.comment',
    title: 'Comment',
    keys: ['C'],
    menu: 'Annotation',
    group: 'make',
    isEnabled: hasEither,
    run: () => edit('comment'),
  },
  {
    id: 'annotation.tag',
    title: 'Tag',
    keys: ['T'],
    menu: 'Annotation',
    group: 'make',
    isEnabled: hasEither,
    run: () => edit('tags'),
  },
  ...Array.from({ length: 9 }, (_, index) => tagCommand(index)),
  {
    id: 'annotation.next',
    title: 'Next annotation',
    keys: ['N', 'Alt+ArrowDown'],
    menu: 'Go',
    group: 'annotation',
    isEnabled: isReading,
    run: () => goToNeighbour(focusedReader(), 1),
  },
  {
    id: 'annotation.previous',
    title: 'Previous annotation',
    keys: ['P', 'Alt+ArrowUp'],
    menu: 'Go',
    group: 'annotation',
    isEnabled: isReading,
    run: () => goToNeighbour(focusedReader(), -1),
  },
  {
    id: 'annotation.remove',
    title: 'Remove annotation',
    keys: ['Delete', 'Backspace'],
    menu: 'Annotation',
    group: 'remove',
    isEnabled: () => hasActiveAnnotation(focusedReader()),
    run: () => removeActive(focusedReader()),
  },
  endCommand('end', 'right'),
  endCommand('end', 'left'),
  endCommand('start', 'left'),
  endCommand('start', 'right'),
];

/**
 * Highlights with, or gives to the active annotation, the tag that has the number key; while one marks as one selects,
 * it changes which tags the next words get.
 */
function tagCommand(index: number): Command {
  const tagNow = () => numberKeys(focusedReader().getState().tags).get(index + 1);
  return {
    id: `annotation.tag${index + 1}`,
    title: () => {
      const name = tagNow()?.name ?? `tag ${index + 1}`;
      if (isMarking()) return `Mark as ${name}, or no longer`;
      return hasSelection() ? `Highlight as ${name}` : `Tag as ${name}`;
    },
    keys: [String(index + 1)],
    isEnabled: () =>
      tagNow() !== undefined && (hasSelection() || isMarking() || hasActiveAnnotation(focusedReader())),
    run: async () => {
      const tag = tagNow();
      if (tag === undefined) return;
      if (isMarking()) toggleMarkingTag(tag.id);
      else if (hasSelection()) await annotateSelection([tag.id]);
      else await toggleTag(focusedReader(), tag.id);
    },
  };
}

/** The arrow points where the end goes on screen, so in right-to-left text it goes the other way in the text. */
function endCommand(end: EndMove['end'], arrow: 'left' | 'right'): Command {
  const towards = (): EndMove['towards'] => {
    const isRightToLeft = focusedReader().getState().view?.direction === 'rtl';
    return (arrow === 'right') === isRightToLeft ? 'before' : 'after';
  };
  return {
    id: `annotation.${end}${arrow === 'left' ? 'Left' : 'Right'}`,
    title: `Move the ${end} of the annotation ${arrow} by a word`,
    keys: [`${end === 'start' ? 'Ctrl+' : ''}Shift+Alt+${arrow === 'left' ? 'ArrowLeft' : 'ArrowRight'}`],
    isEnabled: () => isReading() && activeAnnotation(focusedReader()) !== undefined,
    run: () => moveEndByWord(focusedReader(), { end, towards: towards() }),
  };
}
