import { formatEdtf } from '../../../shared/dates/format-edtf.ts';
import { arabicStyle } from '../../../shared/text/arabic-style.ts';
import { useFindingsView } from '../../stores/findings.ts';
import { joinClasses } from '../../ui/join-classes.ts';
import { FindingActions, FindingPart, type FoundItem, lineOf } from '../findings/index.ts';
import { MentionDetail } from './MentionDetail.tsx';
import type { Run } from './run.ts';
import './FoundRow.css';

export interface FoundRowProps {
  readonly item: FoundItem;
  readonly items: readonly FoundItem[];
  readonly capture: string;
  readonly text: string;
  readonly isCurrent: boolean;
  readonly isChosen: boolean;
  readonly onLook: () => void;
  readonly onChoose: (isRange: boolean) => void;
  readonly run: Run;
}

/** One finding or mention in the list; the one that is looked at with all that is known of it. */
export function FoundRow(props: FoundRowProps) {
  const { item, items, capture, text, isCurrent, isChosen, onLook, onChoose, run } = props;
  const card = useFindingsView((view) => view.card);
  // While its card is open beside the words, the list need not say all of it again.
  const part = !isCurrent || (card !== null && card.pane !== 'list') ? null : (card?.part ?? 'facts');
  return (
    <article
      className={joinClasses(
        'found-row',
        isCurrent && 'found-row-current',
        part !== null && 'found-row-open',
      )}
      data-state={item.state}
      aria-label={lineOf(item)}
    >
      <div className="found-row-head">
        <input
          type="checkbox"
          className="found-check"
          aria-label={`Choose ${lineOf(item)}`}
          tabIndex={isCurrent ? 0 : -1}
          checked={isChosen}
          onChange={() => undefined}
          onClick={({ shiftKey }) => onChoose(shiftKey)}
        />
        <button
          type="button"
          className="found-show"
          data-roving
          data-found={item.id}
          aria-current={isCurrent ? 'true' : undefined}
          onClick={(press) => (press.ctrlKey || press.metaKey ? onChoose(false) : onLook())}
        >
          <Summary item={item} />
        </button>
      </div>
      {part !== null && (
        <div className="found-detail">
          <FindingPart item={item} items={items} capture={capture} text={text} part={part} run={run}>
            <FindingActions item={item} capture={capture} run={run} isInList />
            {item.mention !== null && <MentionDetail mention={item.mention} run={run} />}
          </FindingPart>
        </div>
      )}
    </article>
  );
}

/** Who or what, when, and what became of it. */
function Summary({ item }: { readonly item: FoundItem }) {
  const { mention, finding, exact, range } = item;
  const value = mention ?? (finding?.kind === 'mention' ? finding.value : null);
  const known = mention?.source?.name ?? null;
  return (
    <>
      <span className="found-line">
        <bdi className="found-name">{known ?? value?.name ?? lineOf(item)}</bdi>
        {value?.isAnonymous && <span className="found-mark">not named</span>}
        {value?.date != null && <span className="found-date">{formatEdtf(value.date)}</span>}
      </span>
      <span className="found-words" dir="auto" data-arabic={arabicStyle(exact, null) ?? undefined}>
        {exact}
      </span>
      <Notes mention={mention} isGone={range === null} />
    </>
  );
}

function Notes({ mention, isGone }: { readonly mention: FoundItem['mention']; readonly isGone: boolean }) {
  const answer = mention?.fidelity.find(({ supersededAt }) => supersededAt === null);
  const notes = [
    mention?.cited == null ? null : mention.cited.title,
    answer === undefined ? null : `says this: ${answer.answer}`,
    mention?.status === 'unresolved' && mention.candidates.length > 0
      ? `may be ${mention.candidates.map(({ name }) => name).join(' or ')}`
      : null,
    isGone ? 'its words are not in this copy' : null,
  ].filter((note) => note !== null);
  if (notes.length === 0) return null;
  return (
    <span className="found-notes">
      {notes.map((note) => (
        <bdi key={note}>{note}</bdi>
      ))}
    </span>
  );
}
