import { styleText } from 'node:util';
import { checks } from '../checks/all-checks.ts';

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !checks.some((check) => check.name === name));
if (unknown.length > 0) {
  process.stderr.write(
    `✗ There is no check ${unknown.join(', ')}. There are: ${checks.map(({ name }) => name).join(', ')}\n`,
  );
  process.exit(1);
}

let failed = 0;
const wanted = checks.filter(({ name }) => chosen.length === 0 || chosen.includes(name));
for (const check of wanted) {
  const startMs = Date.now();
  const problems = await check.find().catch((error: unknown) => [String(error)]);
  const seconds = `${((Date.now() - startMs) / 1000).toFixed(1)} s`.padStart(7);
  if (problems.length > 0) failed += 1;
  const mark = problems.length > 0 ? styleText('red', '✗') : styleText('green', '✓');
  process.stdout.write(`${mark} ${check.name.padEnd(10)} ${seconds}  ${check.promise}\n`);
  for (const problem of problems) process.stdout.write(`${problem.replaceAll(/^/gm, '    ')}\n`);
}
const verdict =
  failed === 0
    ? `✓ ${wanted.length} of ${wanted.length} checks hold`
    : `✗ ${wanted.length - failed} of ${wanted.length} checks hold`;
process.stdout.write(`${verdict}\n`);
process.exitCode = failed === 0 ? 0 : 1;
