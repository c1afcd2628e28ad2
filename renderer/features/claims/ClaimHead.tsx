import { Fragment, type ReactNode } from 'react';
import type { ClaimPage } from '../../../shared/contract/claims.ts';
import { formatEdtf } from '../../../shared/dates/format-edtf.ts';
import type { Claim } from '../../../shared/model/claim.ts';
import { call } from '../../api/client.ts';
import { useCore } from '../../api/hooks.ts';
import { CommandButton } from '../../app/commands/CommandButton.tsx';
import { openClaim, showClaims } from '../../stores/claims.ts';
import { showAnnotation } from '../../stores/show-annotation.ts';
import { showSource } from '../../stores/workspace.ts';
import { TagChip } from '../../ui/TagChip.tsx';
import { TextButton } from '../../ui/TextButton.tsx';
import { OriginWords } from '../origins/index.ts';

/** The statement of a claim with what is known of it, and where what supports it comes from. */
export function ClaimHead({ page: { claim, supporting, passages } }: { readonly page: ClaimPage }) {
  const tags = useCore('tags.list', {}).data ?? [];
  const own = tags.filter(({ id }) => claim.tags.includes(id));
  const supports = passages.filter(({ evidence }) => supporting.includes(evidence.id));
  return (
    <header className="claim-head">
      <div className="claim-head-tools" role="toolbar" aria-label="This claim">
        <CommandButton command="claim-page.leave" size="small" variant="quiet" />
        <span className="claim-head-space" />
        <CommandButton command="claim-page.change" size="small" variant="quiet" />
        <CommandButton command="claim-page.addPart" size="small" variant="quiet" />
        <CommandButton command="claim-page.remove" size="small" variant="quiet" />
      </div>
      <h1 className="claim-head-statement" dir="auto">
        {claim.statement}
      </h1>
      <Facts claim={claim} />
      {own.length > 0 && (
        <p className="claims-tags">
          {own.map((tag) => (
            <TagChip key={tag.id} tag={tag} />
          ))}
        </p>
      )}
      {supports.length > 0 && (
        <p className="claim-head-origins">
          Supported by <OriginWords annotations={supports.map(({ evidence }) => evidence.annotation)} />
        </p>
      )}
    </header>
  );
}

function Facts({ claim }: { readonly claim: Claim }) {
  const { asserts, speaker, question, parent, eventPlace, annotation } = claim;
  const facts: readonly (readonly [string, ReactNode])[] = [
    ['About', asserts],
    ...(question === null
      ? []
      : ([
          [
            'Question',
            <TextButton key="question" onClick={() => showClaims(question.id)}>
              <bdi>{question.words}</bdi>
            </TextButton>,
          ],
        ] as const)),
    ...(parent === null
      ? []
      : ([
          [
            'Part of',
            <TextButton key="parent" onClick={() => openClaim(parent.id)}>
              <bdi>{parent.statement}</bdi>
            </TextButton>,
          ],
        ] as const)),
    ...(speaker === null
      ? []
      : ([
          [
            'Speaker',
            <TextButton key="speaker" onClick={() => showSource(speaker.id)}>
              <bdi>{speaker.name}</bdi>
            </TextButton>,
          ],
        ] as const)),
    ...dated('Said', claim.said, claim.saidWords),
    ...dated('Event', claim.eventDate, claim.eventWords),
    ...(eventPlace === null ? [] : ([['Place', <bdi key="place">{eventPlace}</bdi>]] as const)),
    ...(annotation === null
      ? []
      : ([
          [
            'Made from',
            <TextButton key="passage" onClick={() => void showPassageOf(annotation)}>
              a passage
            </TextButton>,
          ],
        ] as const)),
  ];
  return (
    <dl className="claim-facts-list">
      {facts.map(([name, value]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

function dated(
  name: string,
  edtf: string | null,
  words: string | null,
): readonly (readonly [string, ReactNode])[] {
  if (edtf === null) return [];
  return [
    [
      name,
      <span key="date">
        {formatEdtf(edtf)}
        {words !== null && (
          <span className="claims-soft">
            , read from “<bdi>{words}</bdi>”
          </span>
        )}
      </span>,
    ],
  ];
}

async function showPassageOf(annotation: string): Promise<void> {
  const found = await call('annotations.get', { id: annotation }).catch(() => null);
  if (found !== null) showAnnotation(found);
}
