import { createHash } from 'node:crypto';

/** An IRI for a record of a format without ids, made of what it says, so that the same record has the same id again. */
export function madeId(format: string, parts: readonly (string | null)[]): string {
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  return `urn:assay:${format}:${hash.slice(0, 32)}`;
}
