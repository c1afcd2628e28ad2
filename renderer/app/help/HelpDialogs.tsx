import { Dialog } from '../../ui/Dialog.tsx';
import { About } from './About.tsx';
import { closeHelp, useHelp } from './help-store.ts';
import { KeyMap } from '../key-map/KeyMap.tsx';
import { Licences } from './Licences.tsx';
import './HelpDialogs.css';

/** The dialogs of the Help menu. */
export function HelpDialogs() {
  const { page } = useHelp();
  return (
    <>
      <Dialog title="Keys" size="large" isOpen={page === 'keys'} onClose={closeHelp}>
        <KeyMap />
      </Dialog>
      <Dialog title="Licences" size="large" isOpen={page === 'licences'} onClose={closeHelp}>
        <Licences />
      </Dialog>
      <Dialog title="About Assay" size="small" isOpen={page === 'about'} onClose={closeHelp}>
        <About />
      </Dialog>
    </>
  );
}
