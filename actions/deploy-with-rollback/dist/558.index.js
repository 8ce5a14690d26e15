export const id = 558;
export const ids = [558];
export const modules = {

/***/ 4558:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createDeployPorts: () => (/* binding */ createDeployPorts)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./src/adapters/leftovers.ts


const rounds = 40;
const pauseMs = 50;
const hasMark = async (pid, needle) => {
    // Other users' processes cannot be read, and one may end meanwhile: neither is ours to end.
    const environment = await (0,promises_.readFile)(`/proc/${pid}/environ`, 'latin1').catch(() => '');
    return `\0${environment}`.includes(needle);
};
const findMarked = async (needle) => {
    const names = await (0,promises_.readdir)('/proc').catch(() => []);
    const pids = names.filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid);
    const marks = await Promise.all(pids.map((pid) => hasMark(pid, needle)));
    return pids.filter((_, index) => marks[index] === true).map(Number);
};
const kill = (pid) => {
    try {
        process.kill(pid, 'SIGKILL');
    }
    catch {
        // It has ended in the meantime.
    }
};
/**
 * Linux tells what a process was started with (proc(5), /proc/PID/environ); elsewhere nothing is ended, and the target's
 * own fencing must do. What forks meanwhile is found in the next round, since children inherit the mark. A killed
 * process that nobody has waited for yet has no environment any more.
 */
const createLeftovers = () => ({
    end: async (mark) => {
        if (process.platform !== 'linux' || mark === '')
            return 0;
        const needle = `\0DRAWBRIDGE_ROLLOUT=${mark}\0`;
        const ended = new Set();
        for (let round = 0; round < rounds; round += 1) {
            const marked = await findMarked(needle);
            if (marked.length === 0)
                break;
            for (const pid of marked) {
                kill(pid);
                ended.add(pid);
            }
            await (0,external_node_timers_promises_.setTimeout)(pauseMs);
        }
        return ended.size;
    },
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ../../packages/core/src/domain/quantity.ts
var quantity = __webpack_require__(182);
;// CONCATENATED MODULE: ./src/adapters/probe.ts




const mostBodyBytes = 64 * 1024;
// What is there and does not answer as it should is bad. Where the look itself could not be made, nothing is known.
const badCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT']);
const reasons = {
    ECONNREFUSED: 'connection refused',
    ECONNRESET: 'connection reset',
    ENOTFOUND: 'the name is not known',
    EAI_AGAIN: 'the name could not be looked up',
};
const codeOf = (error) => ('code' in error && typeof error.code === 'string' ? error.code : '');
const explain = (error, place) => {
    const known = Error.isError(error) ? error : new Error(String(error));
    const code = codeOf(known);
    const kind = badCodes.has(code) || code.startsWith('HPE_') ? 'bad' : 'nothing';
    return { kind, message: `${reasons[code] ?? (known.message || code)} at ${place}` };
};
/** One look from its beginning to its first answer, its time's end or the signal, whichever comes first. */
const lookOnce = async ({ timeoutMs, signal, place, nowMs }, start) => {
    const startedMs = nowMs();
    const end = new AbortController();
    const timer = setTimeout(() => end.abort(), timeoutMs);
    const stop = () => end.abort();
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted)
        stop();
    const over = () => signal.aborted
        ? { kind: 'nothing', message: `the look at ${place} was stopped` }
        : { kind: 'bad', message: `no answer within ${(0,quantity/* formatDuration */.a3)(timeoutMs)} at ${place}` };
    try {
        const finding = await start(end.signal).catch((error) => explain(error, place));
        return { ...(end.signal.aborted ? over() : finding), durationMs: nowMs() - startedMs };
    }
    finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', stop);
    }
};
const readBody = (response) => new Promise((resolve, reject) => {
    const chunks = [];
    let length = 0;
    response.on('data', (chunk) => {
        chunks.push(chunk);
        length += chunk.length;
        if (length <= mostBodyBytes)
            return;
        resolve({ bytes: Buffer.concat(chunks).subarray(0, mostBodyBytes), isWhole: false });
        response.destroy();
    });
    response.on('end', () => resolve({ bytes: Buffer.concat(chunks), isWhole: true }));
    response.on('error', reject);
});
const ask = ({ url, headers }, signal) => new Promise((resolve, reject) => {
    const { protocol } = new URL(url);
    const request = protocol === 'https:' ? external_node_https_.request : external_node_http_.request;
    // A connection of its own: one that is kept would show how the old version does after a switch.
    const asked = request(url, { headers: { 'user-agent': 'drawbridge', ...headers }, agent: false, signal });
    asked.on('response', resolve);
    asked.on('error', reject);
    asked.end();
});
const judge = ({ status, bodyContains }, answer) => {
    const { code, place, bytes, isWhole } = answer;
    const size = isWhole ? (0,quantity/* formatBytes */.z3)(bytes.length) : `more than ${(0,quantity/* formatBytes */.z3)(mostBodyBytes)}`;
    const told = `HTTP ${code} at ${place} (${size})`;
    if (code < status.from || code > status.to)
        return { kind: 'bad', message: told };
    if (bodyContains !== '' && !bytes.includes(bodyContains))
        return { kind: 'bad', message: `${told}: its body does not contain "${bodyContains}"` };
    return { kind: 'good', message: told };
};
// Neither credentials nor a query belong in a log.
const placeOf = (url) => {
    if (!URL.canParse(url))
        return `"${url.replace(/[?#].*$/, '')}"`;
    const { origin, pathname, protocol } = new URL(url);
    return `${origin === 'null' ? `${protocol}//` : origin}${pathname}`;
};
const lookByHttp = async (look, place, signal) => {
    const response = await ask(look, signal);
    return judge(look, { ...(await readBody(response)), code: response.statusCode ?? 0, place });
};
const lookByTcp = ({ host, port }, signal) => new Promise((resolve, reject) => {
    const socket = (0,external_node_net_.connect)({ host, port, signal });
    socket.on('connect', () => {
        socket.destroy();
        resolve();
    });
    socket.on('error', reject);
});
/**
 * Looks by HTTP and TCP, each over a connection of its own that ends with the look. Refused, reset, no HTTP and no answer
 * in time are bad; a look that could not be made (an unknown name, an untrusted certificate) found nothing.
 */
const createProbe = (nowMs) => ({
    http: (look, signal) => {
        const place = placeOf(look.url);
        const { timeoutMs } = look;
        return lookOnce({ timeoutMs, signal, place, nowMs }, (until) => lookByHttp(look, place, until));
    },
    tcp: (look, signal) => {
        const place = `${look.host}:${look.port}`;
        const { timeoutMs } = look;
        return lookOnce({ timeoutMs, signal, place, nowMs }, async (until) => {
            await lookByTcp(look, until);
            return { kind: 'good', message: `connected to ${place}` };
        });
    },
});

;// CONCATENATED MODULE: ./src/adapters/secrets.ts
const secretName = /TOKEN|SECRET|PASS|PWD|KEY|CRED|AUTH/i;
/** A shorter one would take words out of every sentence, and protect nothing. */
const shortest = 6;
/** What an environment holds under a name that says it is secret, whole and line by line. */
const findSecrets = (environment) => {
    const values = Object.entries(environment).flatMap(([name, value = '']) => secretName.test(name) ? [value, ...value.split(/\r?\n/)] : []);
    return [...new Set(values)].filter((value) => value.trim().length >= shortest);
};

;// CONCATENATED MODULE: ./src/adapters/deploy-ports.ts




/** What only this action needs from the world, on the runner that this process runs on. */
const createDeployPorts = () => ({
    probe: createProbe(() => performance.now()),
    leftovers: createLeftovers(),
    newNonce: external_node_crypto_.randomUUID,
    secrets: findSecrets(process.env),
});


/***/ })

};
