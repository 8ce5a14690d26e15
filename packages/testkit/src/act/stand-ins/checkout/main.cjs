const { spawnSync } = require('node:child_process');

const { env } = process;
const input = (name) => env[`INPUT_${name.toUpperCase()}`] ?? '';
const fail = (message) => {
  console.log(`::error::${message}`);
  process.exit(1);
};
const git = (...args) => {
  const { status, stderr } = spawnSync('git', args, { cwd: env.GITHUB_WORKSPACE, encoding: 'utf8' });
  if (status !== 0) fail(`git ${args.filter((each) => !each.startsWith('http.')).join(' ')}: ${stderr.trim()}`);
};

if (input('persist-credentials') !== 'false')
  fail('The stand-in keeps no credentials: ask for persist-credentials: false.');
const address = `${env.GITHUB_SERVER_URL}/${env.GITHUB_REPOSITORY}.git`;
const credentials = Buffer.from(`x-access-token:${input('token')}`).toString('base64');
const fetch = (...args) =>
  git('-c', `http.extraheader=AUTHORIZATION: basic ${credentials}`, 'fetch', '--quiet', '--force', ...args);

git('init', '--quiet');
git('config', 'remote.origin.url', address);
git('config', 'remote.origin.fetch', '+refs/heads/*:refs/remotes/origin/*');
if (input('fetch-depth') === '0') {
  fetch('--tags', address, '+refs/heads/*:refs/remotes/origin/*');
  fetch(address, input('ref'));
} else fetch('--no-tags', `--depth=${input('fetch-depth')}`, address, input('ref'));
git('checkout', '--quiet', '--force', '--detach', 'FETCH_HEAD');
git('clean', '-ffdxq');
console.log(`Checked out ${input('ref')}`);
