import { compileGlobs } from '@drawbridge/core/domain/glob';
import type { Verdict } from '@drawbridge/core/domain/verdict';
import { sumCountable } from '@drawbridge/core/reports/coverage/countable';
import { type CoverageTotals, sumCoverage } from '@drawbridge/core/reports/coverage/model';
import type { Config } from '../inputs.ts';
import { type ChangedCoverage, coverChange } from './changed-coverage.ts';
import { type Change, judgeConditions } from './conditions.ts';
import type { Facts } from './facts.ts';
import type { Judgement } from './judgement.ts';
import { meantPerhaps, measuredArea } from './measured-area.ts';
import { describeOverrun } from './overrun.ts';
import { concludeVerdict } from './verdict.ts';

/** What the facts come to. */
export interface Decision {
  readonly verdict: Verdict;
  readonly judgements: readonly Judgement[];
  readonly totals: CoverageTotals;
  /** undefined: there was nothing to compare with. */
  readonly changed: ChangedCoverage | undefined;
}

type Rules = Pick<Config, 'bars' | 'allowance' | 'unmeasuredFiles'>;

// A report none of whose files is found may measure the very lines that changed.
const describeLost = ({ reports }: Facts): string | undefined => {
  const lost = reports.find(({ fileCount, measuredFiles }) => fileCount > 0 && measuredFiles.length === 0);
  if (lost === undefined) return undefined;
  return `no file that ${lost.path} names is in the repository; set \`working-directory\`, or measure in the checkout`;
};

const changeOf = (facts: Facts, rules: Rules): Change => {
  const { comparison, files, reports, unmapped } = facts;
  if (comparison.kind === 'not-compared') return { kind: 'nothing', mark: 'not-judged', reason: comparison.reason };
  const unfit = describeLost(facts) ?? describeOverrun(reports, comparison.files);
  if (unfit !== undefined) return { kind: 'nothing', mark: 'failed', reason: unfit };
  const measuredPaths = reports.map(({ measuredFiles }) => measuredFiles.map(({ path }) => path));
  const vouchers = [measuredArea(measuredPaths), meantPerhaps(unmapped)];
  const surroundings = {
    files: new Map(files.map((file) => [file.path, file])),
    isExpected: (path: string) => vouchers.some((vouches) => vouches(path)),
    isNeverMeasured: compileGlobs(rules.unmeasuredFiles),
  };
  return { kind: 'known', coverage: coverChange(comparison, surroundings) };
};

// Without a repository nothing is mapped, and nothing is known to be missing there.
const sumTotals = ({ files, strays, unmapped }: Facts): CoverageTotals =>
  unmapped.length === 0 ? sumCoverage([...files, ...strays]) : sumCountable(files, strays);

/** Judges the facts by the rules. */
export const decide = (facts: Facts, rules: Rules): Decision => {
  const totals = sumTotals(facts);
  const change = changeOf(facts, rules);
  const judgements = judgeConditions(rules, { totals, change, lost: describeLost(facts) });
  const changed = change.kind === 'known' ? change.coverage : undefined;
  return { verdict: concludeVerdict(judgements), judgements, totals, changed };
};
