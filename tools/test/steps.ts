import { build } from '../build/build.ts';
import { sayOnStdout } from '../process/say.ts';
import { setUp } from '../setup/set-up.ts';
import { tallyEndToEnd } from './playwright.ts';
import { runStaticCheck, staticChecks } from './static-checks.ts';
import type { Tally } from './tally.ts';
import { runVitest } from './vitest.ts';

/** The kinds of checks that can be asked for alone. */
export const kinds = ['static', 'unit', 'integration', 'e2e'] as const;

/** One kind of checks. */
export type Kind = (typeof kinds)[number];

/** One heading of a test run. */
export interface Step {
  readonly title: string;
  /** What the step belongs to; undefined for preparation, which every run needs. */
  readonly kind?: Kind;
  readonly run: () => Promise<Tally>;
}

const nothing: Tally = { passed: 0, failed: 0, skipped: 0 };

/** All steps of `npm test`, in order. Preparation counts nothing unless it fails. */
export const steps: readonly Step[] = [
  {
    title: 'Setup',
    run: () => setUp(sayOnStdout, { virtualDisplay: true }).then(() => nothing),
  },
  { title: 'Build', run: () => build(sayOnStdout).then(() => nothing) },
  ...staticChecks.map((check) => ({
    title: check.title,
    kind: 'static' as const,
    run: () => runStaticCheck(check),
  })),
  { title: 'Unit tests', kind: 'unit', run: () => runVitest('unit') },
  { title: 'Integration tests', kind: 'integration', run: () => runVitest('integration') },
  { title: 'End-to-end tests', kind: 'e2e', run: tallyEndToEnd },
];
