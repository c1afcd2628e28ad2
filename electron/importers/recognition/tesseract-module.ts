/** What tesseract.js-core exports, as far as it is used: the C++ interface of Tesseract 5 (https://tesseract-ocr.github.io/tessapi/5.x/). */
export type LoadTesseract = (options: TesseractOptions) => Promise<TesseractModule>;

interface TesseractOptions {
  /** Its WebAssembly. */
  readonly wasmBinary: Uint8Array;
  readonly print: (line: string) => void;
  readonly printErr: (line: string) => void;
}

export interface TesseractModule {
  /** Files in memory. */
  readonly FS: {
    writeFile(path: string, bytes: Uint8Array): void;
    readFile(path: string): Uint8Array;
    unlink(path: string): void;
  };
  readonly TessBaseAPI: new () => TesseractApi;
}

export interface TesseractApi {
  /** `engine` 1 is the neural one. Gives 0 when all went well. */
  Init(folder: string, languages: string, engine: number): number;
  Version(): string;
  SetVariable(name: string, value: string): boolean;
  /** Reads the image `/input`, turned as its EXIF orientation (1 to 8) says. Gives 0 when all went well. */
  SetImageFile(orientation: number, angle: number): number;
  /** Writes the image to `/image.png`; 1: in 8 bits of grey. */
  WriteImage(kind: 1): void;
  /** Gives 0 when all went well. */
  Recognize(monitor: null): number;
  GetJSONText(page: number): string;
  /** Lets go of the image and of what was recognised on it. */
  Clear(): void;
}
