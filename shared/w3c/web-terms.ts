import { z } from 'zod';
import type { JsonValue } from './json-value.ts';

/** `urn:uuid:` and a UUID in lower case (RFC 9562). */
export const uuidUrn = z.string().regex(/^urn:uuid:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/);

/** An absolute IRI. */
export const iri = z.string().regex(/^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/i);

/** xsd:dateTime with its zone. */
export const dateTime = z.iso.datetime({ offset: true });

/** Text with at least one character that survives UTF-8. */
export const words = z
  .string()
  .min(1)
  .refine((text) => text.isWellFormed(), 'has half of a character');

/** The motivations of https://www.w3.org/TR/annotation-vocab/#named-individuals. */
const motivations: ReadonlySet<string> = new Set(
  (
    'assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating ' +
    'questioning replying tagging'
  ).split(' '),
);

/** Whether a value is one or several of the model's motivations, or IRIs of others'. */
export function isMotivation(value: unknown): value is JsonValue {
  const each = Array.isArray(value) ? value : [value];
  return (
    each.length > 0 &&
    each.every((name) => typeof name === 'string' && (motivations.has(name) || isIri(name)))
  );
}

/** Whether a value is an IRI. */
export function isIri(value: unknown): boolean {
  return iri.safeParse(value).success;
}

export const webTextualBody = z.object({
  type: z.literal('TextualBody'),
  value: words,
  /** Another than these two came from another program. */
  purpose: z.union([z.enum(['commenting', 'tagging']), z.custom<JsonValue>(isMotivation)]),
  format: z.enum(['text/plain', 'text/markdown']).optional(),
  /** The same words as Lexical's serialised editor state, where the text alone does not say all of it. */
  'assay:lexical': words.optional(),
});
