import type { HistoryStep, TourMoment } from './tour-moment.ts';

/** One step of the tour: what to do, where on the window, and how the tour knows that it was done. */
export interface TourStep {
  readonly title: string;
  /** What to do, in plain words; `{command.id}` stands for the key of a command. */
  readonly words: string;
  /** Selectors of what it is about; the first that is on screen is pointed at. */
  readonly targets: readonly string[];
  /** Whether it was done between the moment the step was shown and now; always false for what only Next ends. */
  readonly isDone: (before: TourMoment, now: TourMoment) => boolean;
}

export const tourSteps: readonly TourStep[] = [
  {
    title: 'Open a document',
    words:
      'These are the documents of the project. Choose another one: click it, or go to the list with {go.nextPane} and press Enter.',
    targets: ['.library-documents'],
    isDone: (before, now) =>
      now.view === 'reader' && now.document !== null && now.document !== before.document,
  },
  {
    title: 'Select words',
    words: 'This is its text. Select some words with the mouse, or with Shift and the arrow keys.',
    targets: ['.reader-scroll', '[data-pane="document"]'],
    isDone: (_before, now) => now.hasSelection,
  },
  {
    title: 'Highlight them',
    words:
      'Press {annotation.highlight}. The passage gets a card on the right. Undo ({edit.undo}) takes anything back.',
    targets: ['.reader-toolbar', '.reader-scroll', '[data-pane="document"]'],
    isDone: (before, now) => isNewStep(before.step, now.step, /highlight/),
  },
  {
    title: 'Tag it',
    words: 'Press {annotation.tag}, type a part of a tag’s name, and press Enter. Escape leaves the list.',
    targets: ['.annotation-card-active', '[data-pane="inspector"]'],
    isDone: (before, now) => isNewStep(before.step, now.step, /\btag/),
  },
  {
    title: 'Grade its source',
    words:
      'Press {source.grade}. Choose how reliable the source is; each letter stands with its meaning. Earlier grades stay on record.',
    targets: ['.grade-form', '[data-pane="inspector"]'],
    isDone: (before, now) => isNewStep(before.step, now.step, /^grade/),
  },
  {
    title: 'Search everything',
    words:
      'Press {go.search} and type a word, such as “warning”: texts, quotes, comments, notes, tags and sources are searched.',
    targets: ['.search-box'],
    isDone: (_before, now) => now.view === 'search' && now.hasQuery,
  },
  {
    title: 'Export',
    words:
      'Press {export.open}. An export says of every quote whether it still stands in its text, word by word.',
    targets: ['[data-pane="document"]'],
    isDone: (_before, now) => now.view === 'export',
  },
  {
    title: 'That is all',
    words: '{app.palette} finds every command, {help.keys} shows the keys. The Help menu replays this tour.',
    targets: [],
    isDone: () => false,
  },
];

function isNewStep(before: HistoryStep | null, now: HistoryStep | null, label: RegExp): boolean {
  return now !== null && now.id !== before?.id && label.test(now.label);
}
