const { cpSync, existsSync, mkdirSync } = require('node:fs');
const path = require('node:path');

const source = path.join(process.env.DRAWBRIDGE_ARTIFACTS, process.env.INPUT_NAME ?? '');
const target = path.resolve(process.env.GITHUB_WORKSPACE, process.env.INPUT_PATH ?? '.');
if (existsSync(source)) {
  mkdirSync(target, { recursive: true });
  cpSync(source, target, { recursive: true });
} else {
  console.log(`::error::Artifact not found for name: ${process.env.INPUT_NAME}`);
  process.exitCode = 1;
}
