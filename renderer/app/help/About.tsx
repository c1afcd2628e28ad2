import { Button } from '../../ui/Button.tsx';
import { showHelp } from './help-store.ts';

/** What Assay is, and under which licence. */
export function About() {
  return (
    <div className="about">
      <p>
        Assay is for judging sources against each other: read what you found, mark and tag passages, grade
        sources, and export notes whose every quote can be checked word by word.
      </p>
      <p>Nothing leaves this machine. A project is one file, with the originals inside.</p>
      <p>Free software under the MIT licence.</p>
      <div>
        <Button onClick={() => showHelp('licences')}>Licences</Button>
      </div>
    </div>
  );
}
