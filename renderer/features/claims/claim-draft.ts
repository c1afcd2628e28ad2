import type { InputOf } from '../../../shared/contract.ts';
import type { AssertionKind, Claim } from '../../../shared/model/claim.ts';
import { type ChosenQuestion, questionValues } from './claim-actions.ts';

/** Who said it: a source of the project, or the name of one that is made when the claim is saved. */
export type ChosenSpeaker =
  | { readonly type: 'source'; readonly id: string; readonly name: string }
  | { readonly type: 'create'; readonly name: string };

/** A date as EDTF with the words it was read from. */
export interface DatedWords {
  readonly date: string | null;
  readonly words: string | null;
}

/** A claim as its form has it. */
export interface ClaimDraft {
  readonly statement: string;
  readonly asserts: AssertionKind;
  readonly speaker: ChosenSpeaker | null;
  readonly said: DatedWords;
  readonly event: DatedWords;
  readonly place: string;
  readonly question: Exclude<ChosenQuestion, { type: 'none' }> | null;
  readonly parent: { readonly id: string; readonly statement: string } | null;
  readonly tags: readonly string[];
  /** Names of tags that are made when the claim is saved. */
  readonly newTags: readonly string[];
}

const undated: DatedWords = { date: null, words: null };

export const emptyDraft: ClaimDraft = {
  statement: '',
  asserts: 'what happened',
  speaker: null,
  said: undated,
  event: undated,
  place: '',
  question: null,
  parent: null,
  tags: [],
  newTags: [],
};

/** A claim of the project, to be changed. */
export function draftOf(claim: Claim): ClaimDraft {
  const { statement, asserts, speaker, question, parent, tags } = claim;
  return {
    statement,
    asserts,
    speaker: speaker && { type: 'source', ...speaker },
    said: { date: claim.said, words: claim.saidWords },
    event: { date: claim.eventDate, words: claim.eventWords },
    place: claim.eventPlace ?? '',
    question: question && { type: 'question', ...question },
    parent,
    tags,
    newTags: [],
  };
}

type ClaimValues = InputOf<'claims.update'>['values'];

/** What is recorded of a draft, in one step with what is made for it. */
export function valuesOf(draft: ClaimDraft): ClaimValues & { readonly statement: string } {
  const { speaker, newTags } = draft;
  return {
    statement: draft.statement.trim().replaceAll(/\s+/g, ' '),
    asserts: draft.asserts,
    ...(speaker?.type === 'create' ? { speakerName: speaker.name } : { speaker: speaker?.id ?? null }),
    said: draft.said.date,
    saidWords: draft.said.words,
    eventDate: draft.event.date,
    eventWords: draft.event.words,
    eventPlace: draft.place.trim() || null,
    parent: draft.parent?.id ?? null,
    tags: [...draft.tags],
    ...(newTags.length === 0 ? {} : { tagNames: [...newTags] }),
    ...questionValues(draft.question ?? { type: 'none' }),
  };
}
