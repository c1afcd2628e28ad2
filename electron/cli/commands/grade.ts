import { scaleName } from '../../../shared/model/source.ts';
import { reliabilityLevel, reliabilityScale } from '../../../shared/reliability/scales.ts';
import type { CommandRunner } from '../command.ts';
import { findSource } from '../find-source.ts';
import { gradeRecord, gradeWords } from '../records.ts';
import { terminalText } from '../terminal-text.ts';
import { UsageError } from '../usage-error.ts';

/** `assay grade`: a dated judgement of a source; an earlier one of the same topic is superseded. */
export const runGrade: CommandRunner = async ({ positionals, options, output, openProject }) => {
  const [given, ...more] = positionals;
  if (given === undefined || more.length > 0) {
    throw new UsageError(
      'Grade which source? Give one name; put a name of several words in quotation marks.',
    );
  }
  const scale = scaleName.safeParse(options.text('scale') ?? 'admiralty');
  if (!scale.success) throw new UsageError(`--scale is one of: ${scaleName.options.join(', ')}.`);
  const { levels } = reliabilityScale(scale.data);
  const code = options.text('code');
  if (code === undefined || reliabilityLevel(scale.data, code) === undefined) {
    const known = levels.map((level) => `  ${level.code}  ${level.words}: ${level.definition}`).join('\n');
    throw new UsageError(
      `${code === undefined ? 'Which grade? Give --code.' : `“${code}” is no level.`} The levels:\n${known}`,
    );
  }
  const core = await openProject();
  const source = findSource(await core.call('sources.list', {}), given);
  const grade = await core.call('sources.grade', {
    source: source.id,
    scale: scale.data,
    code,
    topic: options.text('topic') ?? null,
    reason: options.text('reason') ?? null,
  });
  if (output.isJson) {
    await output.record({ id: grade.id, source: source.id, name: source.name, ...gradeRecord(grade) });
  } else {
    const topic = grade.topic === null ? '' : ` on ${terminalText(grade.topic)}`;
    await output.text(`${terminalText(source.name)}: ${gradeWords(grade)}${topic}\n`);
  }
  if (grade.reason === null) output.say('The grade has no reason and is marked bare; --reason gives one.');
  return 0;
};
