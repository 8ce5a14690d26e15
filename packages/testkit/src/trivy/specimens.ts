import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ArchiveFile } from '../tar.ts';
import { type ImagePlan, writeImageArchive } from './image-archive.ts';

/** Files of a small source of our own that a scanner has something to say about, by path. */
export type Specimen = Readonly<Record<string, string | Uint8Array>>;

const packageLock = {
  name: 'shop',
  version: '1.0.0',
  lockfileVersion: 3,
  requires: true,
  packages: {
    '': {
      name: 'shop',
      version: '1.0.0',
      license: 'MIT',
      dependencies: { ip: '2.0.1', lodash: '4.17.20', mkdirp: '0.5.1' },
    },
    'node_modules/ip': { version: '2.0.1', license: 'MIT' },
    'node_modules/lodash': { version: '4.17.20', license: 'MIT' },
    'node_modules/minimist': { version: '0.0.8', license: 'MIT' },
    'node_modules/mkdirp': { version: '0.5.1', license: 'MIT', dependencies: { minimist: '0.0.8' } },
  },
};

/** A service whose lock file names three packages with known vulnerabilities, one of them indirect, one without a fix. */
export const vulnerableService: Specimen = { 'package-lock.json': `${JSON.stringify(packageLock, null, 2)}\n` };

/** The same lock file in two folders: every vulnerability is there twice. */
export const twoServices: Specimen = {
  'services/api/package-lock.json': vulnerableService['package-lock.json'] ?? '',
  'services/web/package-lock.json': vulnerableService['package-lock.json'] ?? '',
};

/** A service in Python whose requirements, without a lock file, name two vulnerable packages around one that is not. */
export const pythonService: Specimen = {
  'requirements.txt': 'jinja2==2.11.2\nitsdangerous==2.2.0\npyyaml==5.3\n',
};

/** Infrastructure with mistakes: an image that runs as root, a bucket that everybody reads, a privileged container. */
export const careless: Specimen = {
  Dockerfile: 'FROM node:latest\nADD . /app\nEXPOSE 22\nCMD ["node", "/app/main.js"]\n',
  'infra/main.tf': [
    'resource "aws_s3_bucket" "uploads" {',
    '  bucket = "shop-uploads"',
    '  acl    = "public-read"',
    '}',
    '',
    'resource "aws_security_group_rule" "ssh" {',
    '  type        = "ingress"',
    '  from_port   = 22',
    '  to_port     = 22',
    '  protocol    = "tcp"',
    '  cidr_blocks = ["0.0.0.0/0"]',
    '}',
    '',
  ].join('\n'),
  'k8s/deployment.yaml': [
    'apiVersion: apps/v1',
    'kind: Deployment',
    'metadata:',
    '  name: shop',
    'spec:',
    '  selector:',
    '    matchLabels: { app: shop }',
    '  template:',
    '    metadata:',
    '      labels: { app: shop }',
    '    spec:',
    '      containers:',
    '        - name: shop',
    '          image: shop:latest',
    '          securityContext:',
    '            privileged: true',
    '',
  ].join('\n'),
};

// Put together here, so that no scanner takes this file itself for a leak.
const accessKey = ['AKIA', 'Z7QXN4M2', 'K5TLWB3R'].join('');
const secretKey = ['c9Yd2mQxV7', 'pLr4TzKb1W', 'nS8eHf0JuG', '6aXi3oCvRt'].join('');

/** A source in which somebody left credentials that never were anyone's. */
export const leaky: Specimen = {
  'config/production.env': `AWS_ACCESS_KEY_ID=${accessKey}\nAWS_SECRET_ACCESS_KEY=${secretKey}\n`,
  'scripts/deploy.sh': `#!/bin/sh\nset -eu\nexport AWS_ACCESS_KEY_ID="${accessKey}"\n./deploy\n`,
};

const mit = [
  'MIT License',
  '',
  'Copyright (c) 2026 Octo',
  '',
  'Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated',
  'documentation files (the "Software"), to deal in the Software without restriction, including without limitation the',
  'rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to',
  'permit persons to whom the Software is furnished to do so, subject to the following conditions:',
  '',
  'The above copyright notice and this permission notice shall be included in all copies or substantial portions of the',
  'Software.',
  '',
  'THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE',
  'WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR',
  'COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR',
  'OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.',
  '',
].join('\n');

const manifest = (name: string, license: string): string =>
  `${JSON.stringify({ name, version: '1.0.0', license }, null, 2)}\n`;

/** A service with dependencies under licences of three kinds, one of them forbidden by Trivy's own classes, and its own. */
export const licensed: Specimen = {
  LICENSE: mit,
  'package-lock.json': `${JSON.stringify(
    {
      name: 'shop',
      version: '1.0.0',
      lockfileVersion: 3,
      requires: true,
      packages: {
        '': { name: 'shop', version: '1.0.0', dependencies: { kind: '1.0.0', strict: '1.0.0', sealed: '1.0.0' } },
        'node_modules/kind': { version: '1.0.0', license: 'MIT' },
        'node_modules/sealed': { version: '1.0.0', license: 'AGPL-3.0' },
        'node_modules/strict': { version: '1.0.0', license: 'GPL-3.0' },
      },
    },
    null,
    2,
  )}\n`,
  'node_modules/kind/package.json': manifest('kind', 'MIT'),
  'node_modules/sealed/package.json': manifest('sealed', 'AGPL-3.0'),
  'node_modules/strict/package.json': manifest('strict', 'GPL-3.0'),
};

/** Nothing that any scanner has a word about. */
export const clean: Specimen = { 'README.md': '# Shop\n' };

const apk = (name: string, version: string, license: string): string =>
  `C:Q1${'0'.repeat(27)}=\nP:${name}\nV:${version}\nA:x86_64\nL:${license}\no:${name}\n`;

const system: readonly ArchiveFile[] = [
  { path: 'etc/alpine-release', content: '3.20.1\n' },
  {
    path: 'etc/os-release',
    content: 'NAME="Alpine Linux"\nID=alpine\nVERSION_ID=3.20.1\nPRETTY_NAME="Alpine Linux v3.20"\n',
  },
  {
    path: 'lib/apk/db/installed',
    content: `${[apk('musl', '1.2.5-r0', 'MIT'), apk('openssl', '3.3.1-r0', 'Apache-2.0')].join('\n')}\n`,
  },
];

const application: readonly ArchiveFile[] = [
  { path: 'app/package.json', content: manifest('shop', 'MIT') },
  { path: 'app/node_modules/lodash/package.json', content: '{"name":"lodash","version":"4.17.20","license":"MIT"}\n' },
  { path: 'app/.env', content: leaky['config/production.env'] ?? '' },
];

/** An Alpine image with two vulnerable system packages, a vulnerable library, and a credential in its upper layer. */
export const shopImage: ImagePlan = { name: 'octo/shop:1.0.0', layers: [system, application] };

/** An image of a Debian release whose vulnerabilities nobody will mend, or not now. */
export const debianImage: ImagePlan = {
  name: 'octo/batch:1.0.0',
  layers: [
    [
      { path: 'etc/debian_version', content: '12.6\n' },
      { path: 'etc/os-release', content: 'NAME="Debian GNU/Linux"\nID=debian\nVERSION_ID="12"\n' },
      {
        path: 'var/lib/dpkg/status',
        content: [
          'Package: zlib1g\nStatus: install ok installed\nSource: zlib\nArchitecture: amd64\nVersion: 1:1.2.13.dfsg-1\n',
          'Package: openssl\nStatus: install ok installed\nArchitecture: amd64\nVersion: 3.0.13-1~deb12u1\n',
        ].join('\n'),
      },
    ],
  ],
};

/** An image as a file of a specimen. */
export const archived = (path: string, plan: ImagePlan): Specimen => ({ [path]: writeImageArchive(plan) });

/** Writes the files of a specimen below a folder. */
export const placeSpecimen = async (folder: string, specimen: Specimen): Promise<void> => {
  for (const [path, content] of Object.entries(specimen)) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
};
