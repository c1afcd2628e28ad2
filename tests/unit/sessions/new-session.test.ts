import { describe, expect, it } from 'vitest';
import { sift } from '../../../renderer/features/sessions/method.ts';
import {
  createInput,
  emptySession,
  inScopeWords,
  type NewSession,
  queueOf,
  scopeOf,
} from '../../../renderer/features/sessions/new-session.ts';

const inScope = {
  documents: [{ id: 'log', title: 'Log' }],
  claims: [
    { id: 'dead', statement: '31 people died.' },
    { id: 'warned', statement: 'Two warnings were sent.' },
  ],
};
const asked = { inScope, earlier: [], newId: () => 'id' };

function form(values: Partial<NewSession>): NewSession {
  return { ...emptySession, ...values };
}

describe('the form of a new session', () => {
  it('says what is missing, one thing at a time', () => {
    const missing = (values: Partial<NewSession>, more = asked) => createInput(form(values), more);
    expect(missing({})).toEqual({ missing: 'Give the session a title, or write its question.' });
    expect(missing({ title: 'T', question: 'new' })).toMatchObject({
      missing: expect.stringContaining('question'),
    });
    for (const scopeKind of ['documents', 'tags', 'query'] as const)
      expect(missing({ title: 'T', scopeKind })).toMatchObject({
        missing: expect.stringContaining('nothing is named'),
      });
    expect(missing({ title: 'T', method: 'own', checklistLines: ' ' })).toMatchObject({
      missing: expect.stringContaining('step'),
    });
  });

  it('takes a new question for its title where none is written, and starts with what is in scope', () => {
    const given = createInput(
      form({ question: 'new', questionWords: ' How many died? ', method: 'sift' }),
      asked,
    );
    expect(given).toEqual({
      input: {
        title: 'How many died?',
        question: null,
        questionWords: 'How many died?',
        scope: { documents: [], tags: [], query: null },
        method: sift,
        queue: { claims: ['dead', 'warned'], documents: ['log'] },
      },
    });
  });

  it('names one kind of scope only, whatever else was chosen before', () => {
    const chosen = { documents: new Set(['log']), tags: new Set(['tag']), query: ' fire ' };
    expect(scopeOf(form({ ...chosen, scopeKind: 'everything' }))).toEqual({
      documents: [],
      tags: [],
      query: null,
    });
    expect(scopeOf(form({ ...chosen, scopeKind: 'query' }))).toEqual({
      documents: [],
      tags: [],
      query: 'fire',
    });
    expect(scopeOf(form({ ...chosen, scopeKind: 'tags' }))?.tags).toEqual(['tag']);
  });

  it('queues claims, documents, both or chosen ones, in the order of the scope', () => {
    const queue = (queueKind: NewSession['queueKind'], chosen: string[] = []) =>
      queueOf({ queueKind, chosen: new Set(chosen) }, inScope);
    expect(queue('claims')).toEqual({ claims: ['dead', 'warned'], documents: [] });
    expect(queue('documents')).toEqual({ claims: [], documents: ['log'] });
    expect(queue('chosen', ['log', 'warned', 'gone'])).toEqual({ claims: ['warned'], documents: ['log'] });
  });

  it('counts what is in scope in words', () => {
    expect(inScopeWords(inScope)).toBe('1 document and 2 claims');
  });
});
