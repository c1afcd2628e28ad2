import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import type { Claim } from '../../../shared/model/claim.ts';
import type { Tag } from '../../../shared/model/tag.ts';
import { useCore } from '../../api/hooks.ts';
import { openClaim } from '../../stores/claims.ts';
import { ignoreSecondPress } from '../../ui/ignore-second-press.ts';
import { useRovingFocus } from '../../ui/use-roving-focus.ts';
import { VirtualList } from '../../ui/VirtualList.tsx';
import type { ClaimLine } from './arrange-claims.ts';
import { ClaimRow } from './ClaimRow.tsx';
import { extendTo, focusClaim, toggleClaim, useClaimList } from './claim-list-store.ts';
import { QuestionHeading } from './QuestionHeading.tsx';

/** The claims under their questions. Arrow keys go from claim to claim, with Shift they select as they go. */
export function ClaimList({
  lines,
  shown,
}: {
  readonly lines: readonly ClaimLine[];
  /** The claims among the lines. */
  readonly shown: readonly Claim[];
}) {
  const tags = useCore('tags.list', {}).data;
  const tagsById = useMemo(() => new Map(tags?.map((tag): [string, Tag] => [tag.id, tag])), [tags]);
  const { selected, current, focus } = useClaimList();
  const scroller = useRef<HTMLDivElement>(null);
  const roving = useRovingFocus<HTMLFieldSetElement>();
  const ids = useMemo(() => shown.map(({ id }) => id), [shown]);
  // Rows are not rendered again because others come and go.
  const latest = useRef(ids);
  useEffect(() => {
    latest.current = ids;
  }, [ids]);
  useEffect(() => {
    if (current === null || !ids.includes(current)) useClaimList.setState({ current: ids[0] ?? null });
  }, [ids, current]);
  useFocusRequest(scroller, focus);

  const onKeyDown = (pressed: KeyboardEvent) => {
    if (pressed.altKey || pressed.ctrlKey || pressed.metaKey) return;
    const to = pressed.key === 'Home' ? ids[0] : pressed.key === 'End' ? ids.at(-1) : undefined;
    if (to !== undefined) {
      pressed.preventDefault();
      if (pressed.shiftKey) extendTo(to, ids);
      focusClaim(to);
      return;
    }
    const from = claimAt(document.activeElement);
    roving.onKeyDown(pressed);
    const now = claimAt(document.activeElement);
    if (now === null || now === from) return;
    if (pressed.shiftKey) extendTo(now, ids);
    useClaimList.setState({ current: now });
  };

  return (
    <div ref={scroller} className="claims-scroller">
      <div className="claim-item claims-heads" aria-hidden="true">
        <span>Statement</span>
        <span>Evidence</span>
        <span>Likelihood</span>
        <span>Confidence</span>
      </div>
      <fieldset ref={roving.ref} aria-label="Claims" onKeyDown={onKeyDown}>
        <VirtualList
          label="Claims by question"
          items={lines}
          keyOf={keyOfLine}
          estimatedHeight={58}
          scrollElement={scroller}
          activeIndex={lines.findIndex((line) => line.type === 'claim' && line.claim.id === current)}
          madeOf={(line) =>
            line.type === 'question'
              ? [line.question?.words, line.shown, line.all]
              : [line.claim.id === current, selected.has(line.claim.id), ...tagsOf(line.claim, tagsById)]
          }
          renderItem={(line) =>
            line.type === 'question' ? (
              <QuestionHeading {...line} />
            ) : (
              <ClaimRow
                claim={line.claim}
                tags={tagsOf(line.claim, tagsById)}
                isCurrent={line.claim.id === current}
                isSelected={selected.has(line.claim.id)}
                onPress={(gesture) => {
                  const { id } = line.claim;
                  if (gesture === 'toggle') toggleClaim(id);
                  else if (gesture === 'extend') extendTo(id, latest.current);
                  else {
                    ignoreSecondPress();
                    openClaim(id);
                  }
                  useClaimList.setState({ current: id });
                }}
              />
            )
          }
        />
      </fieldset>
    </div>
  );
}

function keyOfLine(line: ClaimLine): string {
  return line.type === 'claim' ? line.claim.id : `question ${line.question?.id ?? ''}`;
}

function tagsOf({ tags }: Claim, byId: ReadonlyMap<string, Tag>): readonly Tag[] {
  return tags.flatMap((id) => byId.get(id) ?? []);
}

function claimAt(element: Element | null): string | null {
  return element instanceof HTMLElement ? (element.dataset['claim'] ?? null) : null;
}

/** So many frames a row that was scrolled to may take to be there. */
const mostFrames = 20;

/** Puts the focus on the row that is asked for, once it is there. */
function useFocusRequest(
  scroller: { readonly current: HTMLElement | null },
  focus: { readonly claim: string } | null,
): void {
  useEffect(() => {
    if (focus === null) return;
    let frame = 0;
    let left = mostFrames;
    const seek = () => {
      const row = scroller.current?.querySelector<HTMLElement>(`[data-claim="${focus.claim}"]`);
      if (row != null) {
        row.focus({ preventScroll: true });
        useClaimList.setState({ focus: null });
      } else if (left-- > 0) frame = requestAnimationFrame(seek);
    };
    seek();
    return () => cancelAnimationFrame(frame);
  }, [focus, scroller]);
}
