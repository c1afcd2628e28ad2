import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { z } from 'zod';

/** A small JSON file of settings. A missing or damaged one reads as the fallback; writing is atomic. */
export function settingsFile<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  fallback: z.output<Schema>,
): { read(): z.output<Schema>; write(value: z.input<Schema>): void } {
  return {
    read: () => {
      try {
        return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
      } catch {
        return fallback;
      }
    },
    write: (value) => {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(`${path}.new`, `${JSON.stringify(value, null, 2)}\n`);
      renameSync(`${path}.new`, path);
    },
  };
}
