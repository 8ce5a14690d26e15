// Who Trivy is towards registries, and where databases come from: they decide what can be read, never what is found.
const allowed =
  /^TRIVY_(USERNAME|PASSWORD|REGISTRY_TOKEN|INSECURE|NON_SSL|CACERT|DB_REPOSITORY|JAVA_DB_REPOSITORY|CHECKS_BUNDLE_REPOSITORY)$/i;

/**
 * The environment of a Trivy command: every flag of Trivy is also a variable, and one that is set for another step would
 * quietly change what this one finds. So all of TRIVY_* go, but for access and sources.
 */
export const commandEnvironment = (variables: readonly string[]): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(variables.filter((name) => !allowed.test(name)).map((name) => [name, undefined]));
