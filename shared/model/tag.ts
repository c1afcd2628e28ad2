import { z } from 'zod';

/** Names of the highlight colours; what they look like is each theme's affair. */
export const tagColour = z.enum(['amber', 'sky', 'rose', 'leaf', 'violet', 'teal', 'clay', 'slate']);
export type TagColour = z.infer<typeof tagColour>;

/** The second sign beside colour, drawn as the line under a highlight. */
export const tagPattern = z.enum(['none', 'solid', 'dotted', 'dashed', 'wavy', 'double']);
export type TagPattern = z.infer<typeof tagPattern>;

/** A number key, 1 to 9. */
export const tagDigit = z.int().min(1).max(9);

/** A code of the codebook. */
export const tag = z.object({
  id: z.string(),
  name: z.string(),
  definition: z.string(),
  parent: z.string().nullable(),
  colour: tagColour,
  pattern: tagPattern,
  /** One letter shown in the tag's swatch. */
  letter: z.string(),
  /** The number key that was chosen for it; no other tag has the same. */
  digit: tagDigit.nullable(),
  /** How many annotations carry it. */
  annotations: z.int(),
});
export type Tag = Readonly<z.infer<typeof tag>>;
