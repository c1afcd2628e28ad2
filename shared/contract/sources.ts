import { z } from 'zod';
import { grade, interest, scaleName, source, sourceKind } from '../model/source.ts';
import { command, query } from './define.ts';

const sourceProperties = {
  name: z.string().trim().min(1),
  kind: sourceKind,
  aliases: z.array(z.string().trim().min(1)),
  interest: interest.nullable(),
  interestReason: z.string().nullable(),
};

export const sourceProcedures = {
  'sources.list': query(z.object({}), z.array(source)),
  'sources.get': query(z.object({ id: z.string() }), source),
  'sources.create': command(z.object(sourceProperties).partial().required({ name: true }), source),
  'sources.update': command(z.object(sourceProperties).partial().extend({ id: z.string() }), source),
  /** Refused with `conflict` while documents come from it or grades are on record. */
  'sources.remove': command(z.object({ id: z.string() }), z.object({})),
  /** Records a judgement; a current one of the same source, scale, topic, document and passage is superseded. */
  'sources.grade': command(
    z.object({
      source: z.string(),
      scale: scaleName.default('admiralty'),
      code: z.string(),
      topic: z.string().trim().min(1).nullable().default(null),
      document: z.string().nullable().default(null),
      annotation: z.string().nullable().default(null),
      reason: z.string().trim().min(1).nullable().default(null),
    }),
    grade,
  ),
};
