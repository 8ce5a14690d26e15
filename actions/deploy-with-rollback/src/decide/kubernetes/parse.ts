/** The value that a JSON text says; undefined where it says none, e.g. because it was cut off. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
