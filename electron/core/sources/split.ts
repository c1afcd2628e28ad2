import { AssayError } from '../../../shared/rpc/assay-error.ts';
import type { Handlers } from '../../../shared/rpc/server.ts';
import { gradesLimitedToDocument } from '../../store/repositories/grades.ts';
import { rowsNaming } from '../../store/repositories/rows-naming-source.ts';
import { findSource, listAliases } from '../../store/repositories/sources.ts';
import type { Store } from '../../store/store.ts';
import { known } from '../known.ts';
import { checkName } from './check-name.ts';
import { distinctRow } from './distinct-row.ts';

/** Making a source of a part of another, in one step that undo takes back. */
export function createSplit({ reader, unitOfWork, now, newId }: Store): Pick<Handlers, 'sources.split'> {
  /** The rows of these ids that name the source; refuses ids that are of another. */
  function chosen(
    table: 'document' | 'mention' | 'grade',
    source: string,
    ids: readonly string[],
  ): readonly string[] {
    const own = new Set(rowsNaming(reader, { table, column: 'source_id' }, source).map(({ id }) => id));
    if (ids.every((id) => own.has(id))) return ids;
    throw new AssayError('conflict', `One of these ${table}s does not belong to the source any more.`);
  }

  return {
    'sources.split': ({ source, name, ...parts }) => {
      const whole = known(findSource(reader, source), 'source');
      if (name === whole.name)
        throw new AssayError('invalid_input', 'The new source needs a name of its own.');
      const aliases = listAliases(reader, source).filter((alias) =>
        [...parts.aliases, name].includes(alias.name),
      );
      checkName(reader, name, source);
      const documents = chosen('document', source, parts.documents);
      const mentions = chosen('mention', source, parts.mentions);
      const ownGrades = new Set(
        rowsNaming(reader, { table: 'grade', column: 'source_id' }, source).map(({ id }) => id),
      );
      const limited = documents
        .flatMap((id) => gradesLimitedToDocument(reader, id))
        .filter((id) => ownGrades.has(id));
      const grades = new Set([...chosen('grade', source, parts.grades), ...limited]);
      const id = newId();
      unitOfWork.run({ label: 'split source' }, (write) => {
        write.insert('source', {
          id,
          name,
          kind: whole.kind,
          interest: null,
          interest_reason: null,
          created_at: now(),
        });
        for (const alias of aliases) {
          if (alias.name === name) write.remove('source_alias', alias.id);
          else write.update('source_alias', alias.id, { source_id: id });
        }
        for (const document of documents) write.update('document', document, { source_id: id });
        for (const mention of mentions) write.update('mention', mention, { source_id: id });
        for (const grade of grades) write.update('grade', grade, { source_id: id });
        write.insert(
          'distinct_sources',
          distinctRow({ id: newId(), one: source, other: { source: id }, at: now() }),
        );
      });
      return known(findSource(reader, id), 'source');
    },
  };
}
