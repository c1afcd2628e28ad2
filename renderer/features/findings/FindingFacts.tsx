import type { ReactNode } from 'react';
import { formatEdtf } from '../../../shared/dates/format-edtf.ts';
import type { Finding, FindingOf } from '../../../shared/model/finding.ts';
import { arabicStyle } from '../../../shared/text/arabic-style.ts';
import { useCore } from '../../api/hooks.ts';
import { showSource } from '../../stores/workspace.ts';
import { clipped } from '../../ui/clipped.ts';
import { Button } from '../../ui/Button.tsx';
import { TextButton } from '../../ui/TextButton.tsx';
import { acceptFindings, identifySource, updateMentions } from './finding-actions.ts';
import {
  dateWords,
  entityWords,
  formWords,
  numberWords,
  readingsOf,
  roleWords,
  useWords,
} from './finding-words.ts';
import type { FoundItem } from './found-items.ts';

/** Runs what may fail, and shows why it did. */
export type Run = (work: () => Promise<unknown>) => Promise<unknown>;

export interface FindingFactsProps {
  readonly item: FoundItem;
  readonly finding: Finding;
  readonly capture: string;
  /** The copy's text. */
  readonly text: string;
  readonly run: Run;
}

/** What is known of a finding, each with its words. */
export function FindingFacts(props: FindingFactsProps) {
  const { item, finding } = props;
  return (
    <>
      <blockquote
        className="finding-words"
        dir="auto"
        data-arabic={arabicStyle(item.exact, null) ?? undefined}
      >
        {item.exact}
      </blockquote>
      <dl className="finding-facts">
        <Facts {...props} finding={finding} />
      </dl>
    </>
  );
}

function Facts({ finding, ...props }: FindingFactsProps) {
  switch (finding.kind) {
    case 'mention':
      return <MentionFacts {...props} finding={finding} />;
    case 'date':
      return <DateFacts {...props} finding={finding} />;
    case 'number':
      return (
        <>
          <Fact label="Number">{numberWords({ ...finding.value, unit: '', matter: '' })}</Fact>
          <Fact label="Of what">
            <bdi>{finding.value.unit}</bdi>
          </Fact>
          {finding.value.matter !== '' && (
            <Fact label="Said of them">
              <bdi>{finding.value.matter}</bdi>
            </Fact>
          )}
        </>
      );
    case 'name':
      return (
        <>
          <Fact label="A name of a">{entityWords[finding.value.entity]}</Fact>
          <Fact label="In full">
            <bdi>{finding.value.group}</bdi>
          </Fact>
        </>
      );
  }
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="finding-fact">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

type Of<Kind extends Finding['kind']> = Omit<FindingFactsProps, 'finding'> & {
  readonly finding: FindingOf<Kind>;
};

function MentionFacts({ item, finding, capture, text, run }: Of<'mention'>) {
  const { name, isAnonymous, use, form, date } = finding.value;
  const { scope } = item;
  const chooseDate = (reading: string) =>
    run(() =>
      item.mention === null
        ? acceptFindings(capture, [
            { item, corrected: { ...finding, value: { ...finding.value, date: reading } } },
          ])
        : updateMentions([item], { date: reading }),
    );
  return (
    <>
      <Fact label="Source">
        {isAnonymous ? (
          <>
            not named: “<bdi>{name}</bdi>”
          </>
        ) : (
          <MentionSource item={item} finding={finding} capture={capture} run={run} />
        )}
      </Fact>
      <Fact label="Date">
        {date === null ? (
          <span className="finding-soft">none is given</span>
        ) : (
          <DateWithReadings edtf={date} onChoose={(reading) => void chooseDate(reading)} />
        )}
      </Fact>
      <Fact label="How">
        {formWords[form]}, {useWords[use]}
      </Fact>
      <Fact label="Rests on it">
        {scope === null ? (
          <span className="finding-soft">its paragraph</span>
        ) : (
          <span dir="auto">{clipped(text.slice(scope.start, scope.end), longestScope)}</span>
        )}
      </Fact>
    </>
  );
}

function MentionSource({
  item,
  finding,
  capture,
  run,
}: Pick<Of<'mention'>, 'item' | 'finding' | 'capture' | 'run'>) {
  const { name, date } = finding.value;
  const source = item.mention?.source ?? null;
  const candidates = useCore(
    'mentions.candidates',
    source === null ? { name, date, source: null } : null,
  ).data;
  if (source !== null) {
    return (
      <>
        <TextButton onClick={() => showSource(source.id)}>
          <bdi>{source.name}</bdi>
        </TextButton>
        {source.name !== name && (
          <span className="finding-soft">
            {' '}
            (“<bdi>{name}</bdi>”)
          </span>
        )}
      </>
    );
  }
  const sources = candidates?.sources.slice(0, mostCandidates) ?? [];
  return (
    <>
      “<bdi>{name}</bdi>”
      {sources.length > 0 && (
        <fieldset className="finding-candidates" aria-label="Who is meant">
          {sources.map(({ id, name: candidate, because }) => (
            <Button
              key={id}
              size="small"
              title={because}
              onClick={() => void run(() => identifySource(capture, [item], id))}
            >
              <bdi>{candidate}</bdi>
              <span className="finding-because">{because}</span>
            </Button>
          ))}
        </fieldset>
      )}
    </>
  );
}

const mostCandidates = 3;

function DateFacts({ item, finding, capture, run }: Of<'date'>) {
  const { edtf, role, relativeTo, timeZone, place } = finding.value;
  const choose = (reading: string) =>
    run(() =>
      acceptFindings(capture, [
        {
          item,
          corrected: { ...finding, value: { ...finding.value, edtf: reading, isAmbiguous: false } },
        },
      ]),
    );
  return (
    <>
      <Fact label="Date">
        <DateWithReadings
          edtf={edtf}
          onChoose={item.state === 'suggested' ? (reading) => void choose(reading) : null}
        />
      </Fact>
      <Fact label="It dates">{roleWords[role]}</Fact>
      {relativeTo !== null && <Fact label="Counted from">{formatEdtf(relativeTo)}</Fact>}
      {timeZone !== null && <Fact label="Time zone">{timeZone}</Fact>}
      {place !== null && (
        <Fact label="Place">
          <bdi>{place}</bdi>
        </Fact>
      )}
    </>
  );
}

/** A date in words; one that can be read in several ways with its readings, to choose from. */
function DateWithReadings({
  edtf,
  onChoose,
}: {
  readonly edtf: string;
  readonly onChoose: ((reading: string) => void) | null;
}) {
  const readings = readingsOf(edtf);
  if (readings.length === 0) return dateWords(edtf);
  return (
    <>
      <span className="finding-pause">can be read in {readings.length} ways</span>
      <fieldset className="finding-candidates" aria-label="Which date is meant">
        {readings.map((reading) =>
          onChoose === null ? (
            <span key={reading}>{dateWords(reading)}</span>
          ) : (
            <Button key={reading} size="small" onClick={() => onChoose(reading)}>
              {dateWords(reading)}
            </Button>
          ),
        )}
      </fieldset>
    </>
  );
}

/** Of the words that a finding is about, in UTF-16 units. */
export const longestScope = 140;
