import { createHash } from 'node:crypto';
import { sniffImage } from '../html/embedded-image.ts';
import type { ImportedImage } from '../imported.ts';
import { problemOf } from './check-imported.ts';
import { fromImporter } from './message-schemas.ts';
import type { FromImporter } from '../process/messages.ts';

/** A message of an importer process that is not what it should be; the message is for a developer. */
class UnbelievableMessage extends Error {
  constructor(what: string) {
    super(`An importer gave what it should not: ${what}`);
    this.name = 'UnbelievableMessage';
  }
}

/**
 * Gives a message of an importer process, once all of it has been checked: its form, that layers fit their text, and that images are what
 * they are said to be. The process parses what strangers made, so it is not trusted. Throws an `UnbelievableMessage`.
 */
export function readMessage(data: unknown): FromImporter {
  const { success, data: message, error } = fromImporter.safeParse(data);
  if (!success) throw new UnbelievableMessage(error.issues.map(describe).join(' ').slice(0, 2_000));
  if (message.type !== 'answer' || message.answer.type !== 'outcome') return message;
  const { outcome } = message.answer;
  const problem =
    outcome.type === 'document'
      ? (problemOf(outcome.imported) ?? problemOfImages(outcome.imported.images))
      : null;
  if (problem !== null) throw new UnbelievableMessage(problem);
  return message;
}

function describe({
  path,
  message,
}: {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}): string {
  return `${path.map(String).join('.')}: ${message}.`;
}

function problemOfImages(images: readonly ImportedImage[]): string | null {
  for (const { bytes, mediaType, sha256 } of images) {
    if (sniffImage(bytes) !== mediaType) return `An image is no ${mediaType}.`;
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) return 'An image has another hash.';
  }
  return null;
}
