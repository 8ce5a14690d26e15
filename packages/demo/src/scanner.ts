import { type RegistryDouble, startRegistry } from '@drawbridge/testkit/trivy/registry';
import {
  type VulnerabilityDatabase,
  writeVulnerabilityDatabase,
} from '@drawbridge/testkit/trivy/vulnerability-database';

const repository = 'aquasecurity/trivy-db';

/** The one advisory that Trivy knows in the story: a real one. */
const advisories: VulnerabilityDatabase = {
  vulnerabilities: [
    {
      id: 'CVE-2020-14343',
      title: 'PyYAML: a document can run code through the full loader',
      description: 'Before 5.4, full_load and FullLoader let an untrusted document call anything by python/object/new.',
      severity: 'CRITICAL',
      cweIds: ['CWE-20'],
      cvss: { vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', score: 9.8 },
      references: ['https://nvd.nist.gov/vuln/detail/CVE-2020-14343'],
      published: '2021-02-09T21:15:00Z',
    },
  ],
  libraries: [
    { ecosystem: 'pip', packageName: 'pyyaml', id: 'CVE-2020-14343', vulnerable: ['<5.4'], patched: ['5.4'] },
  ],
  systems: [],
};

/** Trivy's database on the loopback. */
export interface Scanner extends Pick<RegistryDouble, 'close'> {
  /** The shop's variables (`vars`): its mirror of the database, and the Trivy that its runner has. */
  readonly variables: Readonly<Record<string, string>>;
}

/** Starts serving the database; to be closed. */
export async function openScanner(): Promise<Scanner> {
  const { repository: addressOf, close } = await startRegistry({
    [repository]: { database: writeVulnerabilityDatabase(advisories) },
  });
  return { variables: { TRIVY_DATABASES: addressOf(repository), TRIVY_PATH: 'trivy' }, close };
}
