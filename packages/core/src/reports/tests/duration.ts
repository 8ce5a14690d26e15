const plain = /^\d+(?:\.\d*)?(?:e[-+]?\d+)?$|^\.\d+$/i;

// "1,234.5" and "1.234,5": what comes last is the decimal mark. "0,012": a lone comma is one.
const normalise = (text: string): string => {
  const comma = text.lastIndexOf(',');
  if (comma < 0) return text;
  const isDecimal = comma > text.lastIndexOf('.') && text.indexOf(',') === comma;
  return isDecimal ? text.replaceAll('.', '').replace(',', '.') : text.replaceAll(',', '');
};

/** Milliseconds, to the microsecond, from seconds as tools write them in any locale; undefined for what is no duration. */
export const readSeconds = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  const digits = normalise(text.trim());
  return plain.test(digits) ? roundMs(Number(digits) * 1000) : undefined;
};

/** Milliseconds to the microsecond; undefined for what is no duration. */
export const roundMs = (durationMs: number): number | undefined =>
  Number.isFinite(durationMs) && durationMs >= 0 ? Math.round(durationMs * 1000) / 1000 : undefined;

/** Milliseconds from hours, minutes and seconds, "00:00:01.25", with days before a dot; undefined for anything else. */
export const readClock = (text: string | undefined): number | undefined => {
  const [, days = '0', hours = '', minutes = '', seconds = ''] =
    /^(?:(\d{1,6})\.)?(\d{1,2}):(\d{2}):(\d{2}(?:\.\d{1,9})?)$/.exec(text ?? '') ?? [];
  if (hours === '') return undefined;
  return roundMs((((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000);
};
