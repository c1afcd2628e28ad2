import { useState } from 'react';
import type { Derivation } from '../../../shared/model/derivation.ts';
import { call } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { clipped } from '../../ui/clipped.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { DerivationFields } from './DerivationFields.tsx';
import { closeAll, useDerivationsView } from './derivations-view.ts';
import './derivations.css';

/** Changes what was recorded of a derivation: the relation, the words it holds for and the reason. */
export function ChangeDialog() {
  const changing = useDerivationsView((view) => view.changing);
  return changing === null ? null : <Change key={changing.id} derivation={changing} />;
}

function Change({ derivation }: { readonly derivation: Derivation }) {
  const { id, document, toDocument, toSource, passage } = derivation;
  const [relation, setRelation] = useState(derivation.relation);
  const [isForWords, setForWords] = useState(true);
  const [reason, setReason] = useState(derivation.reason ?? '');
  const { run, error } = useAction();
  const name = toDocument?.title ?? toSource?.name ?? '';

  const save = () =>
    run(async () => {
      await call('derivations.update', {
        id,
        relation,
        reason: reason.trim() === '' ? null : reason.trim(),
        ...(isForWords ? {} : { passage: null }),
      });
      announce(`Changed: ${document.title} ${relation} ${name}`);
      closeAll();
    });

  return (
    <Dialog
      title={`What “${document.title}” is derived from`}
      isOpen
      onClose={closeAll}
      footer={
        <>
          <Button onClick={closeAll}>Cancel</Button>
          <Button variant="primary" onClick={() => void save()}>
            Change
          </Button>
        </>
      }
    >
      <div className="wording-form">
        <p>
          Derived from <bdi className="sharing-title">{name}</bdi>{' '}
          <span className="wording-soft">({toDocument === null ? 'source' : 'document'})</span>
        </p>
        <DerivationFields relation={relation} onRelation={setRelation} reason={reason} onReason={setReason}>
          {passage !== null && (
            <Checkbox checked={isForWords} onChange={({ target }) => setForWords(target.checked)}>
              Only the words <q dir="auto">{clipped(passage.exact, 80)}</q>
            </Checkbox>
          )}
        </DerivationFields>
        <ErrorLine error={error} />
      </div>
    </Dialog>
  );
}
