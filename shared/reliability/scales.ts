import type { ScaleName } from '../model/source.ts';
import { admiralty } from './admiralty.ts';
import { europol } from './europol.ts';
import type { ReliabilityLevel, ReliabilityScale } from './scale.ts';
import { threeStep } from './three-step.ts';

const scales: Readonly<Record<ScaleName, ReliabilityScale>> = {
  admiralty,
  europol,
  'three-step': threeStep,
};

/** The scales a project can be graded on. */
export const allScales: readonly ReliabilityScale[] = Object.values(scales);

/** The scale of a name. */
export function reliabilityScale(name: ScaleName): ReliabilityScale {
  return scales[name];
}

/** The level of a letter, in either case; undefined when the scale has none such. */
export function reliabilityLevel(name: ScaleName, code: string): ReliabilityLevel | undefined {
  return scales[name].levels.find((level) => level.code === code.toUpperCase());
}

/** The level that means "cannot be judged", which the store keeps as null. */
export function missingLevel(name: ScaleName): ReliabilityLevel {
  const level = scales[name].levels.find((candidate) => candidate.isMissing);
  if (level === undefined) throw new Error(`Scale ${name} has no missing level`);
  return level;
}
