import { type WebAnnotationCollection, webAnnotationCollection } from '../../shared/w3c/web-collection.ts';
import { webSpecificResource } from '../../shared/w3c/web-annotation.ts';
import { webTextPositionSelector, webTextQuoteSelector } from '../../shared/w3c/web-selectors.ts';
import type { z } from 'zod';

/** A passage of an exported annotation: its document (a `urn:uuid:`) and its two selectors, where it has them. */
export interface WebPassage {
  readonly document: string | undefined;
  readonly quote: z.infer<typeof webTextQuoteSelector> | undefined;
  readonly position: z.infer<typeof webTextPositionSelector> | undefined;
}

/** Reads an exported file; throws where it is not one. */
export function parseCollection(text: string): WebAnnotationCollection {
  return webAnnotationCollection.parse(JSON.parse(text));
}

/** Every passage of an exported file, in its order. */
export function passagesOf(collection: WebAnnotationCollection): readonly WebPassage[] {
  return collection.first.items
    .flatMap(({ target }) => target)
    .flatMap((target) => {
      const resource = webSpecificResource.safeParse(target).data;
      if (resource === undefined) return [];
      const selectors = resource.selector ?? [];
      return [
        {
          document: resource['dcterms:isPartOf']?.id,
          quote: firstOf(webTextQuoteSelector, selectors),
          position: firstOf(webTextPositionSelector, selectors),
        },
      ];
    });
}

function firstOf<Schema extends z.ZodType>(
  schema: Schema,
  values: readonly unknown[],
): z.output<Schema> | undefined {
  return values.map((value) => schema.safeParse(value)).find(({ success }) => success)?.data;
}
