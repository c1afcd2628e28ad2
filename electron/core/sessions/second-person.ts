import { extname } from 'node:path';
import { agreementsOf } from '../../../shared/agreement/agreements.ts';
import type { Handlers } from '../../../shared/rpc/server.ts';
import { getProject } from '../../store/repositories/project.ts';
import { listSecondJudgements } from '../../store/repositories/second-judgements.ts';
import { findSession } from '../../store/repositories/sessions.ts';
import type { Store } from '../../store/store.ts';
import { suggestedStem } from '../exchange/export-formats.ts';
import type { Host } from '../host.ts';
import { known } from '../known.ts';
import { bringBack } from './bring-back.ts';
import { createResolve } from './resolve.ts';
import { compared } from './second-judgements.ts';
import { writeSecondFile } from './write-second-file.ts';

type SecondPersonHandlers = Pick<
  Handlers,
  'sessions.exportForSecond' | 'sessions.bringBack' | 'sessions.compare' | 'sessions.resolve'
>;

/** A second person judges a session without seeing the first judgements, and both are compared. */
export function createSecondPerson(store: Store, host: Host): SecondPersonHandlers {
  const { reader } = store;
  return {
    'sessions.exportForSecond': async ({ id }, context) => {
      const { title } = known(findSession(reader, id), 'session');
      const path = await host.chooseExportPath(`${suggestedStem(title)} to judge.assay`);
      if (path === null) return { fileName: null, claims: 0, documents: 0, passages: 0 };
      // The system's dialog has asked about a file that is there, under the name that was chosen.
      return extname(path) === ''
        ? writeSecondFile(store, { id, path: `${path}.assay`, existing: 'refuse' }, context)
        : writeSecondFile(store, { id, path, existing: 'replace' }, context);
    },

    'sessions.bringBack': async ({ id }, context) => {
      known(findSession(reader, id), 'session');
      const [path] = await host.chooseFilesToImport('project');
      if (path === undefined) return { fileName: null, judgements: 0, analyst: null, leftOut: 0 };
      return bringBack(store, { id, path }, context);
    },

    'sessions.compare': ({ id }) => {
      known(findSession(reader, id), 'session');
      const judgements = listSecondJudgements(reader, id).map(compared);
      return { agreement: agreementsOf(judgements, getProject(reader).yardstick), judgements };
    },

    ...createResolve(store),
  };
}
