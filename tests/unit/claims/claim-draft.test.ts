import { expect, test } from 'vitest';
import { draftOf, emptyDraft, valuesOf } from '../../../renderer/features/claims/claim-draft.ts';
import { claimOf } from '../../support/exporting/claim-values.ts';

test('a claim that is not changed gives the values it had', () => {
  const claim = {
    ...claimOf('Ten died.', { question: 'How many?', speaker: 'Authority', said: '1998-03-09', tags: ['t'] }),
    saidWords: '9 March',
    eventDate: '[1998-03-07,1998-07-03]',
    eventWords: '3/7/1998',
    eventPlace: 'Port Ellery',
    parent: { id: 'p', statement: 'Many died.' },
  };
  expect(valuesOf(draftOf(claim))).toEqual({
    statement: 'Ten died.',
    asserts: 'what happened',
    speaker: 'source Authority',
    said: '1998-03-09',
    saidWords: '9 March',
    eventDate: '[1998-03-07,1998-07-03]',
    eventWords: '3/7/1998',
    eventPlace: 'Port Ellery',
    parent: 'p',
    tags: ['t'],
    question: 'question How many?',
  });
});

test('white space goes, and a new question is given by its words', () => {
  const draft = {
    ...emptyDraft,
    statement: ' Ten\n died. ',
    place: '  ',
    question: { type: 'create', words: 'How many?' },
  } as const;
  expect(valuesOf(draft)).toMatchObject({
    statement: 'Ten died.',
    eventPlace: null,
    questionWords: 'How many?',
  });
  expect(valuesOf(draft)).not.toHaveProperty('question');
  expect(valuesOf({ ...draft, question: null })).toMatchObject({ question: null });
});

test('a speaker and tags that are new are given by their names', () => {
  const draft = {
    ...emptyDraft,
    statement: 'Ten died.',
    speaker: { type: 'create', name: 'A clerk' },
    tags: ['t'],
    newTags: ['Figure'],
  } as const;
  const values = valuesOf(draft);
  expect(values).toMatchObject({ speakerName: 'A clerk', tags: ['t'], tagNames: ['Figure'] });
  expect(values).not.toHaveProperty('speaker');
});
