import { gunzipSync, gzipSync } from 'node:zlib';
import { type Mutation, mutateBytes } from '../mutate-bytes.ts';

/** Unpacks what is packed by gzip (all members as one), changes it and packs it again. */
export function mutateGzip(inside: Mutation): Mutation {
  return (bytes, random, tokens) => {
    let content: Buffer;
    try {
      content = gunzipSync(bytes, { maxOutputLength: 4_000_000 });
    } catch {
      return mutateBytes(bytes, random, tokens);
    }
    return gzipSync(inside(content, random, tokens));
  };
}
