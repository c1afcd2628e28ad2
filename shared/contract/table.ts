import { z } from 'zod';
import { tableGroup, tableGrouping, tableRow, tableSort, textOrder } from '../model/table-row.ts';
import { job, query } from './define.ts';

/** Which rows in which order. Any text is a query; one that asks for nothing finds every annotation. */
const asked = {
  query: z.string().default(''),
  sort: tableSort.default(textOrder),
  group: tableGrouping.default('none'),
};

/** A stretch of the rows, counted from 0 over all groups. */
const stretch = { offset: z.int().nonnegative(), limit: z.int().positive().max(1_000) };

export const tableProcedures = {
  /** How many annotations are found, and how many rows they make: grouped by tag, one has a row under each of its tags. */
  'table.outline': query(
    z.object(asked),
    z.object({ annotations: z.int(), rows: z.int(), groups: z.array(tableGroup).readonly() }),
  ),
  /** How many annotations the project has; quick at any size. */
  'table.count': query(z.object({}), z.object({ annotations: z.int() })),
  'table.rows': query(z.object({ ...asked, ...stretch }), z.object({ rows: z.array(tableRow).readonly() })),
  /** The annotations of a stretch of rows, or of all of them, each once, in the order of the rows. */
  'table.ids': query(
    z.object({ ...asked, offset: z.int().nonnegative().default(0), limit: z.int().positive().optional() }),
    z.object({ ids: z.array(z.string()).readonly() }),
  ),
  /** Where an annotation's first row stands; null where it is not found. */
  'table.place': query(
    z.object({ ...asked, annotation: z.string() }),
    z.object({ index: z.int().nullable() }),
  ),
  /** The tags that some annotations carry, and how many of them do. */
  'table.tags': query(
    z.object({ ids: z.array(z.string()) }),
    z.object({ tags: z.array(z.object({ tag: z.string(), annotations: z.int() })).readonly() }),
  ),
  /**
   * Adds and takes away tags, in pieces that are one undo step together; stopped, what was done stays. `create` names
   * tags to be made and added. Annotations that are gone by now are passed over. Gives how many were changed.
   */
  'table.retag': job(
    z.object({
      ids: z.array(z.string()).min(1),
      add: z.array(z.string()).default([]),
      remove: z.array(z.string()).default([]),
      create: z.array(z.string().trim().min(1)).default([]),
    }),
    z.object({ annotations: z.int() }),
  ),
  /** Removes annotations as `table.retag` changes them. */
  'table.remove': job(z.object({ ids: z.array(z.string()).min(1) }), z.object({ annotations: z.int() })),
};
