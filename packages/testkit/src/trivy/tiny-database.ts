import type { VulnerabilityDatabase } from './vulnerability-database.ts';

/** A handful of real, old advisories: one of each severity, with and without a mended version, library and system. */
export const tinyDatabase: VulnerabilityDatabase = {
  vulnerabilities: [
    {
      id: 'CVE-2021-44906',
      title: 'minimist: prototype pollution',
      description:
        'Minimist <=1.2.5 is vulnerable to Prototype Pollution via file index.js, function setKey() (lines 69-95).',
      severity: 'CRITICAL',
      cweIds: ['CWE-1321'],
      cvss: { vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', score: 9.8 },
      references: [
        'https://nvd.nist.gov/vuln/detail/CVE-2021-44906',
        'https://github.com/advisories/GHSA-xvch-5gv4-984h',
      ],
      published: '2022-03-17T16:15:00Z',
    },
    {
      id: 'CVE-2021-23337',
      title: 'lodash: command injection via template',
      description: 'Lodash versions prior to 4.17.21 are vulnerable to Command Injection via the template function.',
      severity: 'HIGH',
      cweIds: ['CWE-77', 'CWE-94'],
      cvss: { vector: 'CVSS:3.1/AV:N/AC:L/PR:H/UI:N/S:U/C:H/I:H/A:H', score: 7.2 },
      references: ['https://nvd.nist.gov/vuln/detail/CVE-2021-23337'],
      published: '2021-02-15T13:15:00Z',
    },
    {
      id: 'CVE-2020-28500',
      title: 'lodash: ReDoS via the toNumber, trim and trimEnd functions',
      description: 'Lodash versions prior to 4.17.21 are vulnerable to Regular Expression Denial of Service.',
      severity: 'MEDIUM',
      cvss: { vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:L', score: 5.3 },
      references: ['https://nvd.nist.gov/vuln/detail/CVE-2020-28500'],
      published: '2021-02-15T11:15:00Z',
    },
    {
      id: 'CVE-2024-29415',
      title: 'ip: incomplete fix for CVE-2023-42282',
      description:
        'The ip package through 2.0.1 for Node.js might allow SSRF because some addresses are classified as public.',
      severity: 'HIGH',
      cweIds: ['CWE-918'],
      cvss: { vector: 'CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:H/A:H', score: 8.1 },
      references: ['https://nvd.nist.gov/vuln/detail/CVE-2024-29415'],
      published: '2024-05-27T20:15:00Z',
    },
    {
      id: 'CVE-2024-5535',
      title: 'openssl: SSL_select_next_proto buffer overread',
      description: 'Calling SSL_select_next_proto with an empty supported client protocols buffer may cause a crash.',
      severity: 'CRITICAL',
      cvss: { vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:H', score: 9.1 },
      references: ['https://nvd.nist.gov/vuln/detail/CVE-2024-5535'],
      published: '2024-06-27T11:15:00Z',
    },
    {
      id: 'CVE-2025-26519',
      title: 'musl: out-of-bounds write in iconv',
      description:
        'musl libc 0.9.13 through 1.2.5 has an out-of-bounds write when an attacker can trigger iconv conversion.',
      severity: 'LOW',
      references: ['https://nvd.nist.gov/vuln/detail/CVE-2025-26519'],
      published: '2025-02-14T04:15:00Z',
    },
    {
      id: 'CVE-2023-45853',
      title: 'zlib: integer overflow and heap-based buffer overflow in zipOpenNewFileInZip4_6',
      description: 'MiniZip in zlib through 1.3 has an integer overflow and resultant heap-based buffer overflow.',
      severity: 'UNKNOWN',
      references: ['https://nvd.nist.gov/vuln/detail/CVE-2023-45853'],
      published: '2023-10-14T02:15:00Z',
    },
  ],
  libraries: [
    {
      ecosystem: 'npm',
      packageName: 'minimist',
      id: 'CVE-2021-44906',
      vulnerable: ['>=1.0.0, <1.2.6', '<0.2.4'],
      patched: ['1.2.6', '0.2.4'],
    },
    { ecosystem: 'npm', packageName: 'lodash', id: 'CVE-2021-23337', vulnerable: ['<4.17.21'], patched: ['4.17.21'] },
    { ecosystem: 'npm', packageName: 'lodash', id: 'CVE-2020-28500', vulnerable: ['<4.17.21'], patched: ['4.17.21'] },
    { ecosystem: 'npm', packageName: 'ip', id: 'CVE-2024-29415', vulnerable: ['<=2.0.1'], patched: [] },
  ],
  systems: [
    { platform: 'alpine 3.20', packageName: 'openssl', id: 'CVE-2024-5535', fixed: '3.3.1-r1' },
    { platform: 'alpine 3.20', packageName: 'musl', id: 'CVE-2025-26519', fixed: '1.2.5-r1' },
    { platform: 'debian 12', packageName: 'zlib', id: 'CVE-2023-45853', fixed: '', status: 5 },
    { platform: 'debian 12', packageName: 'openssl', id: 'CVE-2024-5535', fixed: '', status: 6 },
  ],
};
