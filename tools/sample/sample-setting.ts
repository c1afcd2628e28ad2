/** The time and the ids of a sample project: the same at every build. */
export interface SampleSetting {
  /** UTC, ISO 8601 with milliseconds; one second later at every look. */
  readonly now: () => string;
  /** Shaped as a UUIDv7 (RFC 9562): the clock's milliseconds, then a count in place of the random bits. */
  readonly newId: () => string;
  /** Sets the clock to an instant (ISO 8601). Throws where that is in its past: work is done in the order of its dates. */
  readonly moveTo: (instant: string) => void;
}

/** A clock that starts at an instant (ISO 8601) and a count of ids that starts at one. */
export function createSampleSetting(start: string): SampleSetting {
  let ms = Date.parse(start);
  let count = 0;
  return {
    now: () => {
      ms += 1000;
      return new Date(ms).toISOString();
    },
    newId: () => {
      count += 1;
      return formatId(ms, count);
    },
    moveTo: (instant) => {
      if (Date.parse(instant) < ms) {
        throw new Error(`The sample's clock stands at ${new Date(ms).toISOString()}, later than ${instant}`);
      }
      ms = Date.parse(instant);
    },
  };
}

function formatId(ms: number, count: number): string {
  const time = ms.toString(16).padStart(12, '0');
  const tail = count.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${tail}`;
}
