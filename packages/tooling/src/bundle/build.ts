import path from 'node:path';
import { runCaptured } from '../process.ts';
import { root } from '../root.ts';

export interface Bundling {
  /** The folder with action.yml and src/main.ts. */
  readonly action: string;
  readonly out: string;
  /** The clone whose bundler does it; names of modules follow from where the bundler lies beside the sources. */
  readonly clone?: string;
}

const atOnce = 2;

/** Bundles the actions, two at a time. Fails with the bundler's own words when one cannot be built. */
export async function buildBundles(bundlings: readonly Bundling[]): Promise<void> {
  const waiting = [...bundlings];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await buildBundle(next);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

async function buildBundle({ action, out, clone = root }: Bundling): Promise<void> {
  const compiler = path.join(clone, 'packages/tooling/src/bundle/compile.ts');
  const flags = ['--disable-warning=ExperimentalWarning', '--disable-warning=DEP0180'];
  const { exitCode, output } = await runCaptured(process.execPath, [...flags, compiler, path.resolve(out)], {
    cwd: action,
  });
  if (exitCode !== 0) throw new Error(`${path.basename(action)} cannot be bundled:\n${output.trim()}`);
}
