import { longestInput, type Mutation, replaced } from '../mutate-bytes.ts';

/** A run of base64 over one or several lines. */
const run = /(?:[A-Za-z0-9+/]{16,}\s{0,4})+={0,2}/g;

/** Changes what stands in a text as base64 (pictures, attachments, bodies), and writes it as base64 again; `otherwise` where there is none. */
export function mutateBase64(inside: Mutation, otherwise: Mutation): Mutation {
  return (bytes, random, tokens) => {
    const runs = [...bytes.toString('latin1').matchAll(run)].filter(([written]) => written.length >= 40);
    if (runs.length === 0) return otherwise(bytes, random, tokens);
    const { index, 0: written } = random.of(runs);
    const changed = inside(Buffer.from(written, 'base64'), random, tokens);
    const lines = changed.toString('base64').replace(/.{76}/g, '$&\r\n');
    return replaced(bytes, index, written.length, Buffer.from(lines, 'latin1')).subarray(0, longestInput);
  };
}
