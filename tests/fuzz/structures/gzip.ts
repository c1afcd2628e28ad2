import { gunzipSync, gzipSync } from 'node:zlib';
import { type Mutation, mutateBytes } from '../mutate-bytes.ts';

/** Where a member begins, as every program writes it: two bytes of its sign, the method, flags without a meaning reserved. */
const memberBegin = Buffer.from([0x1f, 0x8b, 8]);

/** Unpacks one of the members that are packed by gzip, changes it and packs it again; or puts one twice, or takes one out. */
export function mutateGzip(inside: Mutation): Mutation {
  return (bytes, random, tokens) => {
    const members = membersOf(bytes);
    const at = random.below(members.length);
    const member = members[at];
    const content = member && unpacked(member);
    if (member === undefined || content === null || content === undefined)
      return mutateBytes(bytes, random, tokens);
    const change = random.below(10);
    if (change === 0) members.splice(random.below(members.length), 0, member);
    else if (change === 1) members.splice(at, 1);
    else if (change === 2) members[at] = mutateBytes(member, random, tokens);
    else members[at] = gzipSync(inside(content, random, tokens));
    return Buffer.concat(members);
  };
}

/** The members one after the other; what only looks like the beginning of one ends up as a broken member, which is as good. */
function membersOf(bytes: Buffer): Buffer[] {
  const members: Buffer[] = [];
  for (let from = 0; from < bytes.length; ) {
    const next = bytes.indexOf(memberBegin, from + memberBegin.length);
    const end = next < 0 ? bytes.length : next;
    members.push(bytes.subarray(from, end));
    from = end;
  }
  return members;
}

function unpacked(member: Buffer): Buffer | null {
  try {
    return gunzipSync(member, { maxOutputLength: 4_000_000 });
  } catch {
    return null;
  }
}
