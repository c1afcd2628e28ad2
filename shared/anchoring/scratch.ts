/** A buffer that is kept between uses and grows when it must; what it held is lost. */
export function growing(): { ofLength(length: number): Int32Array } {
  let values = new Int32Array(1024);
  return {
    ofLength: (length) => {
      if (values.length < length) values = new Int32Array(length * 2);
      return values;
    },
  };
}
