/** Sets a key of a map that, like the runner's dictionaries, does not tell upper from lower case; the first spelling stays. */
export const setCaseless = (map: Map<string, string>, key: string, value: string): void => {
  const same = [...map.keys()].find((known) => known.toLowerCase() === key.toLowerCase());
  map.set(same ?? key, value);
};
