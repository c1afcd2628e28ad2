import { describe, expect, it } from 'vitest';
import { sift } from '../../../renderer/features/sessions/dialogs/method.ts';
import {
  createInput,
  emptySession,
  inScopeWords,
  type NewSession,
  queueOf,
  type ScopePart,
  scopeOf,
} from '../../../renderer/features/sessions/dialogs/new-session.ts';

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
    for (const parts of [[], ['documents'], ['tags', 'query']] as const)
      expect(missing({ title: 'T', scopeKind: 'parts', scopeParts: new Set(parts) })).toMatchObject({
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

  it('adds up the ways a scope is named by, and leaves out those not ticked, whatever was chosen for them before', () => {
    const chosen = { documents: new Set(['log']), tags: new Set(['tag']), query: ' fire ' };
    const scope = (scopeKind: NewSession['scopeKind'], ...parts: ScopePart[]) =>
      scopeOf(form({ ...chosen, scopeKind, scopeParts: new Set(parts) }));
    const none = { documents: [], tags: [], query: null };
    expect(scope('everything', 'tags')).toEqual(none);
    expect(scope('parts', 'query')).toEqual({ ...none, query: 'fire' });
    expect(scope('parts', 'documents', 'tags', 'query')).toEqual({
      documents: ['log'],
      tags: ['tag'],
      query: 'fire',
    });
    expect(scope('parts')).toBeNull();
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
