import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { inRepository } from '../../tools/repository.ts';
import type { Finding } from './fuzz-format.ts';
import { wrongWith } from './oracle.ts';
import { shrink } from './shrink.ts';
import type { Subject } from './subject.ts';

/** Larger findings are named, not kept, in bytes. */
const largestKept = 65_536;

/** What is wrong without what differs from file to file: numbers and places. Findings that share it have one cause. */
export function causeOf({ format, wrong }: Finding): string {
  const [first = '', ...frames] = wrong.split('\n');
  const [frame = ''] = frames.filter((line) => !line.includes('node:'));
  const place = /at (\S+)/.exec(frame)?.[1] ?? '';
  return `${format}: ${first.replace(/\d+/g, '#').slice(0, 120)} ${place}`.trim();
}

/** Makes the file of a finding as small as it can be and keeps it for the tests. Gives where, relative to the repository. */
export async function keepFinding(finding: Finding, subject: Subject): Promise<string> {
  const cause = causeOf(finding);
  const { bytes, name } = await shrink(finding.file, async (file) => {
    const wrong = wrongWith(await subject.react(file));
    return wrong !== null && causeOf({ ...finding, wrong }) === cause;
  });
  if (bytes.length > largestKept) return `not kept, ${bytes.length} bytes`;
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  const path = join('tests', 'fixtures', 'fuzz', finding.format, `${hash}${extname(name)}`);
  mkdirSync(inRepository('tests', 'fixtures', 'fuzz', finding.format), { recursive: true });
  writeFileSync(inRepository(path), bytes);
  return path;
}
