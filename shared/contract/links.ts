import { z } from 'zod';
import { link, linkRelation } from '../model/link.ts';
import { command, query } from './define.ts';

const said = {
  relation: linkRelation,
  /** The person's own word: given when, and only when, the relation is `custom`. */
  label: z.string().trim().min(1).nullable().optional(),
  /** Empty or null: none. */
  reason: z.string().trim().nullable().optional(),
};

export const linkProcedures = {
  /** In the order they were made: all, those at an annotation, or those with an end in a document. */
  'links.list': query(
    z.object({ annotation: z.string().optional(), document: z.string().optional() }),
    z.array(link),
  ),
  /** `from` and `to` are annotations. Throws `conflict` where the same is said of the two already. */
  'links.create': command(z.object({ from: z.string(), to: z.string(), ...said }), link),
  /** Says it otherwise; with `from` and `to` also of other ends, or the other way round. */
  'links.update': command(
    z
      .object({ id: z.string(), from: z.string().optional(), to: z.string().optional(), ...said })
      .partial({ relation: true }),
    link,
  ),
  'links.remove': command(z.object({ ids: z.array(z.string()).min(1) }), z.object({})),
};
