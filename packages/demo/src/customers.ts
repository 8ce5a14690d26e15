import { Agent, get } from 'node:http';

/** What customers met since they were asked last. */
export interface Tally {
  readonly answered: number;
  /** Connections that broke, and answers that were no success. */
  readonly lost: number;
  /** The versions that answered, in the order in which each took over. */
  readonly versions: readonly string[];
}

/** Customers who ask the shop for its version, one question after the other, over connections that stay open. */
export interface Customers {
  readonly tally: () => Tally;
  readonly leave: () => Promise<void>;
}

const crowd = 4;
const pauseMs = 20;
const patienceMs = 30_000;

type Answer = { readonly version: string } | 'lost';

const ask = (port: number, agent: Agent): Promise<Answer> =>
  new Promise((resolve) => {
    const request = get({ host: '127.0.0.1', port, path: '/version', agent, timeout: patienceMs }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('error', () => resolve('lost'));
      response.on('end', () => {
        const version = /"version":"([^"]+)"/.exec(text)?.[1];
        resolve(response.statusCode === 200 && version !== undefined ? { version } : 'lost');
      });
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve('lost'));
  });

// Answers of two versions cross while traffic moves: only one that answers alone again has taken over.
const succession = (answers: readonly string[]): readonly string[] => {
  const versions: string[] = [];
  for (const [at, version] of answers.entries()) {
    const settled = answers.slice(at, at + crowd).every((each) => each === version);
    if (settled && versions.at(-1) !== version) versions.push(version);
  }
  return versions;
};

/** Lets customers in; they ask until they are told to leave. */
export function startCustomers(port: number): Customers {
  const agent = new Agent({ keepAlive: true, maxSockets: crowd });
  let answers: string[] = [];
  let lost = 0;
  let isOpen = true;
  const shop = async (): Promise<void> => {
    while (isOpen) {
      const answer = await ask(port, agent);
      if (answer === 'lost') lost += 1;
      else answers.push(answer.version);
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  };
  const all = Promise.all(Array.from({ length: crowd }, shop));
  return {
    tally: () => {
      const seen = { answered: answers.length, lost, versions: succession(answers) };
      answers = [];
      lost = 0;
      return seen;
    },
    leave: async () => {
      isOpen = false;
      await all;
      agent.destroy();
    },
  };
}
