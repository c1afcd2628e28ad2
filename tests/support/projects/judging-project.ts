import type { InputOf, OutputOf } from '../../../shared/contract.ts';
import type { Stance } from '../../../shared/model/claim.ts';
import { importText, newProject } from './project-builder.ts';

interface NewDocument {
  readonly title: string;
  readonly source?: string;
  readonly publisher?: string;
}

type Judgement = Omit<Partial<InputOf<'evidence.judge'>>, 'passage' | 'stance'> & {
  readonly stance?: Stance;
};

/** An empty project, with short ways to add documents with their sources and to judge their words for claims. */
export function judgingProject() {
  const core = newProject();
  const { call } = core;
  return {
    core,
    call,

    /** Adds a document of a source; gives its ids. */
    document: async (text: string, { title, source, publisher }: NewDocument) => {
      const added = await importText(core, text, `${title}.txt`);
      await call('documents.update', {
        id: added.document,
        metadata: { title, published: '1998-05-03', ...(publisher === undefined ? {} : { publisher }) },
      });
      if (source !== undefined) await call('documents.assignSource', { ids: [added.document], source });
      return added;
    },

    source: async (name: string, more: Omit<InputOf<'sources.create'>, 'name'> = {}) =>
      (await call('sources.create', { name, ...more })).id,

    claim: async (statement: string, more: Omit<InputOf<'claims.create'>, 'statement'> = {}) =>
      (await call('claims.create', { statement, ...more })).id,

    /** Judges words of a capture for a claim; they support it unless said otherwise. */
    judge: async (
      claim: string,
      { capture }: { readonly capture: string },
      words: string,
      judgement: Judgement = {},
    ): Promise<OutputOf<'evidence.judge'>> => {
      const { text } = await call('captures.get', { id: capture });
      const start = text.indexOf(words);
      if (start < 0) throw new Error(`“${words}” is not in the text`);
      return call('evidence.judge', {
        claim: { id: claim },
        passage: { capture, start, end: start + words.length },
        stance: 'supports',
        ...judgement,
      });
    },

    conclude: (claim: string, more: Partial<InputOf<'conclusions.create'>> = {}) =>
      call('conclusions.create', {
        claim,
        likelihood: '5',
        confidence: 'low',
        lexical: '',
        text: '',
        ...more,
      }),

    page: (id: string) => call('claims.page', { id }),
  };
}
