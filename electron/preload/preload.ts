import { ipcRenderer } from 'electron';

// The one thing the page is given: the port of core, at start and after each restart of core.
ipcRenderer.on('core-port', (event) => {
  window.postMessage('assay:core-port', window.location.origin, [...event.ports]);
});
