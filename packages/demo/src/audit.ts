import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Chapter, Expectation, Plot } from './chapter.ts';
import { laterVersions } from './production.ts';
import type { Stage } from './stage.ts';

const branch = 'deployment-log';
/** More than the kept checkpoint covers: fewer would be missed at once. */
const forgedEntries = 3;

/** What somebody outside of the repository keeps: the checkpoint of the log. */
export interface Safe {
  checkpoint: string;
}

/** Copies the newest checkpoint to where nobody who writes to the repository can change it. */
export async function keepCheckpoint(safe: Safe, { shop }: Stage): Promise<void> {
  await shop.run('fetch', '--quiet', 'origin', `+${branch}:refs/remotes/origin/${branch}`);
  safe.checkpoint = `${await shop.run('show', `origin/${branch}:checkpoint`)}\n`;
}

// Whoever may push to the branch changes an entry that is there, as one commit among others.
const changeOneByte = async ({ shop, auditor }: Stage): Promise<void> => {
  const clone = await auditor.copyLog();
  const inClone = (...args: readonly string[]): Promise<string> => shop.run('-C', clone, ...args);
  await inClone('switch', '--quiet', '--force-create', 'changed', `origin/${branch}`);
  const file = path.join(clone, 'entries/000/001.json');
  await writeFile(file, (await readFile(file, 'utf8')).replace('"succeeded"', '"Succeeded"'));
  await inClone('commit', '--quiet', '--all', '--message=Append 1 entry');
  await inClone('push', '--quiet', 'origin', `HEAD:refs/heads/${branch}`);
};

// The branch goes back to before the first result, and the action itself writes on from there: every hash is right.
const rewriteTail = async ({ shop, auditor }: Stage, version: string): Promise<void> => {
  const commits = (await shop.run('rev-list', '--reverse', `origin/${branch}`)).split('\n');
  await shop.run('push', '--quiet', '--force', 'origin', `${commits[0]}:refs/heads/${branch}`);
  const clone = await auditor.copyLog();
  const record = { mode: 'record', phase: 'intent', environment: 'production', version };
  for (let entry = 1; entry < forgedEntries; entry += 1) await auditor.run(clone, record);
};

interface Forgery {
  readonly verdict: string;
  /** Against the checkpoint that was kept outside. */
  readonly caught: string;
}

/** What an auditor says of a log that somebody has changed; afterwards the log is as it was. */
const auditForged = async (stage: Stage, safe: Safe, forge: () => Promise<void>): Promise<Forgery> => {
  const { shop, auditor } = stage;
  const head = await shop.run('rev-parse', `origin/${branch}`);
  await forge();
  const clone = await auditor.copyLog();
  await shop.run('push', '--quiet', '--force', 'origin', `${head}:refs/heads/${branch}`);
  await writeFile(path.join(clone, 'checkpoint'), safe.checkpoint);
  const verdict = await auditor.run(clone, { mode: 'verify' });
  return { verdict, caught: await auditor.run(clone, { mode: 'verify', since: 'checkpoint' }) };
};

const says = (what: string, expected: string, [note, pattern]: readonly [string, RegExp]): Expectation => ({
  what,
  expected,
  see: ({ notes }) => pattern.exec(notes[note] ?? '')?.[0] ?? notes[note] ?? 'nothing',
});

/** Who reads the log afterwards, and what each way to cheat comes to. */
export const audited = (plot: Plot, safe: Safe): Chapter => ({
  name: 'audited',
  title: 'The log remembers, and whoever changes it is found out',
  play: async ({ stage, tell, keepIn }) => {
    const { auditor } = stage;
    tell('An auditor clones the log, and reads it without asking GitHub anything:');
    const clone = await auditor.copyLog();
    await writeFile(path.join(clone, 'checkpoint'), safe.checkpoint);
    const intact = await auditor.run(clone, { mode: 'verify', since: 'checkpoint' });
    tell(intact);
    tell('Somebody pushes a commit that changes one byte of an entry:');
    const edited = await auditForged(stage, safe, () => changeOneByte(stage));
    tell(edited.verdict);
    tell('Somebody forces the branch back, and writes a better story with valid hashes:');
    const forged = await auditForged(stage, safe, () => rewriteTail(stage, laterVersions(plot).failing));
    tell(forged.verdict);
    tell('The checkpoint that was kept outside since the release knows better:');
    tell(forged.caught);
    await auditor.run(clone, { mode: 'report', since: 'checkpoint' });
    const dashboard = path.join(await keepIn(path.join(clone, 'drawbridge/audit'), 'dashboard'), 'index.html');
    tell(`The dashboard: ${path.relative(process.cwd(), dashboard)}`);
    const page = await readFile(dashboard, 'utf8');
    return {
      run: undefined,
      notes: { intact, edited: edited.verdict, alone: forged.verdict, caught: forged.caught, page },
    };
  },
  expectations: [
    says('the log as it is', '✓ Audit', ['intact', /^✓ Audit/]),
    says('one byte changed', 'edited, entry 1', ['edited', /edited, entry 1/]),
    says('its tail rewritten', '✓ Audit', ['alone', /^✓ Audit/]),
    says('against the checkpoint', 'rewritten', ['caught', /rewritten/]),
    says('dashboard shows', plot.version, ['page', new RegExp(plot.version.replaceAll('.', '\\.'))]),
  ],
});
