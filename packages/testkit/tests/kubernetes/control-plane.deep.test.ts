import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describeEngine } from '@drawbridge/testkit/engines';
import { startControlPlane } from '@drawbridge/testkit/kubernetes/control-plane';
import { probeControlPlane } from '@drawbridge/testkit/kubernetes/programs';
import { simulatedImages } from '@drawbridge/testkit/kubernetes/stages';
import { expect, test } from '@jest/globals';

const serves = async (server: string): Promise<boolean> => {
  try {
    await fetch(server.replace('https:', 'http:'));
    return true;
  } catch {
    return false;
  }
};

const serverOf = (kubeconfig: string): string => /https:\/\/127\.0\.0\.1:\d+/.exec(kubeconfig)?.[0] ?? '';

describeEngine('the control plane', probeControlPlane, () => {
  test('runs pods as their image says, and leaves nothing behind', async () => {
    const plane = await startControlPlane();
    const { kubectl } = plane;
    const server = serverOf(await kubectl(['config', 'view']));
    try {
      for (const [name, image] of [
        ['good', 'registry.example/shop:1'],
        ['bad', simulatedImages.crash],
      ] as const)
        await kubectl(['create', 'deployment', name, `--image=${image}`]);
      await kubectl(['wait', '--for=condition=Available', 'deployment/good', '--timeout=20s']);
      const reason = '{.items[0].status.containerStatuses[0].state.waiting.reason}';
      const crashed = ['wait', 'pod', '-l', 'app=bad', '--timeout=20s', `--for=jsonpath={.status.phase}=Running`];
      await kubectl(crashed);
      expect(await kubectl(['get', 'pods', '-l', 'app=bad', '-o', `jsonpath=${reason}`])).toBe('CrashLoopBackOff');
      expect(await serves(server)).toBe(true);
    } finally {
      await plane.stop();
    }
    expect(await serves(server)).toBe(false);
  });

  test('ends when the process that started it is killed', async () => {
    const source = fileURLToPath(import.meta.resolve('@drawbridge/testkit/kubernetes/control-plane'));
    const script = `const { startControlPlane } = await import(${JSON.stringify(source)});
      const plane = await startControlPlane();
      console.log(await plane.kubectl(['config', 'view']));
      console.log('up');
      setInterval(() => {}, 1_000);`;
    const args = ['--disable-warning=ExperimentalWarning', '--input-type=module', '--eval', script];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    for await (const line of createInterface({ input: child.stdout })) {
      if (line === 'up') break;
      said += `${line}\n`;
    }
    const server = serverOf(said);
    expect(await serves(server)).toBe(true);
    child.kill('SIGKILL');
    const deadline = Date.now() + 120_000;
    while ((await serves(server)) && Date.now() < deadline) await wait(50);
    expect(await serves(server)).toBe(false);
  });
});
