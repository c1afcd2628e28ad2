import type { Core } from '../../../electron/core/create-core.ts';
import { derivationRelation } from '../../../shared/model/derivation.ts';

/** What a random act about derivations chooses from. */
interface Choice {
  readonly documents: readonly { readonly id: string; readonly capture: { readonly id: string } | null }[];
  readonly source: string | undefined;
  readonly picks: readonly number[];
  readonly words: string;
}

type WeightedAct = readonly [weight: number, run: () => unknown];

/** Random acts about what documents are derived from, with their weights. */
export function derivationActs(
  core: Core,
  { documents, source, picks, words }: Choice,
): readonly WeightedAct[] {
  const [a = 0, b = 0, c = 0, d = 0] = picks;
  const document = documents[a % Math.max(1, documents.length)];
  const other = documents[b % Math.max(1, documents.length)];
  const relation = derivationRelation.options[c % derivationRelation.options.length] ?? 'quotes';
  const passage = document?.capture ? { capture: document.capture.id, start: c % 4, end: 5 + (d % 9) } : null;
  const first = async () => {
    const all = await core.call('derivations.list', {});
    return all[d % Math.max(1, all.length)];
  };
  return [
    [
      5,
      () =>
        document &&
        core.call('derivations.create', {
          document: document.id,
          ...(d % 3 === 0 ? { toSource: source ?? null } : { toDocument: other?.id ?? null }),
          relation,
          reason: d % 2 ? words : null,
          passage: c % 2 ? passage : null,
        }),
    ],
    [
      3,
      async () => {
        const derivation = await first();
        return derivation && core.call('derivations.update', { id: derivation.id, relation, reason: words });
      },
    ],
    [
      1,
      async () => {
        const derivation = await first();
        return derivation && core.call('derivations.remove', { ids: [derivation.id] });
      },
    ],
    [
      2,
      () =>
        document &&
        other &&
        core.call('derivations.reject', {
          document: document.id,
          other: other.id,
          reason: a % 2 ? words : null,
        }),
    ],
    [
      1,
      async () => {
        await core.call('derivations.compareTexts', {});
        const { suggestions } = await core.call('derivations.suggestions', { rejected: true });
        const rejection = suggestions.find((each) => each.rejection !== null)?.rejection;
        return rejection && core.call('derivations.reopen', { id: rejection });
      },
    ],
  ];
}
