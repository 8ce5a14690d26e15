import type {
  TrivyFinding,
  TrivyLicence,
  TrivyMisconfiguration,
  TrivySecret,
  TrivyVulnerability,
} from '@drawbridge/core/reports/trivy/model';
import { fileOfPackage } from './baseline.ts';
import type { FindingDraft, RuleText } from './finding.ts';
import { ownFileOf, packageKey, type Site, spotOf } from './site.ts';

const untitled: RuleText = { title: '', description: '', resolution: '', url: '', weaknesses: [], scores: [] };

const common = { resource: '', packageFile: '', package: undefined, status: '', severitySource: '' } as const;

const draftVulnerability = (site: Site, found: TrivyVulnerability): FindingDraft => {
  const { packageName: name, installedVersion: version, fixedVersion, purl, packagePath } = found;
  const seen = site.packages.get(packageKey({ id: found.packageId, path: packagePath, purl, name, version }));
  const file = packagePath === '' ? ownFileOf(site.result) : packagePath;
  return {
    ...common,
    ...spotOf(site, file, seen?.locations[0]),
    target: site.target.name,
    class: 'vulnerability',
    reportedAs: 'vulnerability',
    rule: found.id,
    severity: found.severity,
    severitySource: found.severitySource,
    message: found.title,
    package: { name, version, fixedVersion, purl },
    packageFile: fileOfPackage({ path: packagePath, target: site.result.target, kind: site.result.class }),
    status: found.status,
    about: {
      title: found.title,
      description: found.description,
      resolution: '',
      url: found.url,
      weaknesses: found.weaknesses,
      scores: found.scores,
    },
  };
};

const draftMisconfiguration = (site: Site, found: TrivyMisconfiguration): FindingDraft => ({
  ...common,
  ...spotOf(site, site.result.target, found.lines),
  target: site.target.name,
  class: 'misconfiguration',
  reportedAs: 'misconfiguration',
  rule: found.id,
  severity: found.severity,
  message: found.message,
  resource: found.resource,
  about: {
    ...untitled,
    title: found.title,
    description: found.description,
    resolution: found.resolution,
    url: found.url,
  },
});

const draftSecret = (site: Site, found: TrivySecret): FindingDraft => ({
  ...common,
  ...spotOf(site, site.result.target, found.lines),
  target: site.target.name,
  class: 'secret',
  reportedAs: 'secret',
  rule: found.rule,
  severity: found.severity,
  message: found.title,
  about: {
    ...untitled,
    title: found.title,
    description: `A secret (${found.category === '' ? found.rule : found.category}) lies open.`,
    resolution: 'Revoke it first: it has been seen. Then take it out of the file and of the history.',
  },
});

const draftLicence = (site: Site, found: TrivyLicence): FindingDraft => ({
  ...common,
  ...spotOf(site, found.path, undefined),
  target: site.target.name,
  class: 'licence',
  reportedAs: 'licence',
  rule: found.name,
  severity: found.severity,
  message: found.category === '' ? '' : `a licence of the category "${found.category}"`,
  package: found.packageName === '' ? undefined : { name: found.packageName, version: '', fixedVersion: '', purl: '' },
  about: { ...untitled, title: `Licence ${found.name}`, description: found.category, url: found.url },
});

/** A finding in our words and at its place in the repository. */
export const draftOf = (site: Site, found: TrivyFinding): FindingDraft => {
  switch (found.kind) {
    case 'vulnerability':
      return draftVulnerability(site, found.vulnerability);
    case 'misconfiguration':
      return draftMisconfiguration(site, found.misconfiguration);
    case 'secret':
      return draftSecret(site, found.secret);
    case 'licence':
      return draftLicence(site, found.licence);
  }
};

/** All that a result counts; checks that passed are no findings. */
export const draftAll = (site: Site): readonly FindingDraft[] => [
  ...site.result.vulnerabilities.map((found) => draftVulnerability(site, found)),
  ...site.result.misconfigurations
    .filter(({ status }) => status === 'fail')
    .map((found) => draftMisconfiguration(site, found)),
  ...site.result.secrets.map((found) => draftSecret(site, found)),
  ...site.result.licences.map((found) => draftLicence(site, found)),
];
