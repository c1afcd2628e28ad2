import type { Grade, Source } from '../../../shared/model/source.ts';
import { originPartWords } from '../../../shared/origins/origin-words.ts';
import type { Core } from '../../core/create-core.ts';
import { gradeWords, sourceRecord } from '../records.ts';
import type { Listing, Row } from './listing.ts';

/** `assay list sources`: who they are, how they are graded, and what else is known of them. */
export async function listSources(core: Core): Promise<Listing> {
  const rows: Row[] = [];
  const endingAt = await countEnds(core);
  for (const source of await core.call('sources.list', {})) {
    const ends = endingAt.get(source.id) ?? { passages: 0, documents: 0 };
    const aliases = source.aliases.length === 0 ? '' : ` (also ${source.aliases.join(', ')})`;
    rows.push({
      record: {
        ...sourceRecord(await core.call('sources.profile', { id: source.id })),
        origins: ends,
      },
      cells: [
        source.id,
        source.kind,
        generalGrades(source).map(gradeWords).join('; '),
        source.documents,
        `${originPartWords('passages', ends.passages)}, ${ends.documents} ${ends.documents === 1 ? 'document' : 'documents'}`,
        source.name + aliases,
      ],
    });
  }
  return { columns: ['id', 'kind', 'grade', 'documents', 'origin of', 'name'], rows };
}

interface Ends {
  readonly passages: number;
  readonly documents: number;
}

/** How many passages and documents come from each source in the end, as far as is recorded. */
async function countEnds(core: Core): Promise<ReadonlyMap<string, Ends>> {
  const [annotations, documents] = await Promise.all([
    core.call('annotations.list', {}),
    core.call('documents.list', {}),
  ]);
  const report = await core.call('origins.count', {
    annotations: annotations.map(({ id }) => id),
    documents: documents.map(({ id }) => id),
  });
  const counts = new Map<string, Ends>();
  for (const { annotation, ends } of report.passages)
    for (const { id } of ends) {
      const { passages, documents: whole } = counts.get(id) ?? { passages: 0, documents: 0 };
      const count =
        annotation === null
          ? { passages, documents: whole + 1 }
          : { passages: passages + 1, documents: whole };
      counts.set(id, count);
    }
  return counts;
}

/** Those in force in general: one for each scale that was graded on. */
function generalGrades({ grades }: Source): readonly Grade[] {
  return grades.filter(
    ({ supersededAt, topic, period, document, annotation }) =>
      supersededAt === null && topic === null && period === null && document === null && annotation === null,
  );
}
