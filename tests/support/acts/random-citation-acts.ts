import type { Core } from '../../../electron/core/create-core.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import type { Note } from '../../../shared/model/note.ts';
import { contentThatCites } from '../cite.ts';

interface Chosen {
  readonly annotations: readonly Annotation[];
  readonly annotation: Annotation | undefined;
  readonly note: Note | undefined;
  /** A capture and a range of its text. */
  readonly place: { readonly capture: string; readonly start: number; readonly end: number } | undefined;
  readonly picks: readonly number[];
  readonly words: string;
}

/** Random citations in notes and comments, each with how often it is made. */
export function citationActs(
  core: Core,
  { annotations, annotation, note, place, picks, words }: Chosen,
): readonly [weight: number, run: () => unknown][] {
  const [a = 0, b = 0, c = 0] = picks;
  const some = annotations.slice(b % Math.max(1, annotations.length)).slice(0, c % 4);
  // One of them was never there.
  const cited = [...some.map(({ id }) => id), ...(a % 5 === 0 ? ['gone'] : [])];
  return [
    [
      6,
      () =>
        note &&
        core.call('notes.update', {
          id: note.id,
          ...contentThatCites(words, cited),
          mergeKey: `writing ${a % 2}`,
        }),
    ],
    [2, () => core.call('notes.create', { title: words, ...contentThatCites('', cited) })],
    [
      3,
      () =>
        annotation &&
        core.call('annotations.comment', { id: annotation.id, ...contentThatCites(words, cited) }),
    ],
    [
      3,
      () =>
        annotation &&
        core.call('notes.cite', {
          passage: { annotation: annotation.id },
          note: a % 2 ? null : (note?.id ?? null),
        }),
    ],
    [2, () => place && core.call('notes.cite', { passage: place, note: note?.id ?? null })],
  ];
}
