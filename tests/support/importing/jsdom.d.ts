/** What the tests and benches use of jsdom, which carries no types of its own. */
declare module 'jsdom' {
  export class VirtualConsole {}

  export class JSDOM {
    constructor(html: string, options?: { readonly url?: string; readonly virtualConsole?: VirtualConsole });
    readonly window: {
      readonly document: Document;
      readonly DOMParser: typeof DOMParser;
      close(): void;
    };
  }
}
