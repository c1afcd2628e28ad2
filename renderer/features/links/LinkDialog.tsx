import { passageWords } from '../../../shared/annotations/region-words.ts';
import { ArrowDownUp } from 'lucide-react';
import { useState } from 'react';
import { type LinkEnd, type LinkRelation, linkRelation, relationWords } from '../../../shared/model/link.ts';
import { call } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { type LinkDraft, useLinking } from '../../stores/linking.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { Field } from '../../ui/Field.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { TextArea, TextInput } from '../../ui/TextInput.tsx';
import { FindPassage } from './FindPassage.tsx';
import { useDocumentWords } from './use-links.ts';
import './links.css';

/** Asks what one passage is to another, and why one thinks so. */
export function LinkDialog() {
  const draft = useLinking((linking) => linking.draft);
  if (draft === null) return null;
  if (draft.to === null) return <ChooseEnd draft={draft} />;
  return <SayRelation draft={draft} to={draft.to} />;
}

function close(): void {
  useLinking.setState({ draft: null });
}

/** The other passage, found by its words. */
function ChooseEnd({ draft }: { readonly draft: LinkDraft }) {
  return (
    <Dialog title="Link to which passage?" isOpen onClose={close} size="medium">
      <Passage end={draft.from} />
      <FindPassage
        except={draft.from.annotation}
        onChoose={(to) => useLinking.setState({ draft: { ...draft, to } })}
      />
    </Dialog>
  );
}

const explanations: Readonly<Record<LinkRelation, string>> = {
  confirms: 'says the same from knowledge of its own',
  contradicts: 'cannot be true together with it',
  repeats: 'says the same without knowledge of its own',
  quotes: 'gives its words as those of another',
  corrects: 'takes the place of what it says',
  custom: 'a word of your own',
};

function SayRelation({ draft, to: firstTo }: { readonly draft: LinkDraft; readonly to: LinkEnd }) {
  const { link } = draft;
  const [[from, to], setEnds] = useState<readonly [LinkEnd, LinkEnd]>([draft.from, firstTo]);
  const [relation, setRelation] = useState<LinkRelation>(link?.relation ?? 'confirms');
  const [label, setLabel] = useState(link?.label ?? '');
  const [reason, setReason] = useState(link?.reason ?? '');
  const { run, error } = useAction();

  const save = () =>
    run(async () => {
      const said = {
        from: from.annotation,
        to: to.annotation,
        relation,
        label: label.trim() || null,
        reason,
      };
      if (link === null) await call('links.create', said);
      else await call('links.update', { id: link.id, ...said });
      useLinking.setState({ draft: null, begun: null });
      announce(
        `Linked: ${passageWords(from)} ${relationWords({ relation, label }, 'from')} ${passageWords(to)}`,
      );
    });

  return (
    <Dialog
      title={link === null ? 'Link two passages' : 'Change the link'}
      isOpen
      onClose={close}
      size="medium"
      footer={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button
            variant="primary"
            disabled={relation === 'custom' && label.trim() === ''}
            onClick={() => void save()}
          >
            {link === null ? 'Link them' : 'Save'}
          </Button>
        </>
      }
    >
      <form
        className="link-said"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Passage end={from} />
        <div className="link-said-relation">
          <RadioGroup<LinkRelation>
            label="What the passage above is to the one below"
            value={relation}
            onChange={setRelation}
            options={linkRelation.options.map((value) => ({
              value,
              label: value === 'custom' ? 'Something else' : value,
              detail: explanations[value],
            }))}
          />
          {relation === 'custom' && (
            <Field label="In a word or two">
              {(control) => (
                <TextInput
                  {...control}
                  autoFocus
                  placeholder="leads to"
                  value={label}
                  onChange={({ target }) => setLabel(target.value)}
                />
              )}
            </Field>
          )}
          <Button size="small" variant="quiet" onClick={() => setEnds([to, from])}>
            <ArrowDownUp aria-hidden className="link-said-icon" /> Turn round
          </Button>
        </div>
        <Passage end={to} />
        <Field label="Reason (optional)">
          {(control) => (
            <TextArea
              {...control}
              rows={2}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          )}
        </Field>
        <ErrorLine error={error} />
      </form>
    </Dialog>
  );
}

/** A passage as it stands in the dialog. */
function Passage({ end }: { readonly end: LinkEnd }) {
  const { title, language } = useDocumentWords()(end.document);
  return (
    <figure className="link-passage">
      <blockquote dir="auto" lang={language}>
        {passageWords(end)}
      </blockquote>
      <figcaption>
        <bdi>{title}</bdi>
      </figcaption>
    </figure>
  );
}
