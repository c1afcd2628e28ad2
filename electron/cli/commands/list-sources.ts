import type { Grade, Source } from '../../../shared/model/source.ts';
import type { Core } from '../../core/create-core.ts';
import { gradeWords, sourceRecord } from '../records.ts';
import type { Listing, Row } from './listing.ts';

/** `assay list sources`: who they are, how they are graded, and what else is known of them. */
export async function listSources(core: Core): Promise<Listing> {
  const rows: Row[] = [];
  for (const source of await core.call('sources.list', {})) {
    const aliases = source.aliases.length === 0 ? '' : ` (also ${source.aliases.join(', ')})`;
    rows.push({
      record: sourceRecord(await core.call('sources.profile', { id: source.id })),
      cells: [
        source.id,
        source.kind,
        generalGrades(source).map(gradeWords).join('; '),
        source.documents,
        source.name + aliases,
      ],
    });
  }
  return { columns: ['id', 'kind', 'grade', 'documents', 'name'], rows };
}

/** Those in force in general: one for each scale that was graded on. */
function generalGrades({ grades }: Source): readonly Grade[] {
  return grades.filter(
    ({ supersededAt, topic, period, document, annotation }) =>
      supersededAt === null && topic === null && period === null && document === null && annotation === null,
  );
}
