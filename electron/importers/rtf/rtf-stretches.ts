import { notRead } from '../office/remark-tally.ts';
import { writtenNumber } from '../office/written-number.ts';
import type { BodyWriter } from './body-writer.ts';
import { readPicture } from './read-picture.ts';
import { deepestStretch, type RtfContext, type RtfStretch } from './rtf-context.ts';
import type { RtfState } from './rtf-state.ts';
import { runningHeads } from './rtf-words.ts';

/** What a stretch is met in. */
export interface StretchPlace {
  readonly context: RtfContext;
  readonly body: BodyWriter;
  /** Of the group around it. */
  readonly state: RtfState;
}

/** Whether a control word makes its group something that is read by itself: a note, a picture, a box. */
export function isStretch(word: string): boolean {
  return ['footnote', 'annotation', 'shptxt', 'pict'].includes(word) || runningHeads.has(word);
}

/** Keeps a stretch to be read later, or reads its picture. */
export function takeStretch(word: string, stretch: RtfStretch, place: StretchPlace): void {
  const { context, body } = place;
  if (word === 'footnote') keepNote(stretch, place);
  else if (word === 'pict') takePicture(stretch, place);
  else if (word === 'shptxt') {
    if (context.depth < deepestStretch) body.addTextBox(stretch);
  } else if (context.depth === 0) context.runningHeads.push(stretch);
}

/** Keeps a comment at the words it is of; without a range it stands where it was met. */
export function keepComment(
  { writer, comments }: RtfContext,
  comment: {
    readonly words: string;
    readonly author: string | null;
    readonly reference: string | null;
    readonly time: string | null;
  },
): void {
  const { words, author, reference, time } = comment;
  const id = reference ?? `comment ${comments.length}`;
  writer.comments.start(id, writer.text.addPlace('end'));
  writer.comments.end(id, writer.text.addPlace('end'));
  comments.push({ id, answers: null, words, author, date: time });
}

function keepNote({ start, end }: RtfStretch, { context, body, state }: StretchPlace): void {
  const { bytes, notes, tables, tally, depth } = context;
  if (state.destination !== 'body' || state.deletion !== null) return;
  if (depth > 0) {
    tally.count(
      'A note within a note or a box was not read.',
      '# notes within notes or boxes were not read.',
    );
    return;
  }
  const head = Buffer.from(bytes.subarray(start, Math.min(end, start + 40))).toString('latin1');
  const kind = /^\s*\\ftnalt\b/.test(head) ? 'endnote' : 'footnote';
  const number = (notes.findLast((note) => note.kind === kind)?.number ?? 0) + 1;
  const label = writtenNumber(number, tables.noteFormats[kind]);
  notes.push({ kind, number, label, start, end });
  body.addNoteSign(kind, label);
}

function takePicture({ start, end }: RtfStretch, { context, body, state }: StretchPlace): void {
  const { bytes, limits, tally } = context;
  const isShown = ['body', 'shape', 'shape value'].includes(state.destination);
  if (!isShown || state.deletion !== null) return;
  const image = readPicture(bytes.subarray(start, end), limits);
  if (image === null) tally.count(...notRead.picture);
  body.addPicture(image);
}
