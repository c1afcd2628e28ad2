import { z } from 'zod';

/** Documents, or tags, kept together under a name. A document may stand in several; a collection may stand below another. */
export const collection = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  parent: z.string().nullable(),
  /** Ids, in the order in which they were added. */
  documents: z.array(z.string()).readonly(),
  tags: z.array(z.string()).readonly(),
});
export type Collection = Readonly<z.infer<typeof collection>>;
