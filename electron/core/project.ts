import { basename } from 'node:path';
import type { Handlers } from '../../shared/rpc/server.ts';
import { getProject } from '../store/repositories/project.ts';
import type { Store } from '../store/store.ts';
import { verifyProject } from './verify.ts';

type ProjectHandlers = Pick<
  Handlers,
  | 'project.get'
  | 'project.rename'
  | 'project.setYardstick'
  | 'project.setAnalyst'
  | 'project.verify'
  | 'history.get'
  | 'history.undo'
  | 'history.redo'
>;

/** The project itself and its history. */
export function createProject(store: Store): ProjectHandlers {
  const { reader, unitOfWork, path } = store;
  const get = () => ({ ...getProject(reader), fileName: basename(path) });
  return {
    'project.get': get,

    'project.rename': ({ title }) => {
      const { id } = getProject(reader);
      unitOfWork.run({ label: 'rename project' }, (write) => write.update('project', id, { title }));
      return get();
    },

    'project.setYardstick': ({ yardstick }) => {
      const { id } = getProject(reader);
      unitOfWork.run({ label: 'change yardstick' }, (write) => write.update('project', id, { yardstick }));
      return get();
    },

    'project.setAnalyst': ({ analyst }) => {
      const { id } = getProject(reader);
      unitOfWork.run({ label: 'change analyst' }, (write) => write.update('project', id, { analyst }));
      return get();
    },

    'project.verify': (_input, context) => verifyProject(store, context),

    'history.get': () => ({ undo: unitOfWork.newestDone(), redo: unitOfWork.oldestUndone() }),

    'history.undo': () => unitOfWork.undo(),

    'history.redo': () => unitOfWork.redo(),
  };
}
