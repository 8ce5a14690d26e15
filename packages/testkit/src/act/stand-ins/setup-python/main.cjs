const { execFileSync } = require('node:child_process');
const { appendFileSync } = require('node:fs');

const wanted = process.env['INPUT_PYTHON-VERSION'] ?? '';
const seen = execFileSync('python3', ['--version'], { encoding: 'utf8' }).trim().replace('Python ', '');
if (wanted !== '' && wanted.split('.')[0] !== '3') {
  console.log(`::error::Python ${wanted} was asked for, but ${seen} is on PATH.`);
  process.exitCode = 1;
} else appendFileSync(process.env.GITHUB_OUTPUT, `python-version=${seen}\n`);
