// A place to deploy to, in one file: what serves, which versions are sick, and what was done. `node small-target.mjs DEED FILE`.
import { readFileSync, writeFileSync } from 'node:fs';

const [deed, file] = process.argv.slice(2);
const { env } = process;
const world = JSON.parse(readFileSync(file, 'utf8'));
const release = { version: env.DRAWBRIDGE_VERSION, artifact: env.DRAWBRIDGE_ARTIFACT, commit: env.DRAWBRIDGE_COMMIT };

const deeds = {
  capture: () => console.log(JSON.stringify(world.serving === null ? {} : { ...world.serving, healthy: true })),
  route: () => {
    world.serving = { ...release, handle: release.version };
    world.known = { ...world.known, [release.version]: world.serving };
  },
  verify: () => {
    const looked = env.DRAWBRIDGE_SIDE === 'old' ? env.DRAWBRIDGE_PREVIOUS_VERSION : release.version;
    const isSick = world.sick.includes(looked) && world.serving?.version === looked;
    process.exitCode = isSick ? 1 : 0;
  },
  restore: () => {
    world.serving = world.known[env.DRAWBRIDGE_BASELINE] ?? null;
  },
};

deeds[deed]?.();
if (deed !== 'verify' && deed !== 'capture') world.deeds.push(deed);
writeFileSync(file, JSON.stringify(world));
