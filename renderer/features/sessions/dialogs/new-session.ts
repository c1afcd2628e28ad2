import type { z } from 'zod';
import type { sessionProcedures } from '../../../../shared/contract/sessions.ts';
import type { SessionMethod, SessionScope } from '../../../../shared/model/checking-session.ts';
import { checklistOf, sift } from './method.ts';

type CreateInput = z.input<(typeof sessionProcedures)['sessions.create']['input']>;

export type ScopeKind = 'everything' | 'parts';
/** What names a part of the project; several together mean what any of them names. */
export type ScopePart = 'documents' | 'tags' | 'query';
export type QueueKind = 'claims' | 'documents' | 'both' | 'chosen';

/** What a person has chosen in the form of a new session. */
export interface NewSession {
  readonly title: string;
  /** The id of a question of the project; 'new': the words beside it; null: none. */
  readonly question: string | null;
  readonly questionWords: string;
  readonly scopeKind: ScopeKind;
  /** With 'parts'. */
  readonly scopeParts: ReadonlySet<ScopePart>;
  readonly documents: ReadonlySet<string>;
  readonly tags: ReadonlySet<string>;
  readonly query: string;
  readonly queueKind: QueueKind;
  /** Ids of claims and documents, for the queue of chosen ones. */
  readonly chosen: ReadonlySet<string>;
  /** 'none', 'sift', 'own', or the name of a checklist of another session. */
  readonly method: string;
  readonly checklistName: string;
  readonly checklistLines: string;
}

export const emptySession: NewSession = {
  title: '',
  question: null,
  questionWords: '',
  scopeKind: 'everything',
  scopeParts: new Set(),
  documents: new Set(),
  tags: new Set(),
  query: '',
  queueKind: 'both',
  chosen: new Set(),
  method: 'none',
  checklistName: '',
  checklistLines: '',
};

/** The part of the project that the choices mean; null while they name none. */
export function scopeOf({ scopeKind, scopeParts, documents, tags, query }: NewSession): SessionScope | null {
  const takes = (part: ScopePart) => scopeKind === 'parts' && scopeParts.has(part);
  const scope = {
    documents: takes('documents') ? [...documents] : [],
    tags: takes('tags') ? [...tags] : [],
    query: (takes('query') && query.trim()) || null,
  };
  // Core takes a scope that names nothing for the whole project.
  const isNothing = scope.documents.length === 0 && scope.tags.length === 0 && scope.query === null;
  return scopeKind === 'parts' && isNothing ? null : scope;
}

/** What a scope holds, in its order. */
export interface InScope {
  readonly documents: readonly { readonly id: string; readonly title: string }[];
  readonly claims: readonly { readonly id: string; readonly statement: string }[];
}

/** What goes into the queue of all that is in scope. */
export function queueOf(
  { queueKind, chosen }: Pick<NewSession, 'queueKind' | 'chosen'>,
  inScope: InScope,
): { readonly claims: string[]; readonly documents: string[] } {
  const takes = (kind: 'claims' | 'documents', id: string) =>
    queueKind === 'both' || queueKind === kind || (queueKind === 'chosen' && chosen.has(id));
  return {
    claims: inScope.claims.flatMap(({ id }) => (takes('claims', id) ? [id] : [])),
    documents: inScope.documents.flatMap(({ id }) => (takes('documents', id) ? [id] : [])),
  };
}

/** The method that is chosen; undefined while a checklist of one's own has no step yet. */
export function methodOf(
  form: NewSession,
  earlier: readonly SessionMethod[],
  newId: () => string,
): SessionMethod | null | undefined {
  switch (form.method) {
    case 'none':
      return null;
    case 'sift':
      return sift;
    case 'own':
      return checklistOf(form.checklistName, form.checklistLines, newId) ?? undefined;
    default:
      return earlier.find(({ name }) => name === form.method) ?? null;
  }
}

/** What to ask core for; a sentence where something is missing. */
export function createInput(
  form: NewSession,
  {
    inScope,
    earlier,
    newId,
  }: {
    readonly inScope: InScope | undefined;
    readonly earlier: readonly SessionMethod[];
    readonly newId: () => string;
  },
): { readonly input: CreateInput } | { readonly missing: string } {
  const scope = scopeOf(form);
  const method = methodOf(form, earlier, newId);
  const words = form.questionWords.trim();
  const title = form.title.trim() || (form.question === 'new' ? words : '');
  if (title === '') return { missing: 'Give the session a title, or write its question.' };
  if (form.question === 'new' && words === '') return { missing: 'Write the question, or choose none.' };
  if (scope === null) return { missing: 'Choose what the session is about: nothing is named yet.' };
  if (inScope === undefined) return { missing: 'What is in scope is still being counted.' };
  if (method === undefined) return { missing: 'Write at least one step of the checklist.' };
  return {
    input: {
      title,
      question: form.question === 'new' ? null : form.question,
      questionWords: form.question === 'new' ? words : null,
      scope: { documents: [...scope.documents], tags: [...scope.tags], query: scope.query },
      method: method === null ? null : { name: method.name, steps: [...method.steps] },
      queue: queueOf(form, inScope),
    },
  };
}

/** "12 documents and 7 claims". */
export function inScopeWords({ documents, claims }: InScope): string {
  return `${count(documents.length, 'document')} and ${count(claims.length, 'claim')}`;
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}
