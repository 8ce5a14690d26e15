import { createServer, type IncomingMessage, type ServerResponse, request as send } from 'node:http';

/** What stands between a run and GitHub, seen at one request. */
export interface Passing {
  readonly label: string;
  /** Hands the request on, and waits until GitHub has carried it out. */
  carryOut(): Promise<void>;
  /** Gives GitHub's answer, once it was carried out; half of it when told so. */
  answer(extent?: 'whole' | 'half'): void;
  /** Gives another answer in place of GitHub's. */
  answerWith(status: number, message: string, headers?: Readonly<Record<string, string>>): void;
  /** Ends the connection without an answer. */
  drop(): void;
}

/** A gate on the way to GitHub that knows each request by its name and how many of that name came before. */
export interface Tollgate {
  readonly url: string;
  /** The labels of all requests so far. */
  readonly labels: readonly string[];
  /** Lets `officer` handle the request with this label, once; all others go through. */
  watch(label: string, officer: (passing: Passing) => Promise<void>): void;
  close(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

const collect = async (message: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk);
  return Buffer.concat(chunks);
};

const nameOf = ({ method = '', url = '' }: IncomingMessage, body: Buffer): string => {
  const path = url.replace(/^\/api\/v3\/repos\/[^/]+\/[^/]+/, '').replace(/^\/[^/]+\/[^/]+(?=\/(?:info|git-))/, '');
  const operation = /"query":"(?:query|mutation) (\w+)/.exec(body.toString('utf8'))?.[1];
  return operation === undefined ? `${method} ${path}` : operation;
};

const forward = (target: string, asked: IncomingMessage, body: Buffer): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { method, headers } = asked;
    const options = { method, headers: { ...headers, connection: 'close' }, agent: false };
    const outgoing = send(new URL(asked.url ?? '/', target), options, (incoming) => {
      collect(incoming).then(
        (bytes) => resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: bytes }),
        reject,
      );
    });
    outgoing.on('error', reject).end(body);
  });

const passingOf = (label: string, fetch: () => Promise<Answer>, response: ServerResponse): Passing => {
  let answer: Answer | undefined;
  return {
    label,
    carryOut: async () => {
      answer ??= await fetch();
    },
    answer: (extent = 'whole') => {
      if (answer === undefined) throw new Error('GitHub was not asked yet.');
      const { status, headers, body } = answer;
      const { 'transfer-encoding': _, connection: __, ...kept } = headers;
      response.writeHead(status, { ...kept, 'content-length': String(body.length) });
      if (extent === 'whole') response.end(body);
      else response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy());
    },
    answerWith: (status, message, headers = {}) => {
      response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
      response.end(JSON.stringify({ message }));
    },
    drop: () => void response.destroy(),
  };
};

/** Opens a gate on the loopback in front of a server; every address under the server's is one under `url`. */
export const openTollgate = async (target: string): Promise<Tollgate> => {
  const labels: string[] = [];
  const counts = new Map<string, number>();
  let watched: { readonly label: string; readonly officer: (passing: Passing) => Promise<void> } | undefined;
  const handle = async (asked: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await collect(asked);
    const name = nameOf(asked, body);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    const label = count === 1 ? name : `${name} (${count})`;
    labels.push(label);
    const passing = passingOf(label, () => forward(target, asked, body), response);
    const officer = watched?.label === label ? watched.officer : undefined;
    if (officer !== undefined) {
      watched = undefined;
      return officer(passing);
    }
    await passing.carryOut();
    passing.answer();
  };
  const server = createServer((asked, response) => {
    response.on('error', () => undefined);
    handle(asked, response).catch(() => response.destroy());
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  return {
    url: `http://127.0.0.1:${port}`,
    labels,
    watch: (label, officer) => {
      watched = { label, officer };
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
