import { baseSchema } from '../schema/base.ts';
import { searchSchema } from '../schema/search.ts';
import type { Migration } from './migration.ts';

/** An empty file to the first published schema. */
export const firstSchema: Migration = {
  version: 1,
  migrate: (database) => {
    database.exec(baseSchema);
    database.exec(searchSchema);
  },
};
