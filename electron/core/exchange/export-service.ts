import { AssayError } from '../../../shared/rpc/assay-error.ts';
import type { Handlers } from '../../../shared/rpc/server.ts';
import type { Store } from '../../store/store.ts';
import type { Host } from '../host.ts';

export interface ExportService {
  readonly handlers: Pick<Handlers, 'export.choose'>;
}

/** Export of annotated notes. */
export function createExport(_store: Store, _host: Host): ExportService {
  return {
    handlers: {
      'export.choose': () => {
        throw new AssayError('unsupported', 'Export is not there yet.');
      },
    },
  };
}
