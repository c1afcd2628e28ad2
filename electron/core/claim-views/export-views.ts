import { basename } from 'node:path';
import type { Disagreements } from '../../../shared/contract/claim-views.ts';
import type { Handlers } from '../../../shared/rpc/server.ts';
import type { Store } from '../../store/store.ts';
import { logExport } from '../events/log-export.ts';
import { suggestedStem } from '../exchange/export-formats.ts';
import { writeFileAtomically } from '../exchange/export-write.ts';
import type { Host } from '../host.ts';

/** What exporting reads of the project. */
export interface ExportedViews {
  readonly store: Store;
  readonly projectTitle: () => string;
  /** Of a question's id; null for none, or one that is gone. */
  readonly questionWords: (question: string | null) => string | null;
  readonly disagreements: (question: string | null) => Promise<Disagreements>;
}

/** The matrix and the values of a question, as files. Errors as `writeFileAtomically`. */
export function createViewExport(
  host: Host,
  views: ExportedViews,
): Pick<Handlers, 'claims.exportMatrix' | 'claims.exportDisagreements'> {
  async function save(
    { format, name }: { readonly format: string; readonly name: string },
    make: () => Promise<string>,
    signal: AbortSignal,
  ) {
    const path = await host.chooseExportPath(name);
    if (path === null) return { fileName: null };
    await writeFileAtomically(path, await make(), { existing: 'replace', signal });
    const fileName = basename(path);
    logExport(views.store, { format, fileName, counts: {} });
    return { fileName };
  }
  return {
    'claims.exportMatrix': ({ matrix, format }, { signal }) =>
      save(
        { format: `evidence matrix as ${format}`, name: `${suggestedStem(matrix.title)}.${format}` },
        async () => {
          if (format === 'svg')
            return (await import('../../exporters/svg/matrix-svg.ts')).matrixToSvg(matrix);
          return (await import('../../exporters/csv/matrix-csv.ts')).matrixToCsv(matrix);
        },
        signal,
      ),

    'claims.exportDisagreements': async ({ question, values: asked }, { signal }) =>
      save(
        {
          format: 'disagreements as csv',
          name: `${suggestedStem(`${views.projectTitle()}, disagreements`)}.csv`,
        },
        async () => {
          const { disagreementsToCsv } = await import('../../exporters/csv/disagreements-csv.ts');
          const answer = await views.disagreements(question);
          const byPlace = new Map(answer.values.map((value) => [keyOf(value), value]));
          const values = asked.flatMap((place) => byPlace.get(keyOf(place)) ?? []);
          return disagreementsToCsv(views.questionWords(question), { ...answer, values });
        },
        signal,
      ),
  };
}

function keyOf({ evidence, target }: { readonly evidence: string; readonly target: string }): string {
  return `${evidence} ${target}`;
}
