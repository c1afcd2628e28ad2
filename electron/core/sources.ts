import type { Source } from '../../shared/model/source.ts';
import { reliabilityLevel, reliabilityScale } from '../../shared/reliability/scales.ts';
import { AssayError } from '../../shared/rpc/assay-error.ts';
import type { Handlers } from '../../shared/rpc/server.ts';
import { findAnnotation } from '../store/repositories/annotations.ts';
import { findDocument } from '../store/repositories/documents.ts';
import { currentGrade } from '../store/repositories/grades.ts';
import { projectScale } from '../store/repositories/project.ts';
import { findSource, listAliases, listSources, sourcesNamed } from '../store/repositories/sources.ts';
import type { Store } from '../store/store.ts';
import type { Writer } from '../store/unit-of-work.ts';
import { known } from './known.ts';

type SourceHandlers = Pick<
  Handlers,
  'sources.list' | 'sources.get' | 'sources.create' | 'sources.update' | 'sources.remove' | 'sources.grade'
>;

/** Sources with their aliases, interests and grades. */
export function createSources({ reader, unitOfWork, now, newId }: Store): SourceHandlers {
  const get = (id: string): Source => known(findSource(reader, id), 'source');

  function checkName(name: string, self?: string): void {
    const [other] = sourcesNamed(reader, name).filter((id) => id !== self);
    if (other !== undefined) {
      throw new AssayError(
        'conflict',
        `“${name}” is the name or an alias of the source “${get(other).name}” already.`,
      );
    }
  }

  return {
    'sources.list': () => listSources(reader),

    'sources.get': ({ id }) => get(id),

    'sources.create': (given) => {
      checkName(given.name);
      const id = newId();
      unitOfWork.run({ label: 'create source' }, (write) => {
        write.insert('source', {
          id,
          name: given.name,
          kind: given.kind ?? 'unknown',
          interest: given.interest ?? null,
          interest_reason: given.interestReason ?? null,
          created_at: now(),
        });
        writeAliases(write, id, given.aliases ?? []);
      });
      return get(id);
    },

    'sources.update': ({ id, aliases, ...values }) => {
      const before = get(id);
      if (values.name !== undefined && values.name !== before.name) checkName(values.name, id);
      const { name, kind, interest, interestReason } = { ...before, ...values };
      unitOfWork.run({ label: name === before.name ? 'change source' : 'rename source' }, (write) => {
        write.update('source', id, { name, kind, interest, interest_reason: interestReason });
        if (aliases !== undefined) writeAliases(write, id, aliases);
      });
      return get(id);
    },

    'sources.remove': ({ id }) => {
      const source = get(id);
      if (source.documents > 0) {
        throw new AssayError(
          'conflict',
          `${source.documents} documents come from “${source.name}”. Give them another source first.`,
        );
      }
      if (source.grades.length > 0) {
        throw new AssayError(
          'conflict',
          `“${source.name}” has grades on record, which are kept. It cannot be removed.`,
        );
      }
      unitOfWork.run({ label: 'delete source' }, (write) => {
        for (const alias of listAliases(reader, id)) write.remove('source_alias', alias.id);
        write.remove('source', id);
      });
      return {};
    },

    'sources.grade': ({ source, code, topic, document, annotation, reason, period, ...given }) => {
      const scale = given.scale ?? projectScale(reader);
      known(findSource(reader, source), 'source');
      if (document !== null) known(findDocument(reader, document), 'document');
      if (annotation !== null) known(findAnnotation(reader, annotation), 'annotation');
      const level = reliabilityLevel(scale, code);
      if (level === undefined) {
        const codes = reliabilityScale(scale).levels.map((each) => each.code);
        throw new AssayError('invalid_input', `“${code}” is no level of this scale: ${codes.join(', ')}.`);
      }
      const scope = { source, scale, topic, document, annotation };
      const at = now();
      unitOfWork.run({ label: 'grade source' }, (write) => {
        const superseded = currentGrade(reader, scope);
        if (superseded !== undefined) write.update('grade', superseded.id, { superseded_at: at });
        write.insert('grade', {
          id: newId(),
          source_id: source,
          scale,
          code: level.isMissing ? null : level.code,
          topic,
          document_id: document,
          annotation_id: annotation,
          reason,
          graded_at: at,
          superseded_at: null,
          period,
        });
      });
      return known(currentGrade(reader, scope), 'grade');
    },
  };

  /** Makes the aliases of a source these, keeping the rows of those that stay. */
  function writeAliases(write: Writer, source: string, aliases: readonly string[]): void {
    const wanted = new Set(aliases);
    for (const alias of listAliases(reader, source)) {
      if (!wanted.delete(alias.name)) write.remove('source_alias', alias.id);
    }
    for (const name of wanted) write.insert('source_alias', { id: newId(), source_id: source, name });
  }
}
