import { AssayError } from '../../../shared/rpc/assay-error.ts';
import type { HostMethod, ToCore, ToShell } from '../../../shared/shell-messages.ts';
import type { Host } from '../host.ts';

type Answer = Extract<ToCore, { type: 'host-answer' }>;

/** A host whose every method is answered by the shell, over the messages of `shell-messages.ts`. */
export function createShellHost(post: (message: ToShell) => void): {
  readonly host: Host;
  answer(answer: Answer): void;
} {
  const open = new Map<number, (answer: Answer) => void>();
  let nextCall = 0;

  /** The shell is trusted to answer each method with its own type. */
  function ask<Value>(method: HostMethod, argument: unknown = null): Promise<Value> {
    return new Promise((resolve, reject) => {
      const call = nextCall++;
      open.set(call, ({ value, error }) => {
        if (error === null) resolve(value as Value);
        else reject(new AssayError('unavailable', error));
      });
      post({ type: 'host-call', call, method, argument });
    });
  }

  return {
    answer: (answer) => {
      open.get(answer.call)?.(answer);
      open.delete(answer.call);
    },
    host: {
      chooseFilesToImport: (kind) => ask('chooseFilesToImport', kind),
      chooseExportPath: (suggestedName) => ask('chooseExportPath', suggestedName),
      openExternal: (url) => ask('openExternal', url),
      newProject: () => ask('newProject'),
      openProject: () => ask('openProject'),
      openSample: () => ask('openSample'),
      recentProjects: () => ask('recentProjects'),
      openRecent: (id) => ask('openRecent', id),
      setMenu: (menu) => ask('setMenu', menu),
      preferences: () => ask('preferences'),
      setPreferences: (preferences) => ask('setPreferences', preferences),
      importRoots: (run) => ask('importRoots', run),
      keepImportRoots: (kept) => ask('keepImportRoots', kept),
    },
  };
}
