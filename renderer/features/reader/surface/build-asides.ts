import type { Block } from '../../../../shared/model/capture.ts';
import { timeWords } from '../../../../shared/text/time-words.ts';
import type { CueBlock, NoteNode } from '../text/block-tree.ts';
import { noteName } from '../text/jump-target.ts';
import { type BlockContext, wordsElement } from './build-words.ts';

type BlockOf<Type extends Block['type']> = Extract<Block, { type: Type }>;

/** Makes a run of notes, each with its label, which leads back to its sign. */
export function notesElement(notes: readonly NoteNode[], context: BlockContext): HTMLElement {
  const group = document.createElement('div');
  group.className = 'reader-notes';
  for (const note of notes) {
    const [first] = note;
    if (first === undefined) continue;
    const element = document.createElement('div');
    element.className = 'reader-note';
    element.setAttribute('role', 'doc-footnote');
    const label = document.createElement('a');
    label.className = 'reader-note-label';
    label.dataset['back'] = String(first.start);
    label.dataset['words'] = first.label;
    label.setAttribute('role', 'link');
    label.setAttribute('aria-label', `${noteName(first)}: back to the text`);
    const words = note.map((block) => wordsElement('p', block, context));
    const direction = words[0]?.dir ?? '';
    if (direction !== '') element.dir = direction;
    element.append(label, ...words);
    group.appendChild(element);
  }
  return group;
}

/** Makes a run of cues, each with the moment it begins at; a speaker is named where another one spoke before. */
export function cuesElement(cues: readonly CueBlock[], context: BlockContext): HTMLElement {
  const group = document.createElement('div');
  group.className = 'reader-cues';
  for (const [index, cue] of cues.entries()) {
    const element = wordsElement('p', cue, context);
    element.className = 'reader-cue';
    element.dataset['words'] = timeWords(cue.startMs);
    const said = cue.speaker === null ? '' : `, ${cue.speaker}`;
    element.title = `${timeWords(cue.startMs)} to ${timeWords(cue.endMs)}${said}`;
    if (cue.speaker !== null && cue.speaker !== cues[index - 1]?.speaker) {
      const speaker = document.createElement('span');
      speaker.className = 'reader-speaker';
      speaker.dataset['words'] = cue.speaker;
      element.prepend(speaker);
    }
    group.appendChild(element);
  }
  return group;
}

/** Makes what stands on page after page, set apart from the text. */
export function furnitureElement(block: BlockOf<'furniture'>, context: BlockContext): HTMLElement {
  const element = wordsElement('p', block, context);
  element.className = 'reader-furniture';
  element.title = block.role === 'page-number' ? 'Page number' : 'Stands on page after page';
  return element;
}

/** Says which page is a picture. */
export function pageImageElement(block: BlockOf<'page-image'>, context: BlockContext): HTMLElement {
  const element = document.createElement('div');
  element.className = 'reader-page-image';
  element.dataset['page'] = String(block.page);
  const words = document.createElement('span');
  words.textContent =
    context.pages.length === 1
      ? 'This is a picture without text.'
      : `Page ${context.pages[block.page]?.label ?? block.page + 1} is a picture without text.`;
  element.appendChild(words);
  if (context.pages.length === 0) return element;
  const buttons = document.createElement('span');
  buttons.className = 'reader-page-image-buttons';
  buttons.append(
    pageButton('reader-page-image-recognise', 'Recognise the text…'),
    pageButton('reader-page-image-show', 'Show the page'),
  );
  element.appendChild(buttons);
  return element;
}

function pageButton(className: string, words: string): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = className;
  // In the language of the interface, also in a text that runs from right to left.
  button.dir = 'ltr';
  button.textContent = words;
  return button;
}
