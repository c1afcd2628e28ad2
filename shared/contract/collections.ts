import { z } from 'zod';
import { collection } from '../model/collection.ts';
import { command, query } from './define.ts';

const name = z.string().trim().min(1).max(500);

export const collectionProcedures = {
  /** By name. */
  'collections.list': query(z.object({}), z.array(collection)),
  /** Names are unique below one parent, letters' case aside: `conflict` for one that is taken. */
  'collections.create': command(
    z.object({
      name,
      parent: z.string().nullable().default(null),
      documents: z.array(z.string()).default([]),
    }),
    collection,
  ),
  /** `conflict` for a parent that stands below it. */
  'collections.update': command(
    z.object({
      id: z.string(),
      name: name.optional(),
      description: z.string().optional(),
      parent: z.string().nullable().optional(),
    }),
    collection,
  ),
  /** Takes documents in, or out: those already there, or not there, are passed over. */
  'collections.change': command(
    z.object({
      id: z.string(),
      add: z.array(z.string()).default([]),
      remove: z.array(z.string()).default([]),
    }),
    collection,
  ),
  /** The documents stay; collections below it move up. */
  'collections.remove': command(z.object({ ids: z.array(z.string()).min(1) }), z.object({})),
};
