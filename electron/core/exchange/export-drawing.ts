import { basename } from 'node:path';
import type { Handlers } from '../../../shared/rpc/server.ts';
import type { Store } from '../../store/store.ts';
import { logExport } from '../events/log-export.ts';
import type { Host } from '../host.ts';
import { suggestedStem } from './export-formats.ts';
import { writeFileAtomically } from './export-write.ts';

/** Pictures that the window shows, as files. Errors as `writeFileAtomically`. */
export function createDrawingExport(store: Store, host: Host): Pick<Handlers, 'export.drawing'> {
  return {
    'export.drawing': async ({ drawing }, { signal }) => {
      const path = await host.chooseExportPath(`${suggestedStem(drawing.title)}.svg`);
      if (path === null) return { fileName: null };
      const { drawingToSvg } = await import('../../exporters/svg/drawing-svg.ts');
      await writeFileAtomically(path, drawingToSvg(drawing), { existing: 'replace', signal });
      const fileName = basename(path);
      logExport(store, { format: 'drawing', fileName, counts: {} });
      return { fileName };
    },
  };
}
