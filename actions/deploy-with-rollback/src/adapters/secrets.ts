const secretName = /TOKEN|SECRET|PASS|PWD|KEY|CRED|AUTH/i;
/** A shorter one would take words out of every sentence, and protect nothing. */
const shortest = 6;

/** What an environment holds under a name that says it is secret, whole and line by line. */
export const findSecrets = (environment: Readonly<Record<string, string | undefined>>): readonly string[] => {
  const values = Object.entries(environment).flatMap(([name, value = '']) =>
    secretName.test(name) ? [value, ...value.split(/\r?\n/)] : [],
  );
  return [...new Set(values)].filter((value) => value.trim().length >= shortest);
};
