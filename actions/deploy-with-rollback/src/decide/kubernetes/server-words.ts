/** Why kubectl did not do what it was asked, by what it wrote. `lost`: the answer did not come, or is no answer. */
export type Refusal = 'forbidden' | 'unauthorized' | 'stale' | 'missing' | 'exists' | 'foreign' | 'invalid' | 'lost';

const kinds: readonly (readonly [RegExp, Refusal])[] = [
  [/Apply failed with \d+ conflicts?/, 'foreign'],
  [/\(Forbidden\)| is forbidden: /, 'forbidden'],
  [/\(Unauthorized\)|must be logged in to the server|provide credentials/i, 'unauthorized'],
  [/\(Conflict\)|the object has been modified/, 'stale'],
  // A test operation of RFC 6902 that did not hold.
  [/testing value \S+ failed|testing path|test operation/i, 'stale'],
  [/\(AlreadyExists\)/, 'exists'],
  [/\(NotFound\)/, 'missing'],
  [/\(Invalid\)|is invalid:|\(BadRequest\)|error validating|error parsing|unknown field|strict decoding/, 'invalid'],
  [
    /context .* does not exist|no configuration has been provided|error loading config|unknown command|unknown flag/,
    'invalid',
  ],
  [/doesn't have a resource type|no matches for kind|the namespace from the provided object/, 'invalid'],
];

/** What kind of answer kubectl's error output is (https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/status/). */
export const classifyErrors = (errors: string): Refusal =>
  kinds.find(([pattern]) => pattern.test(errors))?.[1] ?? 'lost';

/** Who owns the fields that an apply wanted to change. */
export const foreignOwners = (errors: string): readonly string[] => [
  ...new Set([...errors.matchAll(/conflicts? with "([^"]+)"/g)].map(([, owner = '']) => owner)),
];

/** "may not patch deployments in apps", from a refusal by RBAC; the whole text where it is worded otherwise. */
export const describeForbidden = (errors: string): string => {
  const found =
    /User "([^"]*)" cannot (\S+) resource "([^"]+)" in API group "([^"]*)"(?: in the namespace "([^"]*)")?/.exec(
      errors,
    );
  if (found === null) return lastLine(errors);
  const [, user = '', verb = '', resource = '', group = '', namespace = ''] = found;
  const of = group === '' ? '' : ` of ${group}`;
  const where = namespace === '' ? '' : ` in namespace ${namespace}`;
  return `${user} may not ${verb} ${resource}${of}${where}. Grant it: a Role with apiGroups: ["${group}"], resources: ["${resource}"], verbs: ["${verb}"].`;
};

/** What kubectl said last, without warnings, on one line. */
export const lastLine = (errors: string): string => {
  const lines = errors.split('\n').map((line) => line.trim());
  const said = lines.filter((line) => line !== '' && !/^(?:Warning:|[EIW]\d{4} )/.test(line));
  return (said.at(-1) ?? lines.findLast((line) => line !== '') ?? 'it said nothing').slice(0, 1_000);
};
