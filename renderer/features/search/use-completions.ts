import { stances } from '../../../shared/claims/stances.ts';
import { analystConfidence, stance } from '../../../shared/model/claim.ts';
import { admiraltyCredibility } from '../../../shared/reliability/credibility.ts';
import { reliabilityScale } from '../../../shared/reliability/scales.ts';
import {
  operatorsFor,
  operatorWords,
  type SearchOperator,
  type TypedPart,
  valuesFor,
} from '../../../shared/search/complete-query.ts';
import { foldedOnly } from '../../../shared/text/folding.ts';
import { useCore } from '../../api/hooks.ts';

/** One way in which what is typed can go on. */
export interface Completion {
  /** What takes the place of what was typed. */
  readonly chosen: string;
  readonly words: string;
  readonly meaning?: string | undefined;
}

interface Value {
  readonly value: string;
  readonly meaning?: string | undefined;
}

/** More would not be looked through: a letter more leaves fewer. */
const most = 12;
/** One letter begins too many words to think of operators. */
const fewestLetters = 2;

/**
 * How the part that is being typed can go on: operators for the beginning of a word (for nothing yet only where they are
 * `asked` for), and after an operator its values in this project. None once a value is whole.
 */
export function useCompletions(part: TypedPart | null, isAsked: boolean): readonly Completion[] {
  const operator = part?.operator ?? null;
  const values = useValues(operator);
  if (part === null) return [];
  if (operator === null) {
    if (!isAsked && part.typed.length < fewestLetters) return [];
    return operatorsFor(part.typed).map(({ name, meaning }) => ({
      chosen: operatorWords(name, null),
      words: `${name}:`,
      meaning,
    }));
  }
  const found = valuesFor(values, part.typed);
  const isWhole = found.length === 1 && foldedOnly(found[0]?.value ?? '') === foldedOnly(part.typed).trim();
  if (isWhole) return [];
  return found.slice(0, most).map(({ value, meaning }) => ({
    chosen: operatorWords(operator, value),
    words: value,
    meaning,
  }));
}

/** The values of an operator, read only while one is being typed. */
function useValues(operator: SearchOperator | null): readonly Value[] {
  const isOf = (...names: readonly SearchOperator[]) =>
    operator !== null && names.includes(operator) ? {} : null;
  const tags = useCore('tags.list', isOf('tag')).data ?? [];
  const sources = useCore('sources.list', isOf('source', 'mention', 'origin')).data ?? [];
  const collections = useCore('collections.list', isOf('collection')).data ?? [];
  const claims = useCore('claims.brief', isOf('claim')).data ?? [];
  const scale = useCore('project.get', isOf('grade'), (project) => project.reliabilityScale).data;
  const names = sources.map(({ name, aliases }) => ({ value: name, meaning: aliases.join(', ') }));
  switch (operator) {
    case null:
      return [];
    case 'tag':
      return tags.map(({ name, definition }) => ({ value: name, meaning: definition }));
    case 'source':
      return names;
    case 'collection':
      return collections.map(({ name, description }) => ({ value: name, meaning: description }));
    case 'grade':
      return [...gradeValues(scale), { value: 'none', meaning: 'not graded' }];
    case 'mention':
      return [...mentionValues, ...names];
    case 'origin':
      return [{ value: 'unknown', meaning: 'not shown to come from anybody' }, ...names];
    case 'claim':
      return [
        { value: 'none', meaning: 'what is evidence for no claim' },
        ...claims.map(({ statement }) => ({ value: statement })),
      ];
    case 'stance':
      return stance.options.map((value) => ({ value, meaning: stances[value].definition }));
    case 'credibility':
      return credibilityValues;
    case 'confidence':
      return [...analystConfidence.options.map((value) => ({ value })), { value: 'none' }];
    case 'in':
      return places;
    case 'has':
      return [{ value: 'comment' }, { value: 'tag' }];
  }
}

function gradeValues(scale: Parameters<typeof reliabilityScale>[0] | undefined): readonly Value[] {
  if (scale === undefined) return [];
  return reliabilityScale(scale).levels.map(({ code, words }) => ({ value: code, meaning: words }));
}

const mentionValues: readonly Value[] = [
  { value: 'held', meaning: 'what is cited is in the project' },
  { value: 'unresolved', meaning: 'nobody has said yet what is cited' },
  { value: 'not found', meaning: 'what is cited was sought and not found' },
];

const credibilityValues: readonly Value[] = [
  ...admiraltyCredibility.levels.map(({ code, words, isMissing }) => ({
    value: isMissing ? 'none' : code,
    meaning: words,
  })),
  { value: '<3', meaning: 'confirmed or probably true' },
  { value: '>3', meaning: 'doubtful or improbable' },
];

const places: readonly Value[] = ['documents', 'annotations', 'notes', 'tags', 'sources', 'claims'].map(
  (value) => ({ value }),
);
