import type { Core } from '../../../electron/core/create-core.ts';
import { importText } from '../window/assay-test.ts';

const copy = `At least 31 people died when fire swept through the old harbour on Thursday, officials said. The cause is not known, and no ship was near the warehouse at the time. Divers searched the basin until dark. The port was closed to all ships for three days, and the crews of four cranes were sent home without pay until the council had met.`;

/** The agency's text as two papers printed it, each with a line of its own. */
const wireCopy = {
  post: `${copy} The Post has asked the port for a list of the dead.`,
  echo: `${copy.replace('no ship was', 'no vessel was')} Readers may write to the Echo.`,
  words: 'At least 31 people died',
} as const;

/** Two papers with the same agency copy, their sources, and an annotation on the figure in each. */
export async function addWireCopy(core: Core) {
  const tag = await core.call('tags.create', { name: 'Casualty figure' });
  const paper = async (name: string, text: string, published: string) => {
    const { document, capture } = await importText(core, `${name}.txt`, text);
    const source = await core.call('sources.create', { name, kind: 'outlet' });
    await core.call('documents.update', {
      id: document,
      metadata: { title: `${name}: harbour fire`, publisher: name, published },
    });
    await core.call('documents.assignSource', { ids: [document], source: source.id });
    const start = text.indexOf(wireCopy.words);
    const annotation = await core.call('annotations.create', {
      capture,
      start,
      end: start + wireCopy.words.length,
      tags: [tag.id],
    });
    return { document, capture, source: source.id, annotation: annotation.id };
  };
  return {
    post: await paper('Harbour Post', wireCopy.post, '1998-12-04'),
    echo: await paper('Coast Echo', wireCopy.echo, '1998-12-05'),
  };
}
