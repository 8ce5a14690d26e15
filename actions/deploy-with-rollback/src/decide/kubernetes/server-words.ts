/** Why kubectl did not do what it was asked, by what it wrote. `lost`: the answer did not come, or is no answer. */
export type Refusal = 'forbidden' | 'unauthorized' | 'stale' | 'missing' | 'exists' | 'foreign' | 'invalid' | 'lost';

// The first that fits counts. What is not here may have been answered by nobody.
const kinds: readonly (readonly [RegExp, Refusal])[] = [
  [/failed to download openapi/, 'lost'],
  [/Apply failed with \d+ conflicts?/, 'foreign'],
  [/\(Forbidden\)| is forbidden: /, 'forbidden'],
  [/\(Unauthorized\)|must be logged in to the server/, 'unauthorized'],
  // The second is what kubectl says of a test (RFC 6902) that did not hold.
  [/\(Conflict\)|The request is invalid: the server rejected our request due to an error in our request/, 'stale'],
  [/\(AlreadyExists\)/, 'exists'],
  [/\(NotFound\)|namespaces "[^"]*" not found/, 'missing'],
  [/\(Invalid\)|^The \w+ "[^"]*" is invalid:|\(BadRequest\)|field not declared in schema/m, 'invalid'],
  [/error validating|error parsing|strict decoding|doesn't have a resource type|no matches for kind/, 'invalid'],
  [
    /Error in configuration|error loading config|unknown (?:command|flag)|the namespace from the provided object/,
    'invalid',
  ],
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
