import type { ExportedDirectness } from '../../exporters/annotated-notes.ts';
import type { ReadonlyDatabase } from '../../store/database.ts';
import { listDirectness } from '../../store/repositories/directness.ts';
import { listSources } from '../../store/repositories/sources.ts';

/** The judgements of directness in force, by annotation; sources of the project are called by their names of now. */
export function directnessByAnnotation(reader: ReadonlyDatabase): ReadonlyMap<string, ExportedDirectness> {
  const judgements = listDirectness(reader);
  if (judgements.length === 0) return new Map();
  const names = new Map(listSources(reader).map(({ id, name }) => [id, name]));
  return new Map(
    judgements.map(({ annotation, level, via, reason, judgedAt }) => [
      annotation,
      {
        level,
        via: via.map(({ source, words }) => (source === null ? words : (names.get(source) ?? words))),
        reason,
        judgedAt,
      },
    ]),
  );
}
