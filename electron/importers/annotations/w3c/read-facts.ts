import type { z } from 'zod';
import { asList, isJsonObject, type JsonValue } from '../../../../shared/w3c/json-value.ts';
import { webFact } from '../../../../shared/w3c/web-facts.ts';
import type { InvalidRecord } from '../annotation-record.ts';
import type { FactRecord } from '../fact-record.ts';
import { refuseTooMany } from '../refuse-too-many.ts';
import { lowerIds } from './lower-ids.ts';

/** The lists of facts, and what one of each is. */
const listed = {
  'assay:tags': 'tag',
  'assay:sources': 'source',
  'assay:documents': 'document',
  'assay:grades': 'grade',
  'assay:directness': 'directness',
  'assay:derivations': 'derivation',
  'assay:observations': 'observation',
} as const satisfies Record<keyof typeof webFact, FactRecord['type']>;

/** What a file that Assay wrote knows of sources, documents and tags; nothing for files of other programs. Terms are compact. */
export function readFacts(json: JsonValue): {
  readonly facts: readonly FactRecord[];
  readonly invalid: readonly InvalidRecord[];
} {
  const facts: FactRecord[] = [];
  const invalid: InvalidRecord[] = [];
  const holders = asList(json)
    .filter(isJsonObject)
    .flatMap((collection) => asList(collection['assay:facts']))
    .filter(isJsonObject);
  for (const [list, type] of Object.entries(listed) as [keyof typeof listed, FactRecord['type']][]) {
    const schema: z.ZodType = webFact[list];
    const values = holders.flatMap((holder) => asList(holder[list]));
    refuseTooMany(values.length);
    for (const [index, value] of values.entries()) {
      const where = `${type} ${index + 1}`;
      const read = schema.safeParse(isJsonObject(value) ? lowerIds(value) : value);
      // The schema that was read by is the one of this type.
      if (read.success) facts.push({ where, type, fact: read.data } as FactRecord);
      else {
        const [issue] = read.error.issues;
        const reason = `This ${type} is not written as Assay writes it (see “${issue?.path.join('.') ?? ''}”).`;
        invalid.push({ where, quote: '', reason });
      }
    }
  }
  return { facts, invalid };
}
