import { reliabilityLevel, reliabilityScale } from '../../../shared/reliability/scales.ts';
import { AssayError } from '../../../shared/rpc/assay-error.ts';
import type { Handlers } from '../../../shared/rpc/server.ts';
import { findAnnotation } from '../../store/repositories/annotations.ts';
import { findDocument } from '../../store/repositories/documents.ts';
import { currentGrade } from '../../store/repositories/grades.ts';
import { getProject, projectScale } from '../../store/repositories/project.ts';
import { findSource } from '../../store/repositories/sources.ts';
import type { Store } from '../../store/store.ts';
import { known } from '../known.ts';
import { checkedDate } from './check-date.ts';

type GradeHandlers = Pick<Handlers, 'sources.grade' | 'sources.setScale'>;

/** Grades of sources, and the scale that they are given on. */
export function createGrades({ reader, unitOfWork, now, newId }: Store): GradeHandlers {
  return {
    'sources.grade': ({ source, code, topic, document, annotation, reason, ...given }) => {
      const scale = given.scale ?? projectScale(reader);
      const period = checkedDate(given.period);
      known(findSource(reader, source), 'source');
      if (document !== null) known(findDocument(reader, document), 'document');
      if (annotation !== null) known(findAnnotation(reader, annotation), 'annotation');
      const level = reliabilityLevel(scale, code);
      if (level === undefined) {
        const { title, levels } = reliabilityScale(scale);
        const codes = levels.map((each) => each.code).join(', ');
        throw new AssayError('invalid_input', `“${code}” is no level of the scale ${title}: ${codes}.`);
      }
      const scope = { source, scale, topic, period, document, annotation };
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

    'sources.setScale': ({ scale }) => {
      const { id, reliabilityScale: before } = getProject(reader);
      if (scale === before) return {};
      unitOfWork.run({ label: 'choose scale' }, (write) =>
        write.update('project', id, { reliability_scale: scale }),
      );
      return {};
    },
  };
}
