import { z } from 'zod';
import type { JsonValue } from './json-value.ts';
/** `urn:uuid:` and a UUID in lower case (RFC 9562). */
export declare const uuidUrn: z.ZodString;
/** An absolute IRI. */
export declare const iri: z.ZodString;
/** xsd:dateTime with its zone. */
export declare const dateTime: z.ZodISODateTime;
/** Text with at least one character that survives UTF-8. */
export declare const words: z.ZodString;
/** Whether a value is one or several of the model's motivations, or IRIs of others'. */
export declare function isMotivation(value: unknown): value is JsonValue;
export declare function isIri(value: unknown): boolean;
export declare const webTextualBody: z.ZodObject<
  {
    type: z.ZodLiteral<'TextualBody'>;
    value: z.ZodString;
    purpose: z.ZodUnion<
      readonly [
        z.ZodEnum<{
          commenting: 'commenting';
          tagging: 'tagging';
        }>,
        z.ZodCustom<JsonValue, JsonValue>,
      ]
    >;
    format: z.ZodOptional<
      z.ZodEnum<{
        'text/plain': 'text/plain';
        'text/markdown': 'text/markdown';
      }>
    >;
    'assay:lexical': z.ZodOptional<z.ZodString>;
  },
  z.core.$strip
>;
