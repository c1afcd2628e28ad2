/** An Electron that can be started on this machine. */
export interface ElectronRuntime {
  readonly executablePath: string;
  /** `community` is a re-publication for development and tests; nothing packaged with it may be given away. */
  readonly kind: 'official' | 'community';
  readonly version: string;
}
