const space = 0x20;

/** Growing buffers of folded units and, if wanted, their offsets; keeps runs of spaces to one. */
export class FoldedUnits {
  private units: Uint16Array;
  private origins: Uint32Array | null;
  private length = 0;

  constructor(expected: number, withOffsets: boolean) {
    this.units = new Uint16Array(expected + 8);
    this.origins = withOffsets ? new Uint32Array(expected + 8) : null;
  }

  add(unit: number, origin: number): void {
    const { length } = this;
    if (unit === space && length > 0 && this.units[length - 1] === space) return;
    if (length + 1 >= this.units.length) this.grow();
    this.units[length] = unit;
    if (this.origins !== null) this.origins[length] = origin;
    this.length = length + 1;
  }

  addAll(form: string, origin: number): void {
    for (let index = 0; index < form.length; index += 1) this.add(form.charCodeAt(index), origin);
  }

  view(): Uint16Array {
    return this.units.subarray(0, this.length);
  }

  text(): string {
    const pieces: string[] = [];
    for (let start = 0; start < this.length; start += 8192) {
      const piece = this.units.subarray(start, Math.min(start + 8192, this.length));
      pieces.push(String.fromCharCode.apply(null, piece as unknown as number[]));
    }
    return pieces.join('');
  }

  offsets(end: number): Uint32Array {
    const origins = this.origins ?? new Uint32Array(1);
    origins[this.length] = end;
    return origins.subarray(0, this.length + 1);
  }

  private grow(): void {
    const size = this.units.length * 2;
    const units = new Uint16Array(size);
    units.set(this.units);
    this.units = units;
    if (this.origins === null) return;
    const origins = new Uint32Array(size);
    origins.set(this.origins);
    this.origins = origins;
  }
}
