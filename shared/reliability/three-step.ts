import { level, missing, type ReliabilityScale } from './scale.ts';

/** Three plain steps, for projects that need no finer ones. */
export const threeStep: ReliabilityScale = {
  name: 'three-step',
  title: 'Three steps',
  reference: 'Assay’s own: words without a standard behind them',
  levels: [
    level('H', 'mostly reliable', 'What it said before has mostly held up when it was checked.'),
    level('M', 'partly reliable', 'Some of what it said before held up, some did not.'),
    level('L', 'mostly unreliable', 'What it said before has mostly not held up when it was checked.'),
    missing('N', 'not judged', 'Too little is known of what it said before. This says nothing against it.'),
  ],
};
