import type { SecretRoom, VersionPorts } from '../src/ports/version-ports.ts';

export interface FakeVersionPorts extends VersionPorts {
  /** What was written into secret rooms, by name; empty again once the room is gone. */
  readonly secrets: ReadonlyMap<string, string>;
}

/** Ports in memory: chance is always a half, unless told. */
export const fakeVersionPorts = (random: () => number = () => 0.5): FakeVersionPorts => {
  const secrets = new Map<string, string>();
  const write = async (name: string, text: string): Promise<string> => {
    secrets.set(name, text);
    return `/room/${name}`;
  };
  const room: SecretRoom = { path: '/room', write, writeProgram: write };
  return {
    random,
    secrets,
    inSecretRoom: async (work) => {
      try {
        return await work(room);
      } finally {
        secrets.clear();
      }
    },
  };
};
