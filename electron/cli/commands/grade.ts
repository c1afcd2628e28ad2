import { formatEdtf } from '../../../shared/dates/format-edtf.ts';
import { type ScaleName, scaleName } from '../../../shared/model/source.ts';
import { allScales, reliabilityLevel, reliabilityScale } from '../../../shared/reliability/scales.ts';
import type { CommandRunner } from '../command.ts';
import { findSource } from '../find-source.ts';
import { gradeRecord, gradeWords } from '../records.ts';
import { terminalText } from '../terminal-text.ts';
import { UsageError } from '../usage-error.ts';

/** `assay grade`: a dated judgement of a source; an earlier one of the same topic and period is superseded. */
export const runGrade: CommandRunner = async ({ positionals, options, output, openProject }) => {
  const [given, ...more] = positionals;
  if (given === undefined || more.length > 0) {
    throw new UsageError(
      'Grade which source? Give one name; put a name of several words in quotation marks.',
    );
  }
  const scale = scaleOption(options.text('scale'));
  const code = options.text('code');
  // What no scale has is refused before a project is looked for.
  const possible = scale === undefined ? allScales.map(({ name }) => name) : [scale];
  if (code === undefined || !possible.some((name) => reliabilityLevel(name, code) !== undefined)) {
    throw notALevel(code, scale ?? 'admiralty');
  }
  const core = await openProject();
  const onScale = scale ?? (await core.call('project.get', {})).reliabilityScale;
  if (reliabilityLevel(onScale, code) === undefined) throw notALevel(code, onScale);
  const source = findSource(await core.call('sources.list', {}), given);
  const grade = await core.call('sources.grade', {
    source: source.id,
    scale: onScale,
    code,
    topic: options.text('topic') ?? null,
    period: options.text('period') ?? null,
    reason: options.text('reason') ?? null,
  });
  if (output.isJson) {
    await output.record({ id: grade.id, source: source.id, name: source.name, ...gradeRecord(grade) });
  } else {
    const topic = grade.topic === null ? '' : ` on ${terminalText(grade.topic)}`;
    const period = grade.period === null ? '' : `, ${formatEdtf(grade.period)}`;
    await output.text(`${terminalText(source.name)}: ${gradeWords(grade)}${topic}${period}\n`);
  }
  if (grade.reason === null) output.say('The grade has no reason and is marked bare; --reason gives one.');
  return 0;
};

function scaleOption(given: string | undefined): ScaleName | undefined {
  if (given === undefined) return undefined;
  const scale = scaleName.safeParse(given);
  if (scale.success) return scale.data;
  throw new UsageError(`--scale is one of: ${scaleName.options.join(', ')}.`);
}

function notALevel(code: string | undefined, scale: ScaleName): UsageError {
  const { title, levels } = reliabilityScale(scale);
  const known = levels.map((level) => `  ${level.code}  ${level.words}: ${level.definition}`).join('\n');
  const problem = code === undefined ? 'Which grade? Give --code.' : `“${code}” is no level.`;
  return new UsageError(`${problem} The levels (${title}):\n${known}`);
}
