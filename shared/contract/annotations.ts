import { z } from 'zod';
import { annotation, motivation } from '../model/annotation.ts';
import { region } from '../model/page.ts';
import { tag, tagColour, tagDigit, tagPattern } from '../model/tag.ts';
import { command, job, query } from './define.ts';
import { mergeKey, richText } from './notes.ts';

const tagName = z.string().trim().min(1);

export const annotationProcedures = {
  /** In text order; of one document, or of the whole project. */
  'annotations.list': query(z.object({ document: z.string().optional() }), z.array(annotation)),
  'annotations.get': query(z.object({ id: z.string() }), annotation),
  /** Those of these ids that are there, in no order of their own. */
  'annotations.some': query(z.object({ ids: z.array(z.string()) }), z.array(annotation)),
  /** `start` and `end` are UTF-16 offsets of the capture's text; the selectors are described by core. */
  'annotations.create': command(
    z.object({
      capture: z.string(),
      start: z.int().nonnegative(),
      end: z.int().positive(),
      motivation: motivation.optional(),
      tags: z.array(z.string()).optional(),
      comment: z.object(richText).optional(),
      mergeKey,
    }),
    annotation,
  ),
  /** Annotates a part of a page as it looks. The page is named as its capture names it. */
  'annotations.createRegion': command(
    z.object({
      capture: z.string(),
      region: region.omit({ label: true }),
      motivation: motivation.optional(),
      tags: z.array(z.string()).optional(),
      comment: z.object(richText).optional(),
      mergeKey,
    }),
    annotation,
  ),
  /** Gives the region of an annotation (its first when not said) another place on its copy, keeping its id: `conflict` for words. */
  'annotations.updateRegion': command(
    z.object({
      id: z.string(),
      target: z.string().optional(),
      region: region.omit({ label: true }),
      mergeKey,
    }),
    annotation,
  ),
  /** Moves the ends of one of an annotation's passages (its first when not said) on its capture, keeping its id. */
  'annotations.resize': command(
    z.object({
      id: z.string(),
      target: z.string().optional(),
      start: z.int().nonnegative(),
      end: z.int().positive(),
    }),
    annotation,
  ),
  /** Gives an annotation one more passage, on any capture of any document; where it stands already nothing changes. */
  'annotations.addTarget': command(
    z.object({ id: z.string(), capture: z.string(), start: z.int().nonnegative(), end: z.int().positive() }),
    annotation,
  ),
  /** Takes one passage away. Throws `conflict` for the last one: without it there is no annotation. */
  'annotations.removeTarget': command(z.object({ id: z.string(), target: z.string() }), annotation),
  /**
   * Annotates many ranges, each by itself, as one step. New tags are named and made in the same step; a name that the
   * codebook has is that tag. Gives the ids in the order of the ranges.
   */
  'annotations.createAll': job(
    z.object({
      ranges: z
        .array(z.object({ capture: z.string(), start: z.int().nonnegative(), end: z.int().positive() }))
        .min(1),
      tags: z.array(z.string()).default([]),
      newTags: z.array(tagName).default([]),
      comment: z.object(richText).optional(),
    }),
    z.object({ ids: z.array(z.string()) }),
  ),
  /**
   * Adds and takes away tags on any number of annotations at once. `create` names tags that are to be made in the same
   * step and added; a name that the codebook has is that tag.
   */
  'annotations.retag': command(
    z.object({
      ids: z.array(z.string()).min(1),
      add: z.array(z.string()).default([]),
      remove: z.array(z.string()).default([]),
      create: z.array(tagName).default([]),
    }),
    z.object({}),
  ),
  /** An empty text removes the comment. */
  'annotations.comment': command(z.object({ id: z.string(), ...richText, mergeKey }), annotation),
  'annotations.remove': command(z.object({ ids: z.array(z.string()).min(1) }), z.object({})),
};

const tagProperties = {
  name: tagName,
  definition: z.string(),
  parent: z.string().nullable(),
  colour: tagColour,
  pattern: tagPattern,
  letter: z.string().trim().min(1).max(2),
  /** The number key that gives the tag; a tag that had it loses it. */
  digit: tagDigit.nullable(),
};

export const tagProcedures = {
  'tags.list': query(z.object({}), z.array(tag)),
  /** What is not given is chosen: the least used colour and pattern, the name's first letter. */
  'tags.create': command(z.object(tagProperties).partial().required({ name: true }), tag),
  'tags.update': command(z.object(tagProperties).partial().extend({ id: z.string() }), tag),
  /** Moves every use of `from` to `into` and removes `from`. */
  'tags.merge': command(z.object({ from: z.array(z.string()).min(1), into: z.string() }), tag),
  /** Removes the tags from the codebook and from every annotation; children move up to the parent. */
  'tags.remove': command(z.object({ ids: z.array(z.string()).min(1) }), z.object({})),
};
