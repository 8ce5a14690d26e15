const { appendFileSync } = require('node:fs');

const wanted = (process.env['INPUT_NODE-VERSION'] ?? '').replace(/^v/, '');
const seen = process.versions.node;
if (wanted !== '' && wanted !== seen && !seen.startsWith(`${wanted}.`)) {
  console.log(`::error::Node ${wanted} was asked for, but ${seen} is on PATH.`);
  process.exitCode = 1;
} else appendFileSync(process.env.GITHUB_OUTPUT, `node-version=v${seen}\n`);
