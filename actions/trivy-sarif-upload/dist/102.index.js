export const id = 102;
export const ids = [102];
export const modules = {

/***/ 5102:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createTrivyPorts: () => (/* binding */ createTrivyPorts)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./src/adapters/scratch.ts



/** Room in the runner's own temporary folder (RUNNER_TEMP), which the runner empties before and after every job. */
const createScratch = (environment) => {
    const root = environment['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)();
    const make = async (folder) => {
        await (0,promises_.mkdir)(folder, { recursive: true });
        return folder;
    };
    const makeOwn = async () => (0,promises_.mkdtemp)((0,external_node_path_.join)(await make(root), 'drawbridge-step-'));
    let own;
    return {
        variables: Object.fromEntries(Object.entries(environment).flatMap(([name, value]) => /^TRIVY_/i.test(name) && value !== undefined ? [[name, value]] : [])),
        sharedFolder: (name) => make((0,external_node_path_.join)(root, 'drawbridge-trivy', name)),
        writeText: async (name, text) => {
            own ??= makeOwn();
            const file = (0,external_node_path_.join)(await own, name);
            await (0,promises_.writeFile)(file, text);
            return file;
        },
        has: async (folder, names) => {
            const found = await Promise.all(names.map((name) => (0,promises_.stat)((0,external_node_path_.join)(folder, name)).catch(() => undefined)));
            return found.every((each) => each?.isFile() === true);
        },
    };
};

// EXTERNAL MODULE: ../../node_modules/.pnpm/@actions+io@3.0.2/node_modules/@actions/io/lib/io.js
var io = __webpack_require__(3517);
// EXTERNAL MODULE: ../../packages/core/src/domain/result.ts
var result = __webpack_require__(4310);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./src/adapters/download.ts






/** What Trivy's archives of 50 MiB need on a slow day. */
const downloadLimits = {
    attempts: 4,
    pauseMs: 2_000,
    longestPauseMs: 60_000,
    totalMs: 600_000,
    bytes: 512 * 1024 * 1024,
};
const isPassing = (status) => status === 408 || status === 429 || status >= 500;
const retryAfterMs = ({ headers }) => {
    const seconds = Number(headers['retry-after'] ?? '');
    return seconds > 0 ? seconds * 1000 : undefined;
};
const limitBytes = (most, seen) => {
    let bytes = 0;
    return new external_node_stream_.Transform({
        transform(chunk, _encoding, done) {
            bytes += chunk.length;
            seen(chunk);
            done(bytes > most ? new Error(`it is longer than ${most} bytes`) : null, chunk);
        },
    });
};
const requireWhole = (message, received) => {
    const announced = Number(message.headers['content-length'] ?? received);
    if (received !== announced)
        throw new Error(`it broke off after ${received} of ${announced} bytes`);
};
const save = async (message, file, limits, signal) => {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let received = 0;
    const counter = limitBytes(limits.bytes, (chunk) => {
        received += chunk.length;
        hash.update(chunk);
    });
    await (0,external_node_stream_promises_.pipeline)(message, counter, (0,external_node_fs_.createWriteStream)(file), { signal });
    requireWhole(message, received);
    return hash.digest('hex');
};
const rejectOn = (signal) => new Promise((_resolve, reject) => {
    if (signal.aborted)
        reject(signal.reason);
    else
        signal.addEventListener('abort', () => reject(signal.reason), { once: true });
});
const attempt = async (url, file, limits, signal) => {
    const { HttpClient } = await Promise.all(/* import() */[__webpack_require__.e(225), __webpack_require__.e(99)]).then(__webpack_require__.bind(__webpack_require__, 8099));
    const client = new HttpClient('drawbridge', [], { socketTimeout: 30_000, allowRetries: false, keepAlive: false });
    try {
        const { message } = await Promise.race([client.get(url), rejectOn(signal)]);
        const status = message.statusCode ?? 0;
        if (status === 200)
            return { kind: 'done', sha256: await save(message, file, limits, signal) };
        message.resume();
        const reason = `the server answered ${status}`;
        if (status === 404 || status === 410)
            return { kind: 'gone', reason };
        return isPassing(status) ? { kind: 'again', reason, afterMs: retryAfterMs(message) } : { kind: 'failed', reason };
    }
    catch (error) {
        return { kind: 'again', reason: Error.isError(error) ? error.message : String(error), afterMs: undefined };
    }
    finally {
        client.dispose();
    }
};
/**
 * Downloads a file through the job's proxy, and answers its SHA-256. What passes (408, 429, 5xx, a broken connection)
 * is tried again; the whole is bounded in time and size, and a cancelled job ends it.
 */
const download = async (url, file, { limits, signal }) => {
    const late = AbortSignal.any([signal, AbortSignal.timeout(limits.totalMs)]);
    for (let count = 1;; count++) {
        const end = await attempt(url, file, limits, late);
        if (end.kind === 'done')
            return (0,result/* success */.k)(end.sha256);
        if (signal.aborted)
            return (0,result/* failure */.V)({ kind: 'cancelled', message: 'The job was cancelled.' });
        if (end.kind === 'gone')
            return (0,result/* failure */.V)({ kind: 'gone', message: end.reason });
        if (end.kind === 'failed' || count >= limits.attempts || late.aborted)
            return (0,result/* failure */.V)({ kind: 'unreachable', message: `${end.reason} (attempt ${count})` });
        const pauseMs = Math.min(end.afterMs ?? limits.pauseMs * 2 ** (count - 1), limits.longestPauseMs);
        await (0,external_node_timers_promises_.setTimeout)(pauseMs, undefined, { signal: late }).catch(() => { });
    }
};

;// CONCATENATED MODULE: ./src/adapters/program-version.ts

// How Go's linker writes the setting of Trivy's build into the program, and where Go keeps the settings of the build.
const mark = Buffer.from('github.com/aquasecurity/trivy/pkg/version/app.ver=');
const longestVersion = 40;
const versionAt = (bytes, start) => /^v?(\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?)/.exec(bytes.toString('latin1', start, start + longestVersion))?.[1];
/** The version that Trivy's own bytes name, read without running it; undefined: they name none, or cannot be read. */
const readProgramVersion = async (file) => {
    let rest = Buffer.alloc(0);
    try {
        for await (const chunk of (0,external_node_fs_.createReadStream)(file, { highWaterMark: 4 * 1024 * 1024 })) {
            const bytes = Buffer.concat([rest, chunk]);
            const found = bytes.indexOf(mark);
            if (found >= 0 && bytes.length >= found + mark.length + longestVersion)
                return versionAt(bytes, found + mark.length);
            rest = bytes.subarray(found >= 0 ? found : -(mark.length + longestVersion));
        }
    }
    catch {
        return undefined;
    }
    const found = rest.indexOf(mark);
    return found >= 0 ? versionAt(rest, found + mark.length) : undefined;
};

;// CONCATENATED MODULE: ./src/adapters/toolbox.ts







// Not "trivy": what somebody else keeps under that name was verified by nobody here.
const toolName = 'drawbridge-trivy';
// An entry belongs to the archive that it was unpacked from: another checksum of the same version never finds it.
const architectureOf = ({ platform, sha256 }) => `${platform}-${sha256.slice(0, 16)}`;
const explain = {
    gone: ({ url }, reason) => `${url} is gone: ${reason}. Name another \`trivy-version\`, a \`trivy-mirror\` that still has it, or a program of your own in \`trivy-path\`.`,
    unreachable: ({ url }, reason) => `${url} could not be downloaded: ${reason}. Check the way to it (proxy, firewall), or name a \`trivy-mirror\` or a program in \`trivy-path\`.`,
    cancelled: ({ name }) => `${name} was not downloaded: the job was cancelled.`,
};
const isFile = async (path) => {
    const found = await (0,promises_.stat)(path).catch(() => undefined);
    return found?.isFile() === true;
};
const unpack = async (archive, file, folder) => {
    const { extractTar, extractZip } = await Promise.all(/* import() */[__webpack_require__.e(225), __webpack_require__.e(99), __webpack_require__.e(418), __webpack_require__.e(458)]).then(__webpack_require__.bind(__webpack_require__, 8458));
    await (archive.format === 'zip' ? extractZip(file, folder) : extractTar(file, folder));
    const program = (0,external_node_path_.join)(folder, archive.program);
    if (!(await isFile(program)))
        throw new Error(`there is no ${archive.program} in it`);
    await (0,promises_.chmod)(program, 0o755);
    return program;
};
/** Programs from the runner's tool cache, and from verified downloads. Its libraries are loaded when they are needed. */
const createToolbox = ({ environment, platform, limits = downloadLimits }) => {
    const makeFolder = async () => {
        const parent = environment['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)();
        await (0,promises_.mkdir)(parent, { recursive: true });
        return (0,promises_.mkdtemp)((0,external_node_path_.join)(parent, 'drawbridge-tool-'));
    };
    const hasCache = (environment['RUNNER_TOOL_CACHE'] ?? '') !== '';
    const keep = async (archive, folder) => {
        if (!hasCache)
            return (0,external_node_path_.join)(folder, archive.program);
        const { cacheDir } = await Promise.all(/* import() */[__webpack_require__.e(225), __webpack_require__.e(99), __webpack_require__.e(418), __webpack_require__.e(458)]).then(__webpack_require__.bind(__webpack_require__, 8458));
        const kept = await cacheDir(folder, toolName, archive.version, architectureOf(archive));
        await (0,promises_.rm)(folder, { recursive: true, force: true });
        return (0,external_node_path_.join)(kept, archive.program);
    };
    const installFrom = async (archive, file) => {
        const folder = await makeFolder();
        try {
            await unpack(archive, file, folder);
            return (0,result/* success */.k)(await keep(archive, folder));
        }
        catch (error) {
            const reason = Error.isError(error) ? error.message : String(error);
            return (0,result/* failure */.V)({ kind: 'unusable', message: `${archive.name} could not be unpacked: ${reason}.` });
        }
    };
    return {
        platform: platform ?? `${process.platform}-${process.arch}`,
        inspect: async (program) => {
            const [path] = await (0,io/* findInPath */.w6)(program);
            return path === undefined ? undefined : { path, version: await readProgramVersion(path) };
        },
        find: async (archive) => {
            if (!hasCache)
                return undefined;
            const { find } = await Promise.all(/* import() */[__webpack_require__.e(225), __webpack_require__.e(99), __webpack_require__.e(418), __webpack_require__.e(458)]).then(__webpack_require__.bind(__webpack_require__, 8458));
            const folder = find(toolName, archive.version, architectureOf(archive));
            const program = (0,external_node_path_.join)(folder, archive.program);
            return folder !== '' && (await isFile(program)) ? program : undefined;
        },
        install: async (archive, signal) => {
            const folder = await makeFolder();
            const file = (0,external_node_path_.join)(folder, archive.name);
            try {
                const loaded = await download(archive.url, file, { limits, signal });
                if (!loaded.ok) {
                    const { kind, message } = loaded.error;
                    return (0,result/* failure */.V)({ kind, message: explain[kind](archive, message) });
                }
                if (loaded.value !== archive.sha256) {
                    const message = `${archive.url} is not what it should be: its SHA-256 is ${loaded.value}, expected is ${archive.sha256}. It was deleted, not unpacked. Report it if the address is GitHub's; check the mirror if it is yours.`;
                    return (0,result/* failure */.V)({ kind: 'checksum', message });
                }
                return await installFrom(archive, file);
            }
            finally {
                await (0,promises_.rm)(folder, { recursive: true, force: true });
            }
        },
    };
};

;// CONCATENATED MODULE: ./src/adapters/trivy-ports.ts


/** What only this action needs from the world, on the runner that this process runs on. */
const createTrivyPorts = (environment = process.env) => ({
    toolbox: createToolbox({ environment }),
    scratch: createScratch(environment),
});


/***/ }),

/***/ 2458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $1: () => (/* binding */ lstat),
/* harmony export */   Ck: () => (/* binding */ mkdir),
/* harmony export */   Cy: () => (/* binding */ readdir),
/* harmony export */   H8: () => (/* binding */ IS_WINDOWS),
/* harmony export */   Qh: () => (/* binding */ isRooted),
/* harmony export */   YN: () => (/* binding */ symlink),
/* harmony export */   dJ: () => (/* binding */ stat),
/* harmony export */   h_: () => (/* binding */ readlink),
/* harmony export */   k6: () => (/* binding */ chmod),
/* harmony export */   m3: () => (/* binding */ copyFile),
/* harmony export */   rm: () => (/* binding */ rm),
/* harmony export */   t2: () => (/* binding */ exists),
/* harmony export */   vr: () => (/* binding */ tryGetExecutablePath),
/* harmony export */   y1: () => (/* binding */ unlink)
/* harmony export */ });
/* unused harmony exports open, rename, rmdir, UV_FS_O_EXLOCK, READONLY, isDirectory, getCmdPath */
/* harmony import */ var fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9896);
/* harmony import */ var path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6928);
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { chmod, copyFile, lstat, mkdir, open, readdir, rename, rm, rmdir, stat, symlink, unlink } = fs__WEBPACK_IMPORTED_MODULE_0__.promises;
// export const {open} = 'fs'
const IS_WINDOWS = process.platform === 'win32';
/**
 * Custom implementation of readlink to ensure Windows junctions
 * maintain trailing backslash for backward compatibility with Node.js < 24
 *
 * In Node.js 20, Windows junctions (directory symlinks) always returned paths
 * with trailing backslashes. Node.js 24 removed this behavior, which breaks
 * code that relied on this format for path operations.
 *
 * This implementation restores the Node 20 behavior by adding a trailing
 * backslash to all junction results on Windows.
 */
function readlink(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        const result = yield fs__WEBPACK_IMPORTED_MODULE_0__.promises.readlink(fsPath);
        // On Windows, restore Node 20 behavior: add trailing backslash to all results
        // since junctions on Windows are always directory links
        if (IS_WINDOWS && !result.endsWith('\\')) {
            return `${result}\\`;
        }
        return result;
    });
}
// See https://github.com/nodejs/node/blob/d0153aee367422d0858105abec186da4dff0a0c5/deps/uv/include/uv/win.h#L691
const UV_FS_O_EXLOCK = 0x10000000;
const READONLY = fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY;
function exists(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        try {
            yield stat(fsPath);
        }
        catch (err) {
            if (err.code === 'ENOENT') {
                return false;
            }
            throw err;
        }
        return true;
    });
}
function isDirectory(fsPath_1) {
    return __awaiter(this, arguments, void 0, function* (fsPath, useStat = false) {
        const stats = useStat ? yield stat(fsPath) : yield lstat(fsPath);
        return stats.isDirectory();
    });
}
/**
 * On OSX/Linux, true if path starts with '/'. On Windows, true for paths like:
 * \, \hello, \\hello\share, C:, and C:\hello (and corresponding alternate separator cases).
 */
function isRooted(p) {
    p = normalizeSeparators(p);
    if (!p) {
        throw new Error('isRooted() parameter "p" cannot be empty');
    }
    if (IS_WINDOWS) {
        return (p.startsWith('\\') || /^[A-Z]:/i.test(p) // e.g. \ or \hello or \\hello
        ); // e.g. C: or C:\hello
    }
    return p.startsWith('/');
}
/**
 * Best effort attempt to determine whether a file exists and is executable.
 * @param filePath    file path to check
 * @param extensions  additional file extensions to try
 * @return if file exists and is executable, returns the file path. otherwise empty string.
 */
function tryGetExecutablePath(filePath, extensions) {
    return __awaiter(this, void 0, void 0, function* () {
        let stats = undefined;
        try {
            // test file exists
            stats = yield stat(filePath);
        }
        catch (err) {
            if (err.code !== 'ENOENT') {
                // eslint-disable-next-line no-console
                console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
            }
        }
        if (stats && stats.isFile()) {
            if (IS_WINDOWS) {
                // on Windows, test for valid extension
                const upperExt = path__WEBPACK_IMPORTED_MODULE_1__.extname(filePath).toUpperCase();
                if (extensions.some(validExt => validExt.toUpperCase() === upperExt)) {
                    return filePath;
                }
            }
            else {
                if (isUnixExecutable(stats)) {
                    return filePath;
                }
            }
        }
        // try each extension
        const originalFilePath = filePath;
        for (const extension of extensions) {
            filePath = originalFilePath + extension;
            stats = undefined;
            try {
                stats = yield stat(filePath);
            }
            catch (err) {
                if (err.code !== 'ENOENT') {
                    // eslint-disable-next-line no-console
                    console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
                }
            }
            if (stats && stats.isFile()) {
                if (IS_WINDOWS) {
                    // preserve the case of the actual file (since an extension was appended)
                    try {
                        const directory = path__WEBPACK_IMPORTED_MODULE_1__.dirname(filePath);
                        const upperName = path__WEBPACK_IMPORTED_MODULE_1__.basename(filePath).toUpperCase();
                        for (const actualName of yield readdir(directory)) {
                            if (upperName === actualName.toUpperCase()) {
                                filePath = path__WEBPACK_IMPORTED_MODULE_1__.join(directory, actualName);
                                break;
                            }
                        }
                    }
                    catch (err) {
                        // eslint-disable-next-line no-console
                        console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
                    }
                    return filePath;
                }
                else {
                    if (isUnixExecutable(stats)) {
                        return filePath;
                    }
                }
            }
        }
        return '';
    });
}
function normalizeSeparators(p) {
    p = p || '';
    if (IS_WINDOWS) {
        // convert slashes on Windows
        p = p.replace(/\//g, '\\');
        // remove redundant slashes
        return p.replace(/\\\\+/g, '\\');
    }
    // remove redundant slashes
    return p.replace(/\/\/+/g, '/');
}
// on Mac/Linux, test the execute bit
//     R   W  X  R  W X R W X
//   256 128 64 32 16 8 4 2 1
function isUnixExecutable(stats) {
    return ((stats.mode & 1) > 0 ||
        ((stats.mode & 8) > 0 &&
            process.getgid !== undefined &&
            stats.gid === process.getgid()) ||
        ((stats.mode & 64) > 0 &&
            process.getuid !== undefined &&
            stats.uid === process.getuid()));
}
// Get the path of cmd.exe in windows
function getCmdPath() {
    var _a;
    return (_a = process.env['COMSPEC']) !== null && _a !== void 0 ? _a : `cmd.exe`;
}
//# sourceMappingURL=io-util.js.map

/***/ }),

/***/ 3517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K7: () => (/* binding */ which),
/* harmony export */   U$: () => (/* binding */ mkdirP),
/* harmony export */   Yz: () => (/* binding */ rmRF),
/* harmony export */   cp: () => (/* binding */ cp),
/* harmony export */   w6: () => (/* binding */ findInPath)
/* harmony export */ });
/* unused harmony export mv */
/* harmony import */ var assert__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2613);
/* harmony import */ var path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6928);
/* harmony import */ var _io_util_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2458);
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



/**
 * Copies a file or folder.
 * Based off of shelljs - https://github.com/shelljs/shelljs/blob/9237f66c52e5daa40458f94f9565e18e8132f5a6/src/cp.js
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See CopyOptions.
 */
function cp(source_1, dest_1) {
    return __awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        const { force, recursive, copySourceDirectory } = readCopyOptions(options);
        const destStat = (yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .exists */ .t2(dest)) ? yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .stat */ .dJ(dest) : null;
        // Dest is an existing file, but not forcing
        if (destStat && destStat.isFile() && !force) {
            return;
        }
        // If dest is an existing directory, should copy inside.
        const newDest = destStat && destStat.isDirectory() && copySourceDirectory
            ? path__WEBPACK_IMPORTED_MODULE_1__.join(dest, path__WEBPACK_IMPORTED_MODULE_1__.basename(source))
            : dest;
        if (!(yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .exists */ .t2(source))) {
            throw new Error(`no such file or directory: ${source}`);
        }
        const sourceStat = yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .stat */ .dJ(source);
        if (sourceStat.isDirectory()) {
            if (!recursive) {
                throw new Error(`Failed to copy. ${source} is a directory, but tried to copy without recursive flag.`);
            }
            else {
                yield cpDirRecursive(source, newDest, 0, force);
            }
        }
        else {
            if (path__WEBPACK_IMPORTED_MODULE_1__.relative(source, newDest) === '') {
                // a file cannot be copied to itself
                throw new Error(`'${newDest}' and '${source}' are the same file`);
            }
            yield copyFile(source, newDest, force);
        }
    });
}
/**
 * Moves a path.
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See MoveOptions.
 */
function mv(source_1, dest_1) {
    return __awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        if (yield ioUtil.exists(dest)) {
            let destExists = true;
            if (yield ioUtil.isDirectory(dest)) {
                // If dest is directory copy src into dest
                dest = path.join(dest, path.basename(source));
                destExists = yield ioUtil.exists(dest);
            }
            if (destExists) {
                if (options.force == null || options.force) {
                    yield rmRF(dest);
                }
                else {
                    throw new Error('Destination already exists');
                }
            }
        }
        yield mkdirP(path.dirname(dest));
        yield ioUtil.rename(source, dest);
    });
}
/**
 * Remove a path recursively with force
 *
 * @param inputPath path to remove
 */
function rmRF(inputPath) {
    return __awaiter(this, void 0, void 0, function* () {
        if (_io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .IS_WINDOWS */ .H8) {
            // Check for invalid characters
            // https://docs.microsoft.com/en-us/windows/win32/fileio/naming-a-file
            if (/[*"<>|]/.test(inputPath)) {
                throw new Error('File path must not contain `*`, `"`, `<`, `>` or `|` on Windows');
            }
        }
        try {
            // note if path does not exist, error is silent
            yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__.rm(inputPath, {
                force: true,
                maxRetries: 3,
                recursive: true,
                retryDelay: 300
            });
        }
        catch (err) {
            throw new Error(`File was unable to be removed ${err}`);
        }
    });
}
/**
 * Make a directory.  Creates the full path with folders in between
 * Will throw if it fails
 *
 * @param   fsPath        path to create
 * @returns Promise<void>
 */
function mkdirP(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        (0,assert__WEBPACK_IMPORTED_MODULE_0__.ok)(fsPath, 'a path argument must be provided');
        yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .mkdir */ .Ck(fsPath, { recursive: true });
    });
}
/**
 * Returns path of a tool had the tool actually been invoked.  Resolves via paths.
 * If you check and the tool does not exist, it will throw.
 *
 * @param     tool              name of the tool
 * @param     check             whether to check if tool exists
 * @returns   Promise<string>   path to tool
 */
function which(tool, check) {
    return __awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // recursive when check=true
        if (check) {
            const result = yield which(tool, false);
            if (!result) {
                if (_io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .IS_WINDOWS */ .H8) {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
                }
                else {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
                }
            }
            return result;
        }
        const matches = yield findInPath(tool);
        if (matches && matches.length > 0) {
            return matches[0];
        }
        return '';
    });
}
/**
 * Returns a list of all occurrences of the given tool on the system path.
 *
 * @returns   Promise<string[]>  the paths of the tool
 */
function findInPath(tool) {
    return __awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // build the list of extensions to try
        const extensions = [];
        if (_io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .IS_WINDOWS */ .H8 && process.env['PATHEXT']) {
            for (const extension of process.env['PATHEXT'].split(path__WEBPACK_IMPORTED_MODULE_1__.delimiter)) {
                if (extension) {
                    extensions.push(extension);
                }
            }
        }
        // if it's rooted, return it if exists. otherwise return empty.
        if (_io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .isRooted */ .Qh(tool)) {
            const filePath = yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .tryGetExecutablePath */ .vr(tool, extensions);
            if (filePath) {
                return [filePath];
            }
            return [];
        }
        // if any path separators, return empty
        if (tool.includes(path__WEBPACK_IMPORTED_MODULE_1__.sep)) {
            return [];
        }
        // build the list of directories
        //
        // Note, technically "where" checks the current directory on Windows. From a toolkit perspective,
        // it feels like we should not do this. Checking the current directory seems like more of a use
        // case of a shell, and the which() function exposed by the toolkit should strive for consistency
        // across platforms.
        const directories = [];
        if (process.env.PATH) {
            for (const p of process.env.PATH.split(path__WEBPACK_IMPORTED_MODULE_1__.delimiter)) {
                if (p) {
                    directories.push(p);
                }
            }
        }
        // find all matches
        const matches = [];
        for (const directory of directories) {
            const filePath = yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .tryGetExecutablePath */ .vr(path__WEBPACK_IMPORTED_MODULE_1__.join(directory, tool), extensions);
            if (filePath) {
                matches.push(filePath);
            }
        }
        return matches;
    });
}
function readCopyOptions(options) {
    const force = options.force == null ? true : options.force;
    const recursive = Boolean(options.recursive);
    const copySourceDirectory = options.copySourceDirectory == null
        ? true
        : Boolean(options.copySourceDirectory);
    return { force, recursive, copySourceDirectory };
}
function cpDirRecursive(sourceDir, destDir, currentDepth, force) {
    return __awaiter(this, void 0, void 0, function* () {
        // Ensure there is not a run away recursive copy
        if (currentDepth >= 255)
            return;
        currentDepth++;
        yield mkdirP(destDir);
        const files = yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .readdir */ .Cy(sourceDir);
        for (const fileName of files) {
            const srcFile = `${sourceDir}/${fileName}`;
            const destFile = `${destDir}/${fileName}`;
            const srcFileStat = yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .lstat */ .$1(srcFile);
            if (srcFileStat.isDirectory()) {
                // Recurse
                yield cpDirRecursive(srcFile, destFile, currentDepth, force);
            }
            else {
                yield copyFile(srcFile, destFile, force);
            }
        }
        // Change the mode for the newly created directory
        yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .chmod */ .k6(destDir, (yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .stat */ .dJ(sourceDir)).mode);
    });
}
// Buffered file copy
function copyFile(srcFile, destFile, force) {
    return __awaiter(this, void 0, void 0, function* () {
        if ((yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .lstat */ .$1(srcFile)).isSymbolicLink()) {
            // unlink/re-link it
            try {
                yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .lstat */ .$1(destFile);
                yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .unlink */ .y1(destFile);
            }
            catch (e) {
                // Try to override file permission
                if (e.code === 'EPERM') {
                    yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .chmod */ .k6(destFile, '0666');
                    yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .unlink */ .y1(destFile);
                }
                // other errors = it doesn't exist, no work to do
            }
            // Copy over symlink
            const symlinkFull = yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .readlink */ .h_(srcFile);
            yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .symlink */ .YN(symlinkFull, destFile, _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .IS_WINDOWS */ .H8 ? 'junction' : null);
        }
        else if (!(yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .exists */ .t2(destFile)) || force) {
            yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .copyFile */ .m3(srcFile, destFile);
        }
    });
}
//# sourceMappingURL=io.js.map

/***/ })

};
