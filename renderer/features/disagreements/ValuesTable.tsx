import { useState } from 'react';
import { stances } from '../../../shared/claims/stances.ts';
import { comesFrom } from '../../../shared/claims/value-origins.ts';
import type { Disagreements, GivenValue, ValueOrigin } from '../../../shared/contract/claim-views.ts';
import { formatEdtf } from '../../../shared/dates/format-edtf.ts';
import { arabicStyle } from '../../../shared/text/arabic-style.ts';
import { openClaim } from '../../stores/claims.ts';
import { Button } from '../../ui/Button.tsx';
import { GradeBadge } from '../../ui/GradeBadge.tsx';
import { StanceMark } from '../../ui/StanceMark.tsx';
import { TextButton } from '../../ui/TextButton.tsx';
import { useRovingFocus } from '../../ui/use-roving-focus.ts';
import { credibilityWords } from '../evidence/index.ts';
import { useDisagreements } from './disagreements-store.ts';
import { OriginMarks } from './OriginMark.tsx';
import { openValue } from './open-value.ts';
import { groupCounts, type ValueGroup } from './shown-values.ts';
import { countsInWords, pointWords, valueWords } from './value-words.ts';

/** So many rows are shown at first, and with each step. */
const step = 300;

/** Value by source by date, with stance and origin; each row one press from its words. */
export function ValuesTable({
  groups,
  answer,
}: {
  readonly groups: readonly ValueGroup[];
  readonly answer: Disagreements;
}) {
  const [most, setMost] = useState(step);
  const roving = useRovingFocus<HTMLTableElement>();
  const statements = new Map(answer.claims.map(({ id, statement }) => [id, statement]));
  const hasClaims = groups.some(({ claim }) => claim === null);
  const total = groups.reduce((sum, { values }) => sum + values.length, 0);
  const more = Math.min(step, total - most);
  return (
    // A region that scrolls is reached by the keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: so that the arrow keys scroll it.
    <section className="values-list" aria-label="Values in words" tabIndex={0}>
      <table ref={roving.ref} onKeyDown={roving.onKeyDown}>
        <caption className="visually-hidden">What each passage gives, with where it comes from</caption>
        <thead>
          <tr>
            <th scope="col">Value and words</th>
            <th scope="col">Source</th>
            <th scope="col">Published</th>
            <th scope="col">{hasClaims ? 'Stance and claim' : 'Stance'}</th>
            <th scope="col">Comes from</th>
          </tr>
        </thead>
        {cut(groups, most).map((group) => (
          <tbody key={group.key}>
            {group.words !== null && <Heading group={group} />}
            {group.values.map((value) => (
              <Row
                key={`${value.evidence} ${value.target}`}
                value={value}
                origins={answer.origins}
                statement={hasClaims ? (statements.get(value.claim) ?? '') : null}
              />
            ))}
          </tbody>
        ))}
      </table>
      {more > 0 && <Button onClick={() => setMost(most + step)}>Show {more} more</Button>}
    </section>
  );
}

function Heading({ group }: { readonly group: ValueGroup }) {
  const { claim, words, values } = group;
  return (
    <tr className="values-group">
      <th scope="colgroup" colSpan={5}>
        {claim === null ? (
          <bdi>{words}</bdi>
        ) : (
          <TextButton onClick={() => openClaim(claim)}>
            <bdi>{words}</bdi>
          </TextButton>
        )}
        <span className="values-soft">
          {values.length === 0 ? 'no passage speaks of it' : countsInWords(groupCounts(values))}
        </span>
      </th>
    </tr>
  );
}

function Row({
  value,
  origins,
  statement,
}: {
  readonly value: GivenValue;
  readonly origins: readonly ValueOrigin[];
  readonly statement: string | null;
}) {
  const isSelected = useDisagreements((state) => state.selected === value.target);
  const { source, document, published, stance, credibility, grade, exact, isFound } = value;
  return (
    // The button in it does the same for the keyboard.
    <tr
      className="values-row"
      aria-current={isSelected ? 'true' : undefined}
      onClick={() => openValue(value)}
    >
      <th scope="row">
        <button
          type="button"
          className="values-open"
          data-roving
          data-none={value.value === null || undefined}
          aria-label={`${pointWords(value, origins)}, ${stances[stance].words}: open the words`}
        >
          <bdi>{valueWords(value)}</bdi>
        </button>
        {isFound && <span className="values-soft">found in the words</span>}
        <span className="values-quote" dir="auto" data-arabic={arabicStyle(exact, null) ?? undefined}>
          {exact}
        </span>
      </th>
      <td>
        <bdi>{source?.name ?? 'no source recorded'}</bdi>
        {grade !== null && <GradeBadge code={grade.code} words={grade.words} isCompact />}
        <span className="values-soft values-document">
          <bdi>{document.title}</bdi>
        </span>
      </td>
      <td className="values-date">{published === null ? 'no date' : formatEdtf(published)}</td>
      <td>
        <StanceMark stance={stance} />
        {statement !== null && (
          <span className="values-document">
            <bdi>{statement}</bdi>
          </span>
        )}
        <span className="values-soft values-document">credibility {credibilityWords(credibility)}</span>
      </td>
      <td className="values-origin">
        <OriginMarks origins={value.origins} isUnknown={value.isUnknown} />
        <span>{comesFrom(value, origins)}</span>
        {becauseOf(value, origins).map((words) => (
          <span key={words} className="values-soft values-document">
            {words}
          </span>
        ))}
      </td>
    </tr>
  );
}

/** Why several roots are one origin. */
function becauseOf({ origins: indexes }: GivenValue, origins: readonly ValueOrigin[]): readonly string[] {
  return [...new Set(indexes.flatMap((index) => origins[index]?.because ?? []))];
}

/** The first so many values, with the headings over them. */
function cut(groups: readonly ValueGroup[], most: number): readonly ValueGroup[] {
  let left = most;
  const shown: ValueGroup[] = [];
  for (const group of groups) {
    if (left <= 0) break;
    shown.push({ ...group, values: group.values.slice(0, left) });
    left -= group.values.length;
  }
  return shown;
}
