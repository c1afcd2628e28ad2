import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding } from '../../../shared/model/finding.ts';
import { addText } from '../../support/projects/copies.ts';
import { importText, newProject } from '../../support/projects/project-builder.ts';
import { suggest } from '../../support/suggest.ts';

// Whatever is accepted and rejected on one copy: the newer copy shows only words that stand in it, each once, and what
// was decided is not asked again where its words are unchanged.

const words = ['Harbour', 'Watch', 'counted', '31', 'dead', 'آگ', 'HW', '1998', '🔥', 'said'];
const sentence = fc
  .array(fc.constantFrom(...words), { minLength: 6, maxLength: 12 })
  .map((all) => `${all.join(' ')}.`);
const text = fc.array(sentence, { minLength: 3, maxLength: 8 }).map((all) => all.join('\n\n'));

const decision = fc.record({ at: fc.nat(40), act: fc.constantFrom('accept', 'reject', 'leave') });
const cases = fc.record({
  text,
  before: sentence,
  changed: fc.option(fc.record({ from: fc.nat(9999), length: fc.nat(25), put: sentence })),
  decisions: fc.array(decision, { minLength: 1, maxLength: 12 }),
});

/** A name finding for every word of a text that is one of the first letters' capitals, as an extractor would give them. */
function findingsIn(content: string): readonly Finding[] {
  return [...content.matchAll(/\b(?:Harbour Watch|Harbour|Watch|HW|1998)\b/g)].map((match) => {
    const place = { start: match.index, end: match.index + match[0].length, exact: match[0] };
    return match[0] === '1998'
      ? {
          kind: 'date',
          ...place,
          value: {
            edtf: '1998',
            isAmbiguous: false,
            role: 'event',
            relativeTo: null,
            timeZone: null,
            place: null,
          },
        }
      : { kind: 'name', ...place, value: { entity: 'organisation', group: match[0] } };
  });
}

test('decisions on one copy hold on the next, and nothing is shown twice or where it does not stand', async () => {
  await fc.assert(
    fc.asyncProperty(cases, async ({ text: content, before, changed, decisions }) => {
      const core = newProject();
      const { document, capture } = await importText(core, content);
      const stored = (await core.call('captures.get', { id: capture })).text;
      suggest(core, capture, findingsIn(stored));
      for (const { at, act } of decisions) {
        const { findings } = await core.call('findings.list', { capture });
        const found = findings[at % Math.max(1, findings.length)];
        if (found === undefined || found.state !== 'suggested' || act === 'leave') continue;
        if (act === 'accept') await core.call('findings.accept', { capture, findings: [{ key: found.key }] });
        else await core.call('findings.reject', { capture, keys: [found.key] });
      }
      const decided = await core.call('findings.list', { capture });
      expect(decided.findings.length).toBe(findingsIn(stored).length);

      const cut = changed === null ? 0 : changed.from % stored.length;
      const edited =
        changed === null
          ? stored
          : stored.slice(0, cut) + changed.put + stored.slice(Math.min(stored.length, cut + changed.length));
      const item = await addText(core, `${before}\n\n${edited}`, { copyOf: document });
      if (item.status !== 'imported' || item.capture === null) return;
      const newer = (await core.call('captures.get', { id: item.capture })).text;
      suggest(core, item.capture, findingsIn(newer));
      const { findings } = await core.call('findings.list', { capture: item.capture });

      for (const { finding } of findings) expect(newer.slice(finding.start, finding.end)).toBe(finding.exact);
      const asked = findings.filter(({ state }) => state !== 'accepted');
      expect(new Set(asked.map(({ key }) => key)).size).toBe(asked.length);
      for (const { finding: one } of findings.filter(({ state }) => state === 'accepted'))
        for (const { finding: other } of asked)
          expect(one.kind === other.kind && one.start <= other.start && other.end <= one.end).toBe(false);

      if (changed !== null) return;
      // Nothing changed but what stands before: each decision is at its place.
      const shift = newer.length - stored.length;
      const states = (shown: typeof findings, by: number) =>
        shown
          .filter(({ finding }) => finding.start + by >= 0)
          .map(({ finding, state }) => [finding.start + by, finding.exact, state] as const);
      expect(states(findings, -shift).filter(([start]) => start >= 0)).toEqual(states(decided.findings, 0));
    }),
    { numRuns: 25, endOnFailure: true },
  );
}, 120_000);
