const { appendFileSync, globSync, readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');

const input = (name) => process.env[`INPUT_${name.toUpperCase()}`] ?? '';
const cwd = path.resolve(input('working-directory'));
const files = globSync(input('files').split('\n').filter(Boolean), { cwd });
const sum = (key) =>
  files
    .flatMap((file) => [...readFileSync(path.join(cwd, file), 'utf8').matchAll(new RegExp(`^${key}:(\\d+)`, 'gm'))])
    .reduce((total, match) => total + Number(match[1]), 0);
const [covered, all] = [sum('LH'), sum('LF')];
const passed = files.length > 0 && covered * 100 >= Number(input('lines')) * all;
const report = path.join(process.env.RUNNER_TEMP, 'coverage.json');
writeFileSync(report, JSON.stringify({ covered, all }));
const outputs = {
  verdict: passed ? 'passed' : 'failed',
  'lines-percent': (100 * covered) / all,
  'report-file': report,
};
appendFileSync(
  process.env.GITHUB_OUTPUT,
  Object.entries(outputs)
    .map(([name, value]) => `${name}=${value}\n`)
    .join(''),
);
console.log(passed ? 'passed' : `::error::${files.length} reports, ${covered} of ${all} lines`);
process.exitCode = passed || input('mode') === 'report' ? 0 : 1;
