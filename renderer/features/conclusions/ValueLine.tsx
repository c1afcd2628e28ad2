import { originName } from '../../../shared/claims/value-origins.ts';
import { formatEdtf } from '../../../shared/dates/format-edtf.ts';
import type { OriginReport } from '../../../shared/model/origin.ts';
import { showAnnotation } from '../../stores/show-annotation.ts';
import { joinClasses } from '../../ui/join-classes.ts';
import { StanceMark } from '../../ui/StanceMark.tsx';
import { TextButton } from '../../ui/TextButton.tsx';
import { showOrigins } from '../origins/index.ts';
import type { RowValue, ValueKind, ValueRow } from './gather-values.ts';

/** The values of one passage with where it is from; every value leads to the words. */
export function ValueLine({
  row: { passage, values },
  kinds,
  origins,
}: {
  readonly row: ValueRow;
  readonly kinds: readonly ValueKind[];
  /** Of all passages of the claim; null while that is not known. */
  readonly origins: OriginReport | null;
}) {
  const { evidence, citation } = passage;
  const [first] = citation.passages;
  const show = () => showAnnotation(citation.annotation);
  return (
    <tr>
      {kinds.map((kind) => (
        <td key={kind}>
          <Values values={values.filter((value) => value.kind === kind)} onShow={show} />
        </td>
      ))}
      <th scope="row">
        <TextButton onClick={show} title={first?.exact}>
          <bdi>{first?.source ?? first?.title ?? 'a passage that is gone'}</bdi>
        </TextButton>
        {first?.source != null && (
          <span className="values-soft values-title">
            <bdi>{first.title}</bdi>
          </span>
        )}
      </th>
      <td>{first?.published == null ? 'undated' : formatEdtf(first.published)}</td>
      <td>
        <StanceMark stance={evidence.stance} />
      </td>
      <td>
        {origins !== null && (
          <TextButton
            onClick={() => showOrigins({ annotations: [evidence.annotation], documents: [] })}
            aria-haspopup="dialog"
          >
            <bdi>{originOf(evidence.annotation, origins)}</bdi>
          </TextButton>
        )}
      </td>
    </tr>
  );
}

function Values({ values, onShow }: { readonly values: readonly RowValue[]; readonly onShow: () => void }) {
  if (values.length === 0) return <span className="values-soft">–</span>;
  return (
    <ul className="values-cell">
      {values.map(({ kind, key, words, isShared }) => (
        <li key={key}>
          <button
            type="button"
            className={joinClasses('value', kind !== 'given' && 'value-found', !isShared && 'value-alone')}
            title={isShared ? 'Show the words' : 'Show the words. Other passages give another one'}
            onClick={onShow}
          >
            <bdi>{words}</bdi>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The roots that the ways from a passage end with; that it is unknown where one of them ends in the unknown. */
function originOf(annotation: string, { passages, origins }: OriginReport): string {
  const indexes = passages.flatMap((passage, index) => (passage.annotation === annotation ? [index] : []));
  const roots = origins
    .filter((origin) => indexes.some((index) => origin.passages.includes(index)))
    .map(originName);
  const isUnknown = indexes.some((index) => passages[index]?.isUnknown);
  return [...roots, ...(isUnknown || roots.length === 0 ? ['unknown'] : [])].join(', ');
}
