export const id = 951;
export const ids = [951];
export const modules = {

/***/ 4951:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openWorld: () => (/* binding */ openWorld)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ../../packages/core/src/adapters/clock.ts + 1 modules
var adapters_clock = __webpack_require__(4781);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ../../packages/core/src/domain/quantity.ts
var quantity = __webpack_require__(182);
// EXTERNAL MODULE: ../../packages/core/src/domain/result.ts
var domain_result = __webpack_require__(4310);
;// CONCATENATED MODULE: ../../packages/core/src/adapters/files/containment.ts



/** Is a path the root itself, or below it? */
const isInside = (root, path) => path === root || path.startsWith(root.endsWith(external_node_path_.sep) ? root : root + external_node_path_.sep);
const outside = (path) => ({
    path,
    kind: 'outside',
    message: `${path} leads out of the workspace. Name a path inside it; symbolic links must stay inside, too.`,
});
/** The problem of a pipe, a device, or a folder in place of a file. */
const notAFile = (path) => ({
    path,
    kind: 'not-a-file',
    message: `${path} is not a regular file. Name a file.`,
});
/** The problem of what was still to be read when the job was cancelled. */
const cancelled = (path) => ({
    path,
    kind: 'cancelled',
    message: `${path} was not read to its end: the job was cancelled.`,
});
/** The words for what the system said about a path. */
const describeSystemError = (path, error) => {
    const code = Error.isError(error) && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') {
        return {
            path,
            kind: 'missing',
            message: `${path} does not exist. Check the path, and that the step that makes it ran.`,
        };
    }
    if (code === 'EISDIR')
        return { path, kind: 'not-a-file', message: `${path} is a folder. Name a file in it.` };
    const reason = Error.isError(error) ? error.message : String(error);
    return {
        path,
        kind: 'unreadable',
        message: `${path} cannot be used: ${reason}. Check its permissions and the disk.`,
    };
};
/** The real path of something that exists, when it is inside of the workspace. */
const locateExisting = async (roots, path) => {
    if (path.includes('\0'))
        return (0,domain_result/* failure */.V)(outside(path));
    const wanted = (0,external_node_path_.resolve)(roots.folder, path);
    if (!isInside(roots.workspace, wanted))
        return (0,domain_result/* failure */.V)(outside(path));
    try {
        const real = await (0,promises_.realpath)(wanted);
        return isInside(roots.workspace, real) ? (0,domain_result/* success */.k)(real) : (0,domain_result/* failure */.V)(outside(path));
    }
    catch (error) {
        return (0,domain_result/* failure */.V)(describeSystemError(path, error));
    }
};
// The nearest folder that is there decides where the ones still to be made will stand.
const realAncestor = async (folder) => {
    for (let each = folder;; each = (0,external_node_path_.dirname)(each)) {
        try {
            return { real: await (0,promises_.realpath)(each), rest: (0,external_node_path_.relative)(each, folder) };
        }
        catch (error) {
            if (each === (0,external_node_path_.dirname)(each) || describeSystemError(each, error).kind !== 'missing')
                throw error;
        }
    }
};
/** The real path of a file to be written: its folder may not exist yet, but may not lead out of the workspace. */
const locateNew = async (roots, path) => {
    const wanted = (0,external_node_path_.resolve)(roots.folder, path);
    if (path.includes('\0') || !isInside(roots.workspace, wanted) || wanted === roots.workspace)
        return (0,domain_result/* failure */.V)(outside(path));
    try {
        const { real, rest } = await realAncestor((0,external_node_path_.dirname)(wanted));
        const target = (0,external_node_path_.join)(real, rest, (0,external_node_path_.relative)((0,external_node_path_.dirname)(wanted), wanted));
        if (!isInside(roots.workspace, target))
            return (0,domain_result/* failure */.V)(outside(path));
        const protectedFolder = (0,external_node_path_.relative)(roots.workspace, target).split(external_node_path_.sep).includes('.git');
        return protectedFolder
            ? (0,domain_result/* failure */.V)({ path, kind: 'outside', message: `${path} lies in git's own folder. Name a path outside of .git.` })
            : (0,domain_result/* success */.k)(target);
    }
    catch (error) {
        return (0,domain_result/* failure */.V)(describeSystemError(path, error));
    }
};
/** The roots of a workspace and a working directory in it, when both are there. */
const findRoots = async (workspace, workingDirectory) => {
    try {
        const real = await (0,promises_.realpath)(workspace);
        const folder = await locateExisting({ workspace: real, folder: real }, workingDirectory);
        return folder.ok ? (0,domain_result/* success */.k)({ workspace: real, folder: folder.value }) : folder;
    }
    catch (error) {
        return (0,domain_result/* failure */.V)(describeSystemError(workspace, error));
    }
};

// EXTERNAL MODULE: ../../node_modules/.pnpm/picomatch@4.0.7/node_modules/picomatch/index.js
var picomatch = __webpack_require__(6444);
var picomatch_default = /*#__PURE__*/__webpack_require__.n(picomatch);
// EXTERNAL MODULE: ../../packages/core/src/domain/glob.ts
var glob = __webpack_require__(6381);
;// CONCATENATED MODULE: ../../packages/core/src/adapters/files/search.ts







const skipped = new Set(['.git', 'node_modules']);
const clean = (pattern) => pattern.replace(/^\.\//, '');
const planSearch = (patterns) => {
    const scans = patterns
        .filter((pattern) => !pattern.startsWith('!'))
        .map((pattern) => ({ pattern, ...picomatch_default().scan(pattern), isFixed: (0,glob/* namesOnePath */.W3)(pattern) }));
    const bases = scans
        .filter(({ isFixed }) => !isFixed)
        .map(({ base }) => (base === '.' || base.includes('\\') ? '' : base));
    return {
        paths: scans.filter(({ isFixed }) => isFixed).map(({ pattern }) => pattern),
        folders: [...new Set(bases)].filter((base) => !bases.some((other) => other !== base && contains(other, base))),
    };
};
const contains = (outer, inner) => outer === '' || inner.startsWith(`${outer}/`);
const isSearched = (folder) => !folder.split('/').some((part) => skipped.has(part));
const locateIn = ({ roots, top }, path) => locateExisting(roots, (0,external_node_path_.relative)(roots.folder, (0,external_node_path_.join)(top, path)));
const isFolder = async (path) => (await (0,promises_.stat)(path).catch(() => undefined))?.isDirectory() === true;
const measure = async (path, real) => {
    try {
        const facts = await (0,promises_.stat)(real);
        if (facts.isFile())
            return (0,domain_result/* success */.k)({ path, bytes: facts.size, modifiedMs: facts.mtimeMs });
        return facts.isDirectory() ? (0,domain_result/* success */.k)(undefined) : (0,domain_result/* failure */.V)(notAFile(path));
    }
    catch (error) {
        return (0,domain_result/* failure */.V)(describeSystemError(path, error));
    }
};
/**
 * A link counts as the file that it points at, when that is inside; one to a folder is none. What matches and cannot be
 * read is a problem: left out without a word, a report that failed would be one that never was.
 */
const inspect = async (search, path) => {
    const real = await locateIn(search, path);
    if (!real.ok)
        return (await isFolder((0,external_node_path_.join)(search.top, path))) ? (0,domain_result/* success */.k)(undefined) : real;
    return measure(path, real.value);
};
const leadsNowhere = (path) => ({
    path,
    kind: 'missing',
    message: `${path} is a symbolic link that leads nowhere. Mend it, or take it away from the patterns.`,
});
/** A file that another program took away during the search was never there; a link that leads nowhere was. */
const inspectEntry = async (search, path, entry) => {
    // The walk goes through no link below a folder that is inside: a plain file there leads nowhere else.
    const file = entry.isFile() ? await measure(path, (0,external_node_path_.join)(search.top, path)) : await inspect(search, path);
    if (file.ok || file.error.kind !== 'missing')
        return file;
    return entry.isSymbolicLink() ? (0,domain_result/* failure */.V)(leadsNowhere(path)) : (0,domain_result/* success */.k)(undefined);
};
const walk = async (search, start) => {
    const found = [];
    const waiting = [start];
    let seen = 0;
    for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
        const entries = await (0,promises_.readdir)((0,external_node_path_.join)(search.top, folder), { withFileTypes: true });
        seen += entries.length;
        if (search.signal.aborted)
            return (0,domain_result/* failure */.V)(cancelled(folder === '' ? '.' : folder));
        if (seen > search.limits.entries)
            return (0,domain_result/* failure */.V)(tooMany(folder, search.limits));
        for (const entry of entries) {
            const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
            if (entry.isDirectory() && !skipped.has(entry.name))
                waiting.push(path);
            if (entry.isDirectory() || !search.matches(path))
                continue;
            const file = await inspectEntry(search, path, entry);
            if (!file.ok)
                return file;
            if (file.value !== undefined)
                found.push(file.value);
        }
    }
    return (0,domain_result/* success */.k)(found);
};
const walkIfThere = async (search, start) => {
    const folder = await locateIn(search, start);
    if (!folder.ok)
        return folder.error.kind === 'missing' ? (0,domain_result/* success */.k)([]) : folder;
    try {
        return await walk(search, start);
    }
    catch (error) {
        return (0,domain_result/* failure */.V)(describeSystemError(start, error));
    }
};
const tooMany = (path, { entries }) => ({
    path,
    kind: 'too-large',
    message: `More than ${(0,quantity/* formatCount */.B4)(entries)} files were searched. Write patterns that begin with a folder.`,
});
/** Finds files below a real folder, sorted by path (by UTF-16 code units, so equal on every system). */
const searchFiles = async (place, patterns) => {
    const cleaned = patterns.map((pattern) => (pattern.startsWith('!') ? `!${clean(pattern.slice(1))}` : clean(pattern)));
    const search = { ...place, matches: (0,glob/* compileGlobs */.tI)(cleaned) };
    const plan = planSearch(cleaned);
    const found = new Map();
    for (const path of plan.paths.filter(isSearched)) {
        const file = search.matches(path) ? await inspect(search, path) : (0,domain_result/* success */.k)(undefined);
        if (!file.ok && file.error.kind !== 'missing')
            return file;
        if (file.ok && file.value !== undefined)
            found.set(path, file.value);
    }
    for (const folder of plan.folders.filter(isSearched)) {
        const part = await walkIfThere(search, folder);
        if (!part.ok)
            return part;
        for (const file of part.value)
            found.set(file.path, file);
    }
    return (0,domain_result/* success */.k)([...found.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1)));
};

;// CONCATENATED MODULE: ../../packages/core/src/adapters/files.ts








const chunkBytes = 1024 * 1024;
const smallestChunkBytes = 8 * 1024;
// Opening a pipe would wait for its writer without end; without blocking it opens at once, and is refused.
const openToRead = (real) => (0,promises_.open)(real, external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NONBLOCK ?? 0));
const withFile = async (roots, path, use) => {
    const real = await locateExisting(roots, path);
    if (!real.ok)
        return real;
    let file;
    try {
        file = await openToRead(real.value);
        const facts = await file.stat();
        return facts.isFile() ? await use(file, facts.size) : (0,domain_result/* failure */.V)(notAFile(path));
    }
    catch (error) {
        return (0,domain_result/* failure */.V)(describeSystemError(path, error));
    }
    finally {
        await file?.close();
    }
};
// Each chunk is memory of its own: who receives it may keep it. It is no larger than what is left of the file: a megabyte
// for each of many small files takes more time than reading them. A piece that comes short behind that is the last one.
const pump = async (file, push, { bytes, signal }) => {
    let left = bytes;
    while (signal?.aborted !== true) {
        const size = Math.min(chunkBytes, Math.max(left, smallestChunkBytes));
        const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(size), 0, size, null);
        if (bytesRead === 0)
            return;
        left -= bytesRead;
        await push(buffer.subarray(0, bytesRead));
        if (left <= 0 && bytesRead < size)
            return;
    }
};
const stream = ({ roots, path, signal }, push) => withFile(roots, path, async (file, bytes) => {
    await pump(file, push, { bytes, signal });
    return signal.aborted ? (0,domain_result/* failure */.V)(cancelled(path)) : (0,domain_result/* success */.k)(undefined);
});
const tooLarge = (path, maxBytes) => ({
    path,
    kind: 'too-large',
    message: `${path} is longer than ${(0,quantity/* formatBytes */.z3)(maxBytes)}, the most that is read. Name a smaller file.`,
});
const decode = (path, bytes) => {
    try {
        return (0,domain_result/* success */.k)(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    }
    catch {
        return (0,domain_result/* failure */.V)({ path, kind: 'unreadable', message: `${path} is not UTF-8 text. Save it as UTF-8.` });
    }
};
const readText = (roots, path, maxBytes) => withFile(roots, path, async (file, bytes) => {
    if (bytes > maxBytes)
        return (0,domain_result/* failure */.V)(tooLarge(path, maxBytes));
    const chunks = [];
    await pump(file, (chunk) => chunks.push(chunk), { bytes });
    const all = Buffer.concat(chunks);
    return all.length > maxBytes ? (0,domain_result/* failure */.V)(tooLarge(path, maxBytes)) : decode(path, all);
});
const writeText = async (roots, path, text) => {
    const target = await locateNew(roots, path);
    if (!target.ok)
        return target;
    const folder = (0,external_node_path_.dirname)(target.value);
    const draft = (0,external_node_path_.join)(folder, `.${(0,external_node_path_.basename)(target.value)}.${(0,external_node_crypto_.randomUUID)()}.tmp`);
    try {
        await (0,promises_.mkdir)(folder, { recursive: true });
        await (0,promises_.writeFile)(draft, text, { flag: 'wx' });
        await (0,promises_.rename)(draft, target.value);
        return (0,domain_result/* success */.k)(undefined);
    }
    catch (error) {
        await (0,promises_.rm)(draft, { force: true }).catch(() => { });
        return (0,domain_result/* failure */.V)(describeSystemError(path, error));
    }
};
const searchLimits = { entries: 1_000_000 };
const never = new AbortController().signal;
/** The files of a workspace; relative paths start at the working directory. */
const createFiles = ({ workspace, workingDirectory, limits = searchLimits, signal = never, }) => {
    let found;
    const within = async (use) => {
        if (found !== undefined)
            return use(found);
        const roots = await findRoots(workspace, workingDirectory);
        if (roots.ok)
            found = roots.value;
        return roots.ok ? use(roots.value) : roots;
    };
    return {
        find: (root, patterns) => within(async (roots) => {
            const top = await locateExisting(roots, root);
            return top.ok ? searchFiles({ roots, top: top.value, limits, signal }, patterns) : top;
        }),
        read: (path, push) => within((roots) => stream({ roots, path, signal }, push)),
        readText: (path, maxBytes) => within((roots) => readText(roots, path, maxBytes)),
        writeText: (path, text) => within((roots) => writeText(roots, path, text)),
    };
};

// EXTERNAL MODULE: ../../packages/core/src/domain/object-name.ts
var object_name = __webpack_require__(7010);
// EXTERNAL MODULE: external "assert"
var external_assert_ = __webpack_require__(2613);
// EXTERNAL MODULE: external "path"
var external_path_ = __webpack_require__(6928);
// EXTERNAL MODULE: external "fs"
var external_fs_ = __webpack_require__(9896);
;// CONCATENATED MODULE: ../../node_modules/.pnpm/@actions+io@3.0.2/node_modules/@actions/io/lib/io-util.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { chmod, copyFile, lstat, mkdir, open: io_util_open, readdir, rename, rm, rmdir, stat, symlink, unlink } = external_fs_.promises;
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
        const result = yield fs.promises.readlink(fsPath);
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
const READONLY = external_fs_.constants.O_RDONLY;
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
                const upperExt = external_path_.extname(filePath).toUpperCase();
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
                        const directory = external_path_.dirname(filePath);
                        const upperName = external_path_.basename(filePath).toUpperCase();
                        for (const actualName of yield readdir(directory)) {
                            if (upperName === actualName.toUpperCase()) {
                                filePath = external_path_.join(directory, actualName);
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
;// CONCATENATED MODULE: ../../node_modules/.pnpm/@actions+io@3.0.2/node_modules/@actions/io/lib/io.js
var io_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
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
    return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        const { force, recursive, copySourceDirectory } = readCopyOptions(options);
        const destStat = (yield ioUtil.exists(dest)) ? yield ioUtil.stat(dest) : null;
        // Dest is an existing file, but not forcing
        if (destStat && destStat.isFile() && !force) {
            return;
        }
        // If dest is an existing directory, should copy inside.
        const newDest = destStat && destStat.isDirectory() && copySourceDirectory
            ? path.join(dest, path.basename(source))
            : dest;
        if (!(yield ioUtil.exists(source))) {
            throw new Error(`no such file or directory: ${source}`);
        }
        const sourceStat = yield ioUtil.stat(source);
        if (sourceStat.isDirectory()) {
            if (!recursive) {
                throw new Error(`Failed to copy. ${source} is a directory, but tried to copy without recursive flag.`);
            }
            else {
                yield cpDirRecursive(source, newDest, 0, force);
            }
        }
        else {
            if (path.relative(source, newDest) === '') {
                // a file cannot be copied to itself
                throw new Error(`'${newDest}' and '${source}' are the same file`);
            }
            yield io_copyFile(source, newDest, force);
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
    return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
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
    return io_awaiter(this, void 0, void 0, function* () {
        if (ioUtil.IS_WINDOWS) {
            // Check for invalid characters
            // https://docs.microsoft.com/en-us/windows/win32/fileio/naming-a-file
            if (/[*"<>|]/.test(inputPath)) {
                throw new Error('File path must not contain `*`, `"`, `<`, `>` or `|` on Windows');
            }
        }
        try {
            // note if path does not exist, error is silent
            yield ioUtil.rm(inputPath, {
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
    return io_awaiter(this, void 0, void 0, function* () {
        ok(fsPath, 'a path argument must be provided');
        yield ioUtil.mkdir(fsPath, { recursive: true });
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
    return io_awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // recursive when check=true
        if (check) {
            const result = yield which(tool, false);
            if (!result) {
                if (IS_WINDOWS) {
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
    return io_awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // build the list of extensions to try
        const extensions = [];
        if (IS_WINDOWS && process.env['PATHEXT']) {
            for (const extension of process.env['PATHEXT'].split(external_path_.delimiter)) {
                if (extension) {
                    extensions.push(extension);
                }
            }
        }
        // if it's rooted, return it if exists. otherwise return empty.
        if (isRooted(tool)) {
            const filePath = yield tryGetExecutablePath(tool, extensions);
            if (filePath) {
                return [filePath];
            }
            return [];
        }
        // if any path separators, return empty
        if (tool.includes(external_path_.sep)) {
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
            for (const p of process.env.PATH.split(external_path_.delimiter)) {
                if (p) {
                    directories.push(p);
                }
            }
        }
        // find all matches
        const matches = [];
        for (const directory of directories) {
            const filePath = yield tryGetExecutablePath(external_path_.join(directory, tool), extensions);
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
    return io_awaiter(this, void 0, void 0, function* () {
        // Ensure there is not a run away recursive copy
        if (currentDepth >= 255)
            return;
        currentDepth++;
        yield mkdirP(destDir);
        const files = yield ioUtil.readdir(sourceDir);
        for (const fileName of files) {
            const srcFile = `${sourceDir}/${fileName}`;
            const destFile = `${destDir}/${fileName}`;
            const srcFileStat = yield ioUtil.lstat(srcFile);
            if (srcFileStat.isDirectory()) {
                // Recurse
                yield cpDirRecursive(srcFile, destFile, currentDepth, force);
            }
            else {
                yield io_copyFile(srcFile, destFile, force);
            }
        }
        // Change the mode for the newly created directory
        yield ioUtil.chmod(destDir, (yield ioUtil.stat(sourceDir)).mode);
    });
}
// Buffered file copy
function io_copyFile(srcFile, destFile, force) {
    return io_awaiter(this, void 0, void 0, function* () {
        if ((yield ioUtil.lstat(srcFile)).isSymbolicLink()) {
            // unlink/re-link it
            try {
                yield ioUtil.lstat(destFile);
                yield ioUtil.unlink(destFile);
            }
            catch (e) {
                // Try to override file permission
                if (e.code === 'EPERM') {
                    yield ioUtil.chmod(destFile, '0666');
                    yield ioUtil.unlink(destFile);
                }
                // other errors = it doesn't exist, no work to do
            }
            // Copy over symlink
            const symlinkFull = yield ioUtil.readlink(srcFile);
            yield ioUtil.symlink(symlinkFull, destFile, ioUtil.IS_WINDOWS ? 'junction' : null);
        }
        else if (!(yield ioUtil.exists(destFile)) || force) {
            yield ioUtil.copyFile(srcFile, destFile);
        }
    });
}
//# sourceMappingURL=io.js.map
;// CONCATENATED MODULE: ../../packages/core/src/adapters/bounded-output.ts
/** Collects the output of a program; no output can fill the memory. */
const createBoundedOutput = (maxBytes) => {
    const chunks = [];
    let seen = 0;
    return {
        push: (chunk) => {
            seen += chunk.length;
            if (seen <= maxBytes)
                chunks.push(chunk);
            return seen <= maxBytes ? 'more' : 'enough';
        },
        isOverflown: () => seen > maxBytes,
        bytes: () => Buffer.concat(chunks),
    };
};

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ../../packages/core/src/adapters/program.ts


const keptErrorBytes = 64 * 1024;
const killAfterMs = 2_000;
const openStreamsMs = 2_000;
const pollMs = 25;
const goneAfterMs = 500;
const signalTree = (child, signal) => {
    if (child.pid === undefined)
        return;
    if (process.platform === 'win32') {
        (0,external_node_child_process_.spawn)('C:\\Windows\\System32\\taskkill.exe', ['/pid', String(child.pid), '/t', '/f']).on('error', () => { });
        return;
    }
    try {
        process.kill(-child.pid, signal);
    }
    catch {
        // The group has ended in the meantime.
    }
};
// What has ended and is collected by nobody (in many containers there is no init) stays in its group as a zombie.
const isMemberAlive = (group, pid) => {
    try {
        const stat = (0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, 'utf8');
        const [state, , member] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        return Number(member) === group && state !== 'Z' && state !== 'X';
    }
    catch {
        return false;
    }
};
const isTreeAlive = (child) => {
    const group = child.pid;
    if (group === undefined || process.platform === 'win32')
        return false;
    try {
        process.kill(-group, 0);
    }
    catch {
        return false;
    }
    return process.platform !== 'linux' || (0,external_node_fs_.readdirSync)('/proc').some((pid) => isMemberAlive(group, pid));
};
const createTail = () => {
    let kept = Buffer.alloc(0);
    return {
        push: (bytes) => {
            kept = Buffer.concat([kept, bytes]).subarray(-keptErrorBytes);
        },
        text: () => kept.toString('utf8'),
    };
};
const closeStreams = (child) => {
    child.stdout.destroy();
    child.stderr.destroy();
};
// What a program left running in the background may hold its streams open for hours: they are closed when nothing
// comes any more. Whatever waits in the pipes is read first, also by a process that was too busy to read for a while.
const closeWhenIdle = (child) => {
    let bytes = 0;
    const count = (chunk) => {
        bytes += chunk.length;
    };
    child.stdout.on('data', count);
    child.stderr.on('data', count);
    const look = () => {
        const before = bytes;
        const timer = setTimeout(() => {
            setImmediate(() => setImmediate(() => (bytes === before ? closeStreams(child) : look())));
        }, openStreamsMs);
        child.once('close', () => clearTimeout(timer));
    };
    look();
};
const start = (call) => (0,external_node_child_process_.spawn)(call.file, call.args, {
    cwd: call.folder,
    env: call.environment,
    // A group of its own, so that what it starts (ssh, git-remote-https) ends with it.
    detached: process.platform !== 'win32',
    windowsHide: true,
    stdio: ['pipe', 'pipe', 'pipe'],
});
/** Ends a tree: asks it, and kills what is still there two seconds later. */
const createStopper = (child) => {
    let stopped;
    let killer;
    const awaitEnd = async (untilMs) => {
        while (isTreeAlive(child) && performance.now() < untilMs)
            await new Promise((resolve) => setTimeout(resolve, pollMs));
        return !isTreeAlive(child);
    };
    return {
        kind: () => stopped,
        stop: (kind) => {
            if (stopped !== undefined)
                return;
            stopped = kind;
            signalTree(child, 'SIGTERM');
            killer = setTimeout(() => {
                signalTree(child, 'SIGKILL');
                // A grandchild that left the group and keeps the pipes open is not waited for.
                closeStreams(child);
            }, killAfterMs);
        },
        // The program itself may be gone while what it started, deaf to the first signal, is not.
        settle: async () => {
            const isGone = stopped === undefined || (await awaitEnd(performance.now() + killAfterMs));
            clearTimeout(killer);
            if (isGone)
                return;
            // In a process that was too busy for its timers, this wait may end before the killer had its turn.
            signalTree(child, 'SIGKILL');
            await awaitEnd(performance.now() + goneAfterMs);
        },
    };
};
const watch = (call, child) => new Promise((resolve) => {
    const tail = createTail();
    const stopper = createStopper(child);
    const cancel = () => stopper.stop('cancelled');
    const deadline = setTimeout(() => stopper.stop('timeout'), call.timeoutMs);
    call.signal.addEventListener('abort', cancel, { once: true });
    const finish = (end) => {
        clearTimeout(deadline);
        call.signal.removeEventListener('abort', cancel);
        void stopper.settle().then(() => resolve(end));
    };
    child.stdout.on('data', (bytes) => {
        if (stopper.kind() === undefined && call.onOutput(bytes) === 'enough')
            stopper.stop('enough');
    });
    child.stderr.on('data', (bytes) => {
        tail.push(bytes);
        call.onErrors?.(bytes);
    });
    // A program may end without reading its input: then the pipe breaks, and its exit code says why.
    child.stdin.on('error', () => { });
    child.on('error', (error) => finish({ kind: 'not-started', code: -1, signal: undefined, errors: error.message }));
    child.on('exit', () => closeWhenIdle(child));
    child.on('close', (code, signal) => {
        const kind = stopper.kind();
        const ended = kind === undefined ? (signal ?? undefined) : undefined;
        finish({ kind: kind ?? 'exited', code: code ?? -1, signal: ended, errors: tail.text() });
    });
    child.stdin.end(call.input);
});
/**
 * Runs a program to its end, its deadline or the cancellation, whichever is first; then the whole process tree is ended.
 * `@actions/exec` is not used: it offers no way to stop what it started, so neither a deadline nor a cancelled job could
 * end a fetch that hangs, and it turns every chunk of output into text that it splits into lines.
 */
const runProgram = async (call) => {
    if (call.signal.aborted)
        return { kind: 'cancelled', code: -1, signal: undefined, errors: '' };
    try {
        return await watch(call, start(call));
    }
    catch (error) {
        // Node throws where the system refuses at once: arguments that are too long, or hold a NUL.
        const reason = Error.isError(error) ? error.message : String(error);
        return { kind: 'not-started', code: -1, signal: undefined, errors: reason };
    }
};

;// CONCATENATED MODULE: ../../packages/core/src/adapters/git/problem.ts
// What git says with LC_ALL=C, the first match counts: a refused fetch also prints "the remote end hung up".
const signs = [
    [/dubious ownership|not a git repository|must be run in a work tree/i, 'not-a-repository'],
    [/not our ref|unadvertised object|couldn't find remote ref/i, 'unreachable'],
    [
        /needed a single revision|unknown revision|bad revision|bad object|ambiguous argument|not a valid/i,
        'unknown-revision',
    ],
    [
        /authentication failed|could not read (username|password)|terminal prompts disabled|permission denied|returned error: 40[13]|repository not found|repository .* not found|access denied|host key verification failed|invalid credentials/i,
        'denied',
    ],
    [
        /unable to access|could not resolve|failed to connect|connection|timed out|early eof|hung up|does not appear to be a git repository|could not read from remote|rpc failed|returned error|unexpected disconnect|no such remote/i,
        'unreachable',
    ],
];
/** What kind of problem git's messages speak of. */
const classifyErrors = (errors) => signs.find(([sign]) => sign.test(errors))?.[1] ?? 'failed';
/** Takes secrets out of git's words: credentials inside addresses, and the given secrets. */
const redact = (text, secrets) => secrets
    .filter((secret) => secret !== '')
    .reduce((cleaned, secret) => cleaned.replaceAll(secret, '***'), text)
    .replace(/(?<=:\/\/)[^/\s]+@/g, '***@');
/** The end of what git printed, as one paragraph: progress and hints left out. */
const quoteErrors = (errors) => {
    const lines = errors
        .split(/[\r\n]+/)
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('hint:'));
    return lines.slice(-3).join(' ');
};

;// CONCATENATED MODULE: ../../packages/core/src/adapters/git/command.ts






/** Generous: they end what hangs, not what is slow. */
const gitLimits = { localMs: 120_000, networkMs: 300_000, outputBytes: 256 * 1024 * 1024 };
const advice = {
    'not-a-repository': 'Check the repository out first (actions/checkout), and look at `working-directory`.',
    'unknown-revision': 'Check out enough history: `fetch-depth: 0` in actions/checkout.',
    unreachable: 'Check out the whole history (`fetch-depth: 0` in actions/checkout), or try again.',
    denied: 'Let actions/checkout keep its credentials, or grant the job `contents: read`.',
    timeout: 'Check out the whole history before (`fetch-depth: 0` in actions/checkout), or try again.',
    cancelled: '',
    failed: '',
};
/** A problem in words: what git was asked, what it said, how it can be mended. */
const gitProblem = (kind, command, what) => {
    const reason = `\`${command}\` ${what.replace(/(?<![.!?])$/, '.')}`;
    return { kind, command, reason, message: [reason, advice[kind]].filter((part) => part !== '').join(' ') };
};
const dubious = /dubious ownership/i;
const explainExit = (end, command) => {
    const kind = classifyErrors(end.errors);
    if (dubious.test(end.errors)) {
        const reason = 'refuses a repository that belongs to another user. Add its folder to `safe.directory`.';
        return { kind, command, message: `\`${command}\` ${reason}` };
    }
    const said = quoteErrors(end.errors);
    return gitProblem(kind, command, `ended with exit code ${end.code}${said === '' ? '.' : `: ${said}`}`);
};
/** Makes the function through which every git command goes: bounded, cancellable, logged, its words without secrets. */
const createRunGit = (options) => {
    const { cancellation, limits, secrets, debug, nowMs } = options;
    const located = { file: undefined };
    const locate = async () => {
        located.file ??= await which('git', false);
        return located.file;
    };
    return async (place, call) => {
        const command = redact(`git ${call.args.join(' ')}`, secrets);
        const file = await locate();
        if (file === '')
            return (0,domain_result/* failure */.V)(gitProblem('failed', command, 'could not start: there is no git on the PATH.'));
        const printed = createBoundedOutput(limits.outputBytes);
        const startedMs = nowMs();
        const end = await runProgram({
            file,
            args: call.args,
            ...place,
            input: call.input ?? '',
            timeoutMs: call.reach === 'network' ? limits.networkMs : limits.localMs,
            signal: cancellation.signal,
            onOutput: call.onOutput ?? printed.push,
        });
        const elapsed = (0,quantity/* formatDuration */.a3)(nowMs() - startedMs);
        debug(`${command} → ${end.kind === 'exited' ? `exit code ${end.code}` : end.kind} in ${elapsed}`);
        if (end.kind === 'timeout')
            return (0,domain_result/* failure */.V)(gitProblem('timeout', command, `had not ended after ${elapsed}.`));
        if (end.kind === 'cancelled')
            return (0,domain_result/* failure */.V)(gitProblem('cancelled', command, 'was stopped with the job.'));
        if (end.kind === 'not-started')
            return (0,domain_result/* failure */.V)(gitProblem('failed', command, `could not start: ${end.errors}.`));
        if (printed.isOverflown())
            return (0,domain_result/* failure */.V)(gitProblem('failed', command, 'printed more than can be taken in.'));
        const answered = end.kind === 'enough' || end.code === 0 || call.answers?.includes(end.code) === true;
        if (answered)
            return (0,domain_result/* success */.k)({ code: end.code, output: printed.bytes().toString('utf8') });
        return (0,domain_result/* failure */.V)(explainExit({ ...end, errors: redact(end.errors, secrets) }, command));
    };
};

;// CONCATENATED MODULE: ../../packages/core/src/adapters/git/commit-log.ts


/** Fields of a commit, one a line (no field but the message can hold a line break), records closed by NUL. */
const commitFormat = '%H%n%P%n%ct%n%at%n%an%n%ae%n%B';
// After a NUL of its own: no path is empty, so that an empty record tells where the files end.
const commitWithFilesFormat = `%x00${commitFormat}`;
/** The format in which `git log -z` prints what a reader of commits takes. */
const formatOf = (files) => `--format=${files ? commitWithFilesFormat : commitFormat}`;
const lineFeed = 0x0a;
const isSpace = (byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
/** One thing for all texts that are equal: few people make many commits, and a path is named by many. */
const createPool = (make) => {
    const known = new Map();
    return (text) => {
        const same = known.get(text);
        if (same !== undefined)
            return same;
        const made = make(text);
        known.set(text, made);
        return made;
    };
};
/** By the two lines that tell an author. */
const createAuthors = () => createPool((lines) => {
    const [name = '', email = ''] = lines.split('\n');
    return { name, email };
});
// By hand: lines are short, and a search that is called for each of them takes longer than the search itself.
const endOfLine = ({ bytes, end }, from) => {
    let at = from;
    while (at < end && bytes[at] !== lineFeed)
        at += 1;
    return at;
};
/**
 * A commit as the bytes that git printed of it. Its fields are read out of them whenever they are asked for: of a hundred
 * thousand commits most are asked for little, and as texts they take several times the memory of the bytes.
 */
class PrintedCommit {
    author;
    files;
    #bytes;
    #from;
    #messageFrom;
    #end;
    constructor(record, authorOf, files) {
        const { bytes, from, end } = record;
        let authorFrom = from;
        for (let line = 0; line < 4; line += 1)
            authorFrom = endOfLine(record, authorFrom) + 1;
        const authorEnd = endOfLine(record, endOfLine(record, authorFrom) + 1);
        this.author = authorOf(bytes.toString('utf8', authorFrom, authorEnd));
        this.files = files;
        this.#bytes = bytes;
        this.#from = from;
        this.#messageFrom = Math.min(authorEnd + 1, end);
        this.#end = end;
    }
    get oid() {
        return this.#line(0);
    }
    get parents() {
        const parents = this.#line(1);
        if (parents === '')
            return [];
        return parents.includes(' ') ? parents.split(' ') : [parents];
    }
    get committedMs() {
        return Number(this.#line(2)) * 1_000;
    }
    get authoredMs() {
        return Number(this.#line(3)) * 1_000;
    }
    get message() {
        let end = this.#end;
        while (end > this.#messageFrom && isSpace(this.#bytes[end - 1] ?? 0))
            end -= 1;
        return this.#bytes.toString('utf8', this.#messageFrom, end).trimEnd();
    }
    /** A line of names and numbers. */
    #line(index) {
        const [bytes, end] = [this.#bytes, this.#end];
        const record = { bytes, from: this.#from, end };
        let from = this.#from;
        for (let line = 0; line < index; line += 1)
            from = endOfLine(record, from) + 1;
        return bytes.toString('latin1', from, endOfLine(record, from));
    }
}
const takePlain = (commits) => {
    const authorOf = createAuthors();
    return (record) => {
        if (record.end > record.from)
            commits.push(new PrintedCommit(record, authorOf, null));
    };
};
const takeWithFiles = (commits) => {
    const authorOf = createAuthors();
    const pathOf = createPool((path) => path);
    let files = null;
    return (record) => {
        const { bytes, from, end } = record;
        if (end === from)
            files = null;
        else if (files === null) {
            files = [];
            commits.push(new PrintedCommit(record, authorOf, files));
        }
        else
            files.push(pathOf(bytes.toString('utf8', bytes[from] === lineFeed ? from + 1 : from, end)));
    };
};
/**
 * Reads commits from what `git log -z` prints, chunk by chunk: the bytes are kept, and nothing is made of them before it is
 * asked for. Linear, wherever the chunks end.
 */
const createCommitReader = (files) => {
    const commits = [];
    const take = files ? takeWithFiles(commits) : takePlain(commits);
    let begun = [];
    const close = (last) => {
        const bytes = begun.length === 0 ? null : Buffer.concat([...begun, last.bytes.subarray(last.from, last.end)]);
        begun = [];
        take(bytes === null ? last : { bytes, from: 0, end: bytes.length });
    };
    return {
        push: (chunk) => {
            const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
            let from = 0;
            for (let end = bytes.indexOf(0); end !== -1; end = bytes.indexOf(0, from)) {
                close({ bytes, from, end });
                from = end + 1;
            }
            if (from < bytes.length)
                begun.push(bytes.subarray(from));
        },
        end: () => {
            if (begun.length > 0)
                close({ bytes: Buffer.alloc(0), from: 0, end: 0 });
            return commits;
        },
    };
};
/** More of a history than this is not taken in; the largest that are known print a quarter of it. */
const mostBytes = 1024 ** 3;
/** Runs a `git log` whose format is `formatOf(files)`, and reads its commits while it prints. */
const readCommits = async (run, place, { files, ...call }) => {
    const reader = createCommitReader(files);
    let bytes = 0;
    const onOutput = (chunk) => {
        bytes += chunk.length;
        if (bytes > mostBytes)
            return 'enough';
        reader.push(chunk);
        return 'more';
    };
    const answer = await run(place, { ...call, onOutput });
    if (!answer.ok)
        return answer;
    return bytes > mostBytes
        ? (0,domain_result/* failure */.V)(gitProblem('failed', 'git log', 'printed more than can be taken in.'))
        : (0,domain_result/* success */.k)(reader.end());
};

;// CONCATENATED MODULE: ../../packages/core/src/adapters/git/diff.ts
const newline = 0x0a;
const decoder = new TextDecoder();
/** Splits bytes at a separator, across chunks; what follows the last separator waits for more. */
const createSplitter = () => {
    let waiting = [];
    const join = (last) => {
        if (waiting.length === 0)
            return last;
        const joined = Buffer.concat([...waiting, last]);
        waiting = [];
        return joined;
    };
    return {
        /** The next part of `bytes` from `start`, and where the one after it starts; undefined: not complete yet. */
        next: (bytes, start, separator) => {
            const at = bytes.indexOf(separator, start);
            if (at !== -1)
                return { part: join(bytes.subarray(start, at)), end: at + 1 };
            if (start < bytes.length)
                waiting.push(bytes.slice(start));
            return undefined;
        },
        isEmpty: () => waiting.length === 0,
    };
};
const submodule = '160000';
/** Reads the records of `--raw -z`: ":mode mode oid oid status" NUL path NUL [path NUL], an empty one at the end. */
const createRawReader = () => {
    const entries = [];
    let head;
    let first;
    const close = (path, previousPath) => {
        const [before = '', after = '', , blob = '', status = ''] = head ?? [];
        const isSubmodule = before === submodule || after === submodule;
        entries.push({ status: status.slice(0, 1), blob, isSubmodule, path, previousPath });
        head = undefined;
        first = undefined;
    };
    return {
        entries,
        /** Takes one field; false: the records are over. */
        take: (field) => {
            if (head === undefined) {
                if (!field.startsWith(':'))
                    return false;
                head = field.slice(1).split(' ');
            }
            else if (!/^[RC]/.test(head[4] ?? ''))
                close(field, undefined);
            else if (first === undefined)
                first = field;
            else
                close(field, first);
            return true;
        },
    };
};
const hunkHead = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;
const count = (digits) => (digits === undefined ? 1 : Number(digits));
/**
 * Reads patch lines. A hunk's head says how many lines belong to it, so no content, whatever it looks like, is taken for
 * a head; sections come in the order of the raw records.
 */
const createPatchReader = () => {
    const sections = [];
    let removed = 0;
    let added = 0;
    let line = 0;
    const readHead = (text) => {
        if (text.startsWith('diff --git '))
            sections.push([]);
        const match = hunkHead.exec(text);
        if (match === null)
            return;
        [removed, line, added] = [count(match[1]), Number(match[2]), count(match[3])];
    };
    return {
        sections,
        isInside: () => removed > 0 || added > 0,
        take: (bytes) => {
            const sign = String.fromCharCode(bytes[0] ?? 0x20);
            if (removed > 0 && sign === '-')
                removed -= 1;
            else if (added > 0 && sign === '+') {
                sections.at(-1)?.push(line);
                [added, line] = [added - 1, line + 1];
            }
            else if (sign !== '\\')
                readHead(decoder.decode(bytes.subarray(0, 256)));
        },
    };
};
const statuses = {
    A: 'added',
    D: 'deleted',
    R: 'renamed',
    C: 'added',
};
const toDiffFile = (entry, sections) => ({
    path: entry.path,
    blob: entry.blob,
    previousPath: entry.status === 'R' ? entry.previousPath : undefined,
    status: statuses[entry.status] ?? 'modified',
    addedLines: sections.flat(),
});
/** A file that became a link (or the reverse) is shown as two sections: the one that went and the one that came. */
const sectionsOf = (entry) => (entry.status === 'T' ? 2 : 1);
const takeSome = (values, amount) => Array.from({ length: amount }, () => values.next()).flatMap((next) => (next.done === true ? [] : [next.value]));
/**
 * The arguments whose output `createDiffReader` understands (https://git-scm.com/docs/git-diff-tree). Everything is read
 * as text: one NUL byte in a comment would make git call a source file binary, and its change would have no lines.
 */
const diffArgs = [
    'diff-tree',
    '-r',
    '--raw',
    '--patch',
    '--text',
    '-z',
    '--full-index',
    '--unified=0',
    '--inter-hunk-context=0',
    '--no-color',
    '--no-ext-diff',
    '--no-textconv',
    '--no-relative',
    '--no-indent-heuristic',
    '--diff-algorithm=myers',
    '--find-renames',
    '-l2000',
];
/** Reads what git prints for `diffArgs`, in chunks of any size; `end` is undefined when the output is not whole. */
const createDiffReader = () => {
    const splitter = createSplitter();
    const raw = createRawReader();
    const patch = createPatchReader();
    let inPatch = false;
    const push = (bytes) => {
        let start = 0;
        for (;;) {
            const next = splitter.next(bytes, start, inPatch ? newline : 0);
            if (next === undefined)
                return;
            start = next.end;
            if (inPatch)
                patch.take(next.part);
            else if (!raw.take(decoder.decode(next.part)))
                inPatch = true;
        }
    };
    const end = () => {
        const needed = raw.entries.reduce((sum, entry) => sum + sectionsOf(entry), 0);
        if (!splitter.isEmpty() || patch.isInside() || patch.sections.length !== needed)
            return undefined;
        const sections = patch.sections.values();
        const files = raw.entries.map((entry) => ({
            entry,
            file: toDiffFile(entry, takeSome(sections, sectionsOf(entry))),
        }));
        return files.filter(({ entry }) => !entry.isSubmodule).map(({ file }) => file);
    };
    return { push, end };
};

;// CONCATENATED MODULE: ../../packages/core/src/adapters/git/file-text.ts



const regularFile = /^100(?:644|755|664) blob ([0-9a-f]+)\t/;
const file_text_decode = (bytes) => {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
};
const readBlob = async (run, { view }, { name, path, maxBytes }) => {
    const blob = createBoundedOutput(maxBytes);
    // A partial clone may lack the content: git then fetches it.
    const answer = await run(view, { args: ['cat-file', 'blob', name], onOutput: blob.push, reach: 'network' });
    if (!answer.ok)
        return answer;
    const command = `git cat-file blob ${name}`;
    if (blob.isOverflown())
        return (0,domain_result/* failure */.V)(gitProblem('failed', command, `shows that ${path} is too long.`));
    const text = file_text_decode(blob.bytes());
    if (text === undefined)
        return (0,domain_result/* failure */.V)(gitProblem('failed', command, `shows that ${path} is not UTF-8 text.`));
    return (0,domain_result/* success */.k)(text);
};
/** The text of a file as a commit has it; undefined when the commit has no such file. A link is refused, not followed. */
const readFileText = async (run, repository, { commit, path, maxBytes }) => {
    const args = ['ls-tree', '-z', '--full-tree', commit, '--', path];
    const listed = await run(repository.view, { args, reach: 'network' });
    if (!listed.ok)
        return listed;
    const record = listed.value.output.split('\0').find((each) => each.endsWith(`\t${path}`));
    if (record === undefined)
        return (0,domain_result/* success */.k)(undefined);
    const [, name] = regularFile.exec(record) ?? [];
    if (name === undefined)
        return (0,domain_result/* failure */.V)(gitProblem('failed', `git ${args.join(' ')}`, `shows that ${path} is no regular file.`));
    return readBlob(run, repository, { name, path, maxBytes });
};

;// CONCATENATED MODULE: ../../packages/core/src/adapters/git/history.ts


const filters = { commits: 'tree:0', trees: 'blob:none' };
const patience = 3;
const firstPauseMs = 1_000;
/** Runs a command that talks to the remote, again after a pause when the remote could not be reached. */
const runOverNetwork = async ({ run, repository, wait, signal }, { place = repository.view, attempts = patience, ...call }) => {
    for (let attempt = 1;; attempt++) {
        const answer = await run(place, { ...call, reach: 'network' });
        const passing = !answer.ok && answer.error.kind === 'unreachable' && !isUnknownThere(answer.error.message);
        if (!passing || attempt === attempts || signal.aborted)
            return answer;
        await wait.sleep(firstPauseMs * 2 ** (attempt - 1) * (0.5 + wait.random()), signal);
    }
};
/** The server answered, and has no such commit: asking again does not help. */
const isUnknownThere = (message) => /not our ref|unadvertised object|couldn't find remote ref/i.test(message);
/** Enough for most pull requests, and still one small reply. */
const firstDepth = 64;
const fetchArgs = (remote, { depth, content }, isCut) => [
    'fetch',
    '--quiet',
    '--no-tags',
    '--no-write-fetch-head',
    '--refmap=',
    `--filter=${filters[content]}`,
    ...(isCut ? [depth === 'all' ? '--unshallow' : `--depth=${depth}`] : []),
    '--stdin',
    remote,
];
// To try again helps nobody here.
const noRemote = {
    kind: 'unreachable',
    command: 'git fetch',
    message: '`git fetch` has no remote to fetch the missing history from. Check out the whole history (`fetch-depth: 0` in actions/checkout); in a clone of your own, `git remote add origin ADDRESS`, then `git fetch --unshallow --tags`.',
};
/** Fetches commits into the view, with as much of their history as asked. */
const fetchCommits = async (access, commits, extent) => {
    const { repository } = access;
    if (repository.remote === undefined) {
        return (0,domain_result/* failure */.V)(noRemote);
    }
    const isCut = (await repository.boundary()).size > 0;
    const args = fetchArgs(repository.remote.name, extent, isCut);
    const wanted = commits.map((oid) => `+${oid}:refs/drawbridge/${oid}\n`).join('');
    const named = await runOverNetwork(access, { args, input: wanted });
    if (named.ok)
        return (0,domain_result/* success */.k)(undefined);
    if (!isUnknownThere(named.error.message))
        return named;
    // A commit that was never pushed: its history can still come through the branches it was made from.
    const branches = await runOverNetwork(access, { args, input: '+refs/heads/*:refs/drawbridge/heads/*\n' });
    return branches.ok ? (0,domain_result/* success */.k)(undefined) : branches;
};
/** Those of the objects that are not in the view yet. */
const missingObjects = async ({ run, repository: { stock, present } }, names) => {
    const unseen = names.filter((oid) => !present.has(oid));
    if (unseen.length === 0)
        return (0,domain_result/* success */.k)([]);
    const input = unseen.map((oid) => `${oid}\n`).join('');
    const answer = await run(stock, { args: ['cat-file', '--batch-check'], input });
    if (!answer.ok)
        return answer;
    const lines = answer.value.output.split('\n');
    const isMissing = (index) => lines[index]?.endsWith(' missing') !== false;
    for (const [index, oid] of unseen.entries())
        if (!isMissing(index))
            present.add(oid);
    return (0,domain_result/* success */.k)(unseen.filter((oid) => !present.has(oid)));
};
/** Fetches those of the commits that are not there, with a little of their history. */
const fetchMissing = async (access, commits) => {
    const missing = await missingObjects(access, commits);
    if (!missing.ok)
        return missing;
    if (missing.value.length === 0)
        return (0,domain_result/* success */.k)(undefined);
    return fetchCommits(access, missing.value, { depth: firstDepth, content: 'trees' });
};
/** Makes the whole history of the commits available; does nothing when it is. */
const completeHistory = async (access, commits, content) => {
    const missing = await missingObjects(access, commits);
    if (!missing.ok)
        return missing;
    if (missing.value.length === 0 && (await access.repository.boundary()).size === 0)
        return (0,domain_result/* success */.k)(undefined);
    const fetched = await fetchCommits(access, commits, { depth: 'all', content });
    if (!fetched.ok)
        return fetched;
    const left = await missingObjects(access, commits);
    if (!left.ok)
        return left;
    const [first] = left.value;
    if (first !== undefined)
        return (0,domain_result/* failure */.V)(gitProblem('unreachable', 'git fetch', `did not bring commit ${first}.`));
    return (0,domain_result/* success */.k)(undefined);
};
const rootTrees = async ({ run, repository }, range) => {
    const answer = await run(repository.view, {
        args: ['rev-list', '--boundary', '--format=%T', '--stdin'],
        input: range,
    });
    if (!answer.ok)
        return answer;
    return (0,domain_result/* success */.k)(answer.value.output.split('\n').filter((line) => line !== '' && !line.startsWith('commit ')));
};
/**
 * Fetches the trees of a range (as `rev-list --stdin` takes it) in one request, where the history came without them:
 * git by itself would ask for the trees of each commit when it comes to them.
 */
const fetchTrees = async (access, range) => {
    const { remote } = access.repository;
    const trees = await rootTrees(access, range);
    if (!trees.ok)
        return trees;
    const missing = await missingObjects(access, [...new Set(trees.value)]);
    if (!missing.ok)
        return missing;
    if (missing.value.length === 0 || remote === undefined)
        return (0,domain_result/* success */.k)(undefined);
    const args = fetchArgs(remote.name, { depth: 'all', content: 'trees' }, false);
    // Told what is here, the server would leave out the trees of commits that came without them.
    const call = { args: ['-c', 'fetch.negotiationAlgorithm=noop', ...args], input: `${missing.value.join('\n')}\n` };
    const fetched = await runOverNetwork(access, call);
    return fetched.ok ? (0,domain_result/* success */.k)(undefined) : fetched;
};

;// CONCATENATED MODULE: ../../packages/core/src/adapters/git/line-counts.ts


const line_counts_newline = 0x0a;
const longestHeadBytes = 256;
const blobHead = /^([0-9a-f]+) blob (\d+)$/;
/**
 * Counts the lines of blobs from what `git cat-file --batch` prints (https://git-scm.com/docs/git-cat-file: "name blob
 * size", LF, the bytes, LF), in chunks of any size; keeps no content. `end` is undefined when the output is not whole.
 */
const createLineCounter = () => {
    const counts = new Map();
    let head = '';
    let blob;
    let isBroken = false;
    const readHead = (bytes, start) => {
        const at = bytes.indexOf(line_counts_newline, start);
        const end = at === -1 ? bytes.length : at;
        head += String.fromCharCode(...bytes.subarray(start, Math.min(end, start + longestHeadBytes)));
        if (at === -1)
            isBroken ||= head.length > longestHeadBytes;
        else {
            const [, name, size] = blobHead.exec(head) ?? [];
            if (name === undefined)
                isBroken = true;
            else
                blob = { name, bytesLeft: Number(size), lines: 0, isInLine: false };
            head = '';
        }
        return end + 1;
    };
    const readContent = (open, bytes, start) => {
        const end = Math.min(bytes.length, start + open.bytesLeft);
        for (let at = start; at < end; at++)
            if (bytes[at] === line_counts_newline)
                open.lines += 1;
        if (end > start)
            open.isInLine = bytes[end - 1] !== line_counts_newline;
        open.bytesLeft -= end - start;
        if (end === bytes.length)
            return end;
        counts.set(open.name, open.lines + (open.isInLine ? 1 : 0));
        isBroken ||= bytes[end] !== line_counts_newline;
        blob = undefined;
        return end + 1;
    };
    const push = (bytes) => {
        for (let start = 0; start < bytes.length && !isBroken;)
            start = blob === undefined ? readHead(bytes, start) : readContent(blob, bytes, start);
    };
    const end = () => isBroken || blob !== undefined || head !== '' ? undefined : counts;
    return { push, end };
};
/** How many lines each of the blobs (object names) has; those that a partial clone left out are fetched by git itself. */
const readLineCounts = async (run, { view }, blobs) => {
    if (blobs.size === 0)
        return (0,domain_result/* success */.k)(new Map());
    const counter = createLineCounter();
    const onOutput = (bytes) => {
        counter.push(bytes);
        return 'more';
    };
    const input = [...blobs].map((name) => `${name}\n`).join('');
    const answer = await run(view, { args: ['cat-file', '--batch', '--buffer'], input, onOutput, reach: 'network' });
    if (!answer.ok)
        return answer;
    const counts = counter.end();
    return counts?.size === blobs.size
        ? (0,domain_result/* success */.k)(counts)
        : (0,domain_result/* failure */.V)(gitProblem('failed', 'git cat-file --batch', 'did not print every file whole.'));
};

;// CONCATENATED MODULE: ../../packages/core/src/adapters/git/merge-base.ts



const unsettled = { settled: false, commit: undefined };
// Whatever is hidden behind a cut lies below the cut. If every cut is at or below the common ancestor that was found,
// so is everything hidden, and nothing hidden can be a better one.
const isAboveCuts = async ({ run, repository }, pair, base) => {
    const boundary = await repository.boundary();
    if (boundary.size === 0)
        return (0,domain_result/* success */.k)(true);
    const input = [...pair, `^${base}`].map((each) => `${each}\n`).join('');
    const answer = await run(repository.view, { args: ['rev-list', '--stdin'], input });
    if (!answer.ok)
        return answer;
    return (0,domain_result/* success */.k)(!answer.value.output.split('\n').some((oid) => boundary.has(oid)));
};
const look = async (access, pair) => {
    const { run, repository } = access;
    const missing = await missingObjects(access, pair);
    if (!missing.ok)
        return missing;
    if (missing.value.length > 0)
        return (0,domain_result/* success */.k)(unsettled);
    const answer = await run(repository.view, { args: ['merge-base', ...pair], answers: [1] });
    if (!answer.ok)
        return answer;
    const commit = answer.value.output.trim();
    if (commit === '')
        return (0,domain_result/* success */.k)({ settled: (await repository.boundary()).size === 0, commit: undefined });
    const settled = await isAboveCuts(access, pair, commit);
    return settled.ok ? (0,domain_result/* success */.k)({ settled: settled.value, commit }) : settled;
};
/** Most pull requests are answered by the first step; each costs a request. The whole history comes without its trees. */
const steps = [
    { depth: firstDepth, content: 'trees' },
    { depth: 1_024, content: 'trees' },
    { depth: 'all', content: 'commits' },
];
/** The best common ancestor of two commits; deepens a cut history until the answer is certain. */
const findMergeBase = async (access, pair) => {
    let finding = await look(access, pair);
    for (const step of steps) {
        if (!finding.ok)
            return finding;
        if (finding.value.settled)
            return (0,domain_result/* success */.k)(finding.value.commit);
        const fetched = await fetchCommits(access, [...new Set(pair)], step);
        if (!fetched.ok)
            return fetched;
        finding = await look(access, pair);
    }
    if (!finding.ok)
        return finding;
    if (finding.value.settled)
        return (0,domain_result/* success */.k)(finding.value.commit);
    return (0,domain_result/* failure */.V)(gitProblem('unreachable', 'git merge-base', 'has no answer: the remote gave only part of the history.'));
};

;// CONCATENATED MODULE: ../../packages/core/src/adapters/git/output.ts
const output_submodule = '160000';
/** Paths from `git ls-tree -r -z`: mode, type and object before a tab; submodules are no files. */
const parseTree = (output) => output.split('\0').flatMap((record) => {
    const tab = record.indexOf('\t');
    return tab === -1 || record.startsWith(output_submodule) ? [] : [record.slice(tab + 1)];
});
/** The parents that a commit object itself names (`git cat-file commit`), whatever was cut off below it. */
const parseParents = (object) => {
    const [header = ''] = object.split('\n\n', 1);
    return header.split('\n').flatMap((line) => (line.startsWith('parent ') ? [line.slice('parent '.length)] : []));
};
const peeled = '^{}';
/** Tags from `git ls-remote --tags` or `git show-ref --tags --dereference`: "object name", and "commit name^{}". */
const parseTags = (output) => {
    const tags = new Map();
    for (const line of output.split('\n')) {
        const match = /^([0-9a-f]+)\s+refs\/tags\/(.+)$/.exec(line);
        const [, object = '', ref = ''] = match ?? [];
        if (match === null)
            continue;
        const name = ref.endsWith(peeled) ? ref.slice(0, -peeled.length) : ref;
        const known = tags.get(name);
        tags.set(name, known === undefined ? { name, object, commit: object } : { ...known, commit: object });
    }
    return [...tags.values()];
};

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ../../packages/core/src/adapters/git/environment.ts
// These would point git at another repository, run programs of their own, or print secrets into what we quote.
const dropped = /^GIT_(DIR|WORK_TREE|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|COMMON_DIR|NAMESPACE|PREFIX|EXTERNAL_DIFF|DIFF_OPTS|PAGER|EDITOR|SHALLOW_FILE|GRAFT_FILE|REPLACE_REF_BASE|TRACE.*|CURL_VERBOSE|REDIRECT_.*|LITERAL_PATHSPECS|GLOB_PATHSPECS|NOGLOB_PATHSPECS|ICASE_PATHSPECS|ATTR_SOURCE|CEILING_DIRECTORIES)$/i;
const fixed = {
    LC_ALL: 'C',
    LANGUAGE: '',
    GIT_TERMINAL_PROMPT: '0',
    GCM_INTERACTIVE: 'never',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_LITERAL_PATHSPECS: '1',
};
const quiet = [
    ['core.fsmonitor', 'false'],
    ['core.hooksPath', '/dev/null'],
    ['core.quotePath', 'false'],
    ['gc.auto', '0'],
    ['maintenance.auto', 'false'],
    ['fetch.recurseSubmodules', 'false'],
    ['fetch.writeCommitGraph', 'false'],
    ['log.showSignature', 'false'],
    ['protocol.version', '2'],
    // A transfer that has come to a stand ends by itself, before the deadline of the whole command.
    ['http.lowSpeedLimit', '100'],
    ['http.lowSpeedTime', '30'],
];
/** Adds settings to an environment (https://git-scm.com/docs/git-config#ENVIRONMENT), after those it has already. */
const withSettings = (environment, settings) => {
    const first = Number(environment['GIT_CONFIG_COUNT'] ?? '0') || 0;
    const entries = settings.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${first + index}`, key],
        [`GIT_CONFIG_VALUE_${first + index}`, value],
    ]);
    return { ...environment, ...Object.fromEntries(entries), GIT_CONFIG_COUNT: String(first + settings.length) };
};
/** The environment in which every git command runs: no prompt, no hook, no translation, no foreign repository. */
const gitEnvironment = (outer) => {
    const kept = Object.entries(outer).filter(([name]) => !dropped.test(name));
    return withSettings({ ...Object.fromEntries(kept), ...fixed }, quiet);
};

;// CONCATENATED MODULE: ../../packages/core/src/adapters/git/settings.ts
/** Parses `git config --list --show-scope --null` (https://git-scm.com/docs/git-config): scope NUL key LF value NUL. */
const parseSettings = (output) => {
    const fields = output.split('\0');
    return Array.from({ length: Math.floor(fields.length / 2) }, (_, index) => {
        const [scope = '', entry = ''] = fields.slice(index * 2, index * 2 + 2);
        const end = entry.indexOf('\n');
        // A key without "=" means true.
        return end === -1
            ? { scope, key: entry, value: 'true' }
            : { scope, key: entry.slice(0, end), value: entry.slice(end + 1) };
    });
};
const transport = /^(https?\.|url\.|credential\.|ssh\.|core\.(sshcommand|gitproxy|askpass)$|remote\..+\.(url|proxy|proxyauthmethod|uploadpack|promisor|partialclonefilter)$)/i;
/** What the repository's own settings say about reaching remotes: another repository needs them to fetch the same way. */
const transportSettings = (settings) => settings
    .filter(({ scope, key }) => (scope === 'local' || scope === 'worktree') && transport.test(key))
    .map(({ key, value }) => [key, value]);
/** The remote to fetch from: `origin`, else the first one that has an address. */
const chooseRemote = (settings) => {
    const remotes = settings.flatMap(({ key, value }) => {
        const name = /^remote\.(.+)\.url$/.exec(key)?.[1];
        return name === undefined || name.startsWith('-') || value === '' ? [] : [{ name, url: value }];
    });
    return remotes.find(({ name }) => name === 'origin') ?? remotes[0];
};
/** True when settings put other addresses in place of some. */
const rewritesAddresses = (settings) => settings.some(({ key }) => /^url\..+\.insteadof$/i.test(key));
const originOf = (address) => {
    const url = URL.canParse(address) ? new URL(address) : undefined;
    return url?.protocol === 'https:' || url?.protocol === 'http:' ? url.origin : undefined;
};
const carriesUser = (address) => URL.canParse(address) && new URL(address).username !== '';
const authorizes = ({ key, value }, origin) => {
    const match = /^http\.(?:(.+)\.)?extraheader$/i.exec(key);
    if (match === null || !/^\s*authorization\s*:/i.test(value))
        return false;
    return match[1] === undefined || originOf(match[1]) === origin;
};
/**
 * The setting that lets git fetch with the job's token: only for the server of this run, and only when the checkout left
 * no credentials of its own (two Authorization headers are refused).
 */
const tokenSettings = (settings, access) => {
    const server = originOf(access.serverUrl);
    if (access.token === '' || server === undefined || originOf(access.remoteUrl) !== server)
        return [];
    if (carriesUser(access.remoteUrl) || settings.some((setting) => authorizes(setting, server)))
        return [];
    const basic = Buffer.from(`x-access-token:${access.token}`).toString('base64');
    return [[`http.${server}/.extraheader`, `AUTHORIZATION: basic ${basic}`]];
};

;// CONCATENATED MODULE: ../../packages/core/src/adapters/git/repository.ts






// The prefix and not the top: a bare repository has none, and is read like any other.
const questions = ['--show-prefix', '--show-object-format', '--git-path', 'objects', '--git-path', 'shallow'];
const readFacts = async (run, checkout) => {
    const answer = await run(checkout, { args: ['rev-parse', ...questions] });
    if (!answer.ok)
        return answer;
    const [prefix = '', format = '', objects = '', shallow = ''] = answer.value.output.split('\n');
    return (0,domain_result/* success */.k)({
        prefix: prefix.replace(/\/$/, ''),
        format,
        objects: (0,external_node_path_.resolve)(checkout.folder, objects),
        shallowFile: (0,external_node_path_.resolve)(checkout.folder, shallow),
    });
};
const readIfThere = async (path) => {
    try {
        return await (0,promises_.readFile)(path, 'utf8');
    }
    catch {
        return '';
    }
};
const configIn = (format) => format === 'sha1'
    ? '[core]\n\trepositoryformatversion = 0\n\tbare = true\n'
    : `[core]\n\trepositoryformatversion = 1\n\tbare = true\n[extensions]\n\tobjectformat = ${format}\n`;
// A bare repository without a process: these few files are all that git asks for.
const makeBare = async (folder, { format, borrowed }) => {
    await (0,promises_.mkdir)((0,external_node_path_.join)(folder, 'objects', 'info'), { recursive: true });
    await (0,promises_.mkdir)((0,external_node_path_.join)(folder, 'refs'));
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'HEAD'), 'ref: refs/heads/none\n');
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'config'), configIn(format));
    if (borrowed !== undefined)
        await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'objects', 'info', 'alternates'), `${borrowed}\n`);
};
const makeFolders = async (facts, temporaryFolder) => {
    const parent = temporaryFolder === '' ? (0,external_node_os_.tmpdir)() : temporaryFolder;
    await (0,promises_.mkdir)(parent, { recursive: true });
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(parent, 'drawbridge-git-'));
    const [view, stock] = [(0,external_node_path_.join)(folder, 'view'), (0,external_node_path_.join)(folder, 'stock')];
    const { format, objects: borrowed } = facts;
    await makeBare(view, { format, borrowed });
    await makeBare(stock, { format, borrowed: (0,external_node_path_.join)(view, 'objects') });
    const shallow = await readIfThere(facts.shallowFile);
    if (shallow !== '')
        await (0,promises_.writeFile)((0,external_node_path_.join)(view, 'shallow'), shallow);
    return { folder, view, stock };
};
const makeSpareIn = async (parent, format) => {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(parent, 'spare-'));
    const [place, shelf] = [(0,external_node_path_.join)(folder, 'place'), (0,external_node_path_.join)(folder, 'shelf')];
    await makeBare(place, { format });
    await makeBare(shelf, { format, borrowed: (0,external_node_path_.join)(place, 'objects') });
    return { place, shelf };
};
// In a container the checkout often belongs to another user; the runner's own workspace is not a stranger's folder.
const safeFolders = async ({ workspace, folder }) => {
    const folders = [folder, workspace];
    for (let each = folder; each.startsWith(`${workspace}/`) && each !== workspace; each = (0,external_node_path_.dirname)(each))
        folders.push(each);
    const real = await Promise.all(folders.map((each) => (0,promises_.realpath)(each).catch(() => each)));
    return [...new Set([...folders, ...real])].map((each) => each.replaceAll('\\', '/'));
};
const resolveRemote = async (run, checkout, settings) => {
    const remote = chooseRemote(settings);
    if (remote === undefined || !rewritesAddresses(settings))
        return remote;
    const answer = await run(checkout, { args: ['ls-remote', '--get-url', remote.name] });
    return answer.ok ? { ...remote, url: answer.value.output.trim() } : remote;
};
/** Finds the repository of a folder and makes the view of it; reads, and changes nothing in the checkout. */
const openRepository = async (run, access) => {
    const outer = gitEnvironment(access.environment);
    const safe = (await safeFolders(access)).map((folder) => ['safe.directory', folder]);
    const checkout = { folder: access.folder, environment: withSettings(outer, safe) };
    const [facts, listed] = await Promise.all([
        readFacts(run, checkout),
        run(checkout, { args: ['config', '--list', '--show-scope', '--null'] }),
    ]);
    if (!facts.ok)
        return facts;
    if (!listed.ok)
        return (0,domain_result/* failure */.V)(listed.error);
    const settings = parseSettings(listed.value.output);
    const remote = await resolveRemote(run, checkout, settings);
    const token = tokenSettings(settings, { ...access, remoteUrl: remote?.url ?? '' });
    const folders = await makeFolders(facts.value, access.temporaryFolder);
    const environment = withSettings(outer, [...transportSettings(settings), ...token]);
    const boundary = async () => new Set((await readIfThere((0,external_node_path_.join)(folders.view, 'shallow'))).split('\n').filter((line) => line !== ''));
    const { prefix, format } = facts.value;
    const view = { folder: folders.view, environment };
    const stock = { folder: folders.stock, environment: outer };
    const makeSpare = async () => {
        const spare = await makeSpareIn(folders.folder, format);
        return { place: { folder: spare.place, environment }, shelf: { folder: spare.shelf, environment: outer } };
    };
    return (0,domain_result/* success */.k)({ prefix, checkout, remote, view, stock, present: new Set(), boundary, makeSpare });
};

;// CONCATENATED MODULE: ../../packages/core/src/domain/commit-order.ts
/** Where commits stand in a list. Most often a commit is followed by its parent, so names are looked up only where it is not. */
const createPlaces = (commits) => {
    let places;
    return (oid, below) => {
        if (commits[below]?.oid === oid)
            return below;
        places ??= new Map(commits.map((commit, place) => [commit.oid, place]));
        return places.get(oid);
    };
};
const none = [];
/** Where the parents of each commit stand in the list; parents beyond it are left out. */
const placeParents = (commits) => {
    const placeOf = createPlaces(commits);
    return commits.map(({ parents }, place) => {
        const [first] = parents;
        if (first === undefined)
            return none;
        if (parents.length === 1) {
            const only = placeOf(first, place + 1);
            return only === undefined ? none : [only];
        }
        const found = parents.map((parent) => placeOf(parent, place + 1)).filter((parent) => parent !== undefined);
        return found.length > 1 ? [...new Set(found)] : found;
    });
};
const countChildren = (parents) => {
    const counts = new Uint32Array(parents.length);
    for (const each of parents)
        for (const parent of each)
            counts[parent] = (counts[parent] ?? 0) + 1;
    return counts;
};
// By place and not by name: a hundred thousand commits are ordered on the way to one version.
const rankCommits = (commits) => {
    const parents = placeParents(commits);
    const waitingFor = countChildren(parents);
    const timeMs = Float64Array.from(commits, ({ committedMs }) => committedMs);
    const depth = new Uint32Array(commits.length);
    const pending = [...waitingFor.keys()].filter((place) => waitingFor[place] === 0);
    for (let place = pending.pop(); place !== undefined; place = pending.pop()) {
        for (const parent of parents[place] ?? []) {
            timeMs[parent] = Math.min(timeMs[parent] ?? 0, timeMs[place] ?? 0);
            depth[parent] = Math.max(depth[parent] ?? 0, (depth[place] ?? 0) + 1);
            const left = (waitingFor[parent] ?? 0) - 1;
            waitingFor[parent] = left;
            if (left === 0)
                pending.push(parent);
        }
    }
    return { timeMs, depth };
};
/** True where each commit follows its only child: then there is but one order. */
const isStraight = (commits) => commits.every(({ parents }, place) => {
    const below = commits[place + 1];
    return below === undefined || (parents.length === 1 && parents[0] === below.oid);
});
/** Commits with every child before its parents, the newest first; the same order, in whatever order they are given. */
const orderCommits = (commits) => {
    if (isStraight(commits))
        return commits;
    const { timeMs, depth } = rankCommits(commits);
    const compare = (a, b) => {
        const later = (timeMs[b] ?? 0) - (timeMs[a] ?? 0) || (depth[a] ?? 0) - (depth[b] ?? 0);
        return later || ((commits[a]?.oid ?? '') < (commits[b]?.oid ?? '') ? -1 : 1);
    };
    // As git gives them, most often.
    if (commits.every((_, place) => place === 0 || compare(place - 1, place) < 0))
        return commits;
    return [...commits.keys()].sort(compare).flatMap((place) => commits[place] ?? []);
};

;// CONCATENATED MODULE: ../../packages/core/src/adapters/git/since.ts






const ownRef = (oid) => `refs/drawbridge/${oid}`;
const fetchInto = (cut, { refspecs, more = [], settings = [] }) => {
    const { remoteName, content, place } = cut;
    const filter = content === 'trees' ? 'blob:none' : 'tree:0';
    const quiet = ['--quiet', '--no-tags', '--no-write-fetch-head', '--refmap=', `--filter=${filter}`];
    const args = [...settings, 'fetch', ...quiet, ...more, '--stdin', remoteName];
    return runOverNetwork(cut, { args, input: refspecs.map((refspec) => `${refspec}\n`).join(''), place });
};
// The server is told that the base is here, as if with all that lies below it, and sends exactly the rest: that is what the
// ref of the base is for, and why the other bases have none. Git itself must not look below the base then: a graft ends
// history there, and unlike a shallow file it is not told to the server, which would otherwise send what lies below along
// every other path. (`--shallow-exclude` would do for a straight line, and loses the branches of a merge that stands right
// on the base.)
const fetchRange = async (cut, { base: { oid }, head }) => {
    const { folder } = cut.place;
    await (0,promises_.rm)((0,external_node_path_.join)(folder, 'shallow'), { force: true });
    await (0,promises_.mkdir)((0,external_node_path_.join)(folder, 'info'), { recursive: true });
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'info', 'grafts'), `${oid}\n`);
    await (0,promises_.mkdir)((0,external_node_path_.join)(folder, 'refs', 'drawbridge'));
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, ownRef(oid)), `${oid}\n`);
    const fetched = await fetchInto(cut, { refspecs: [`+${head}:${ownRef(head)}`] });
    return fetched.ok ? (0,domain_result/* success */.k)(undefined) : fetched;
};
const linesOf = (text) => text.split('\n').filter((line) => line !== '');
const listCommits = async ({ run, shelf }) => {
    const format = '--batch-check=%(objecttype) %(objectname)';
    const listed = await run(shelf, { args: ['cat-file', '--batch-all-objects', '--unordered', format] });
    if (!listed.ok)
        return listed;
    return (0,domain_result/* success */.k)(linesOf(listed.value.output).flatMap((line) => (line.startsWith('commit ') ? line.slice('commit '.length) : [])));
};
const showArgs = (files) => [
    'log',
    '-z',
    '--no-walk=unsorted',
    formatOf(files),
    ...(files ? ['--name-only', '--no-renames', '--diff-merges=first-parent'] : []),
    '--encoding=UTF-8',
    '--no-color',
    '--no-notes',
    '--no-mailmap',
    '--no-show-signature',
    '--stdin',
];
const show = async ({ run, shelf, place }, names, files) => {
    if (names.length === 0)
        return (0,domain_result/* success */.k)([]);
    const input = names.map((name) => `${name}\n`).join('');
    // A tree that the server thought was here comes when it is asked for.
    const call = { args: showArgs(files), input, reach: files ? 'network' : 'local', files };
    return readCommits(run, files ? place : shelf, call);
};
const reachedFrom = (head, commits) => {
    const all = new Map(commits.map((commit) => [commit.oid, commit]));
    const seen = new Set();
    const pending = [head];
    for (let oid = pending.pop(); oid !== undefined; oid = pending.pop()) {
        const commit = all.get(oid);
        if (commit === undefined || seen.has(commit))
            continue;
        seen.add(commit);
        pending.push(...commit.parents);
    }
    return [...seen];
};
const standsOn = (base, commits) => commits.some(({ parents }) => parents.includes(base.oid));
/** The commits from base to head out of all that came; undefined where they are not whole, or the base does not lie before the head. */
const findWhole = (came, { base, head }, { bases }) => {
    const others = came.filter(({ oid }) => oid !== base.oid);
    const commits = reachedFrom(head, others);
    const reached = new Set(commits.map(({ oid }) => oid));
    const isWhole = standsOn(base, commits) &&
        others.every(({ oid }) => reached.has(oid) || bases.includes(oid)) &&
        // Another base was asked for by name: that it is here does not tell that it is not older than this one.
        bases.every((oid) => !reached.has(oid) || standsOn(base, reachedFrom(oid, commits))) &&
        // Where dates go backwards, a server sends what lies before the base as well, down to the first commit.
        commits.every(({ parents }) => parents.length > 0) &&
        // What lies below the base is here: git looked there, so nothing tells any more what the server sent for the range.
        !base.parents.some((oid) => reached.has(oid));
    return isWhole ? commits : undefined;
};
// What a commit changes is told against its first parent, which may lie beside the range.
const fetchFirstParents = async (cut, { base }, commits) => {
    const here = new Set([base.oid, ...commits.map(({ oid }) => oid)]);
    const beside = new Set(commits.flatMap(({ parents: [first] }) => (first === undefined || here.has(first) ? [] : first)));
    if (beside.size === 0)
        return (0,domain_result/* success */.k)(undefined);
    const fetched = await fetchInto(cut, {
        refspecs: [...beside].map((oid) => `+${oid}:${ownRef(oid)}`),
        more: ['--depth=1'],
        settings: ['-c', 'fetch.negotiationAlgorithm=noop'],
    });
    return fetched.ok ? (0,domain_result/* success */.k)(undefined) : fetched;
};
const openCut = async (history, { files }) => {
    const { remote } = history.repository;
    if (remote === undefined)
        return undefined;
    const { place, shelf } = await history.repository.makeSpare();
    return { ...history, place, shelf, remoteName: remote.name, content: files ? 'trees' : 'commits' };
};
const isHere = async (history, { bases, head }) => {
    const missing = await missingObjects(history, [...bases, head]);
    if (!missing.ok)
        return missing;
    return (0,domain_result/* success */.k)(missing.value.length === 0 && (await history.repository.boundary()).size === 0);
};
/**
 * Fetches the bases alone, and tells which of them is the oldest by its date: whether it is, the range shows. The head is
 * never among them, for of a head that is here git fetches nothing more.
 */
const findOldest = async (cut, { bases, head }) => {
    const others = bases.filter((oid) => oid !== head);
    if (others.length === 0)
        return (0,domain_result/* success */.k)(undefined);
    const fetched = await fetchInto(cut, { refspecs: others, more: ['--depth=1'] });
    if (!fetched.ok)
        return fetched;
    const commits = await show(cut, others, false);
    if (!commits.ok)
        return commits;
    return (0,domain_result/* success */.k)(commits.value.toSorted((one, other) => one.committedMs - other.committedMs)[0]);
};
const readRange = async (cut, range, since) => {
    const fetched = await fetchRange(cut, range);
    if (!fetched.ok)
        return fetched;
    const listed = await listCommits(cut);
    if (!listed.ok)
        return listed;
    const came = await show(cut, listed.value, false);
    if (!came.ok)
        return came;
    const commits = findWhole(came.value, range, since);
    if (commits === undefined || !since.files)
        return (0,domain_result/* success */.k)(commits);
    const beside = await fetchFirstParents(cut, range, commits);
    if (!beside.ok)
        return beside;
    const names = commits.map(({ oid }) => oid);
    return show(cut, names, true);
};
const readCut = async (cut, since) => {
    const base = await findOldest(cut, since);
    if (!base.ok)
        return base;
    if (base.value === undefined)
        return (0,domain_result/* success */.k)(undefined);
    const { oid } = base.value;
    const commits = await readRange(cut, { base: base.value, head: since.head }, since);
    if (!commits.ok || commits.value === undefined)
        return commits.ok ? (0,domain_result/* success */.k)(undefined) : commits;
    return (0,domain_result/* success */.k)({ base: oid, commits: orderCommits(commits.value) });
};
const isForAll = ({ kind, message }) => kind === 'cancelled' ||
    kind === 'denied' ||
    kind === 'timeout' ||
    (kind === 'unreachable' && !isUnknownThere(message));
/**
 * The commits that `head` has and the oldest of `bases` has not, the newest first, with no more fetched than these, into a
 * repository of its own: the view stays as it is. undefined: all is here already, the oldest does not lie before the head,
 * or the remote cannot be asked so; then nothing is known.
 */
const readSince = async (history, since) => {
    const here = await isHere(history, since);
    if (!here.ok || here.value)
        return here.ok ? (0,domain_result/* success */.k)(undefined) : here;
    const cut = await openCut(history, since);
    if (cut === undefined)
        return (0,domain_result/* success */.k)(undefined);
    const commits = await readCut(cut, since);
    return commits.ok || isForAll(commits.error) ? commits : (0,domain_result/* success */.k)(undefined);
};

;// CONCATENATED MODULE: ../../packages/core/src/adapters/git/walk.ts

/** Those of the wanted commits that a walk of history comes by. */
const findOnWalk = async (run, { view }, { args, input = '', wanted, until = wanted }) => {
    const found = new Set();
    const missing = new Set(until);
    let rest = '';
    const onOutput = (bytes) => {
        const lines = `${rest}${Buffer.from(bytes).toString('latin1')}`.split('\n');
        rest = lines.pop() ?? '';
        for (const oid of lines) {
            if (wanted.has(oid))
                found.add(oid);
            missing.delete(oid);
        }
        return missing.size === 0 ? 'enough' : 'more';
    };
    if (wanted.size === 0)
        return (0,domain_result/* success */.k)(found);
    const answer = await run(view, { args, input, onOutput });
    return answer.ok ? (0,domain_result/* success */.k)(found) : answer;
};

;// CONCATENATED MODULE: ../../packages/core/src/adapters/git/skew.ts



/** More than these are asked by one walk of the whole history: git compares each with each. */
const mostCompared = 100;
/** The ends of the range that may lie before its begin: what stands right on a commit of `from` does not. */
const listDoubtful = (from, commits) => {
    const last = commits.at(-1);
    if (last !== undefined && isStraight(commits))
        return last.parents.some((parent) => from.includes(parent)) ? [] : [last.oid];
    let inside;
    const isInside = (parent) => {
        inside ??= new Set(commits.map(({ oid }) => oid));
        return inside.has(parent);
    };
    // Most often a commit is followed by its parent, so names are looked up only where it is not.
    const doubtful = commits.filter(({ parents }, place) => {
        const below = commits[place + 1]?.oid;
        return !parents.some((parent) => parent === below || from.includes(parent) || isInside(parent));
    });
    return doubtful.map(({ oid }) => oid);
};
const findBefore = async ({ run, repository }, from, wanted) => {
    const input = from.map((oid) => `${oid}\n`).join('');
    return findOnWalk(run, repository, { args: ['rev-list', '--stdin'], input, wanted: new Set(wanted) });
};
const isClean = async (access, from, ends) => {
    if (ends.length > mostCompared) {
        const before = await findBefore(access, from, ends);
        return before.ok ? (0,domain_result/* success */.k)(before.value.size === 0) : before;
    }
    const { run, repository } = access;
    const answer = await run(repository.view, { args: ['merge-base', '--independent', ...from, ...ends] });
    if (!answer.ok)
        return answer;
    const kept = new Set(answer.value.output.split('\n'));
    return (0,domain_result/* success */.k)(ends.every((oid) => kept.has(oid)));
};
/**
 * Leaves out of a range what `from` has after all. Git walks by date, and where parents are younger than their children for
 * a while it ends the walk too early: then a range holds commits from before it. If it holds any, it holds one of which no
 * parent is in the range, so only those are looked at.
 */
const leaveOutBefore = async (access, from, commits) => {
    const ends = from.length === 0 ? [] : listDoubtful(from, commits);
    if (ends.length === 0)
        return (0,domain_result/* success */.k)(commits);
    const clean = await isClean(access, from, ends);
    if (!clean.ok || clean.value)
        return clean.ok ? (0,domain_result/* success */.k)(commits) : clean;
    const oids = commits.map(({ oid }) => oid);
    const before = await findBefore(access, from, oids);
    return before.ok ? (0,domain_result/* success */.k)(commits.filter(({ oid }) => !before.value.has(oid))) : before;
};

;// CONCATENATED MODULE: ../../packages/core/src/adapters/git/tree-files.ts





const tree_files_lineFeed = 0x0a;
/** Splits what `git cat-file --batch` printed: "name type size", LF, the bytes, LF; undefined where it is not whole. */
const splitBatch = (output) => {
    const objects = new Map();
    for (let at = 0; at < output.length;) {
        const end = output.indexOf(tree_files_lineFeed, at);
        const [, name, size] = /^([0-9a-f]+) blob (\d+)$/.exec(output.toString('latin1', at, end)) ?? [];
        const start = end + 1;
        if (end < 0 || name === undefined || output[start + Number(size)] !== tree_files_lineFeed)
            return undefined;
        objects.set(name, output.subarray(start, start + Number(size)));
        at = start + Number(size) + 1;
    }
    return objects;
};
const batch = 'git cat-file --batch';
// Of what is here: asked for an object that is not, git fails instead of fetching it.
const readBlobs = async ({ run, repository }, names, maxBytes) => {
    const printed = createBoundedOutput(maxBytes);
    const input = names.map((name) => `${name}\n`).join('');
    const args = ['cat-file', '--batch', '--buffer'];
    const answer = await run(repository.stock, { args, input, onOutput: printed.push });
    if (!answer.ok)
        return answer;
    if (printed.isOverflown())
        return (0,domain_result/* failure */.V)(gitProblem('failed', batch, `shows more than the ${maxBytes} bytes that are read.`));
    const blobs = splitBatch(printed.bytes());
    return blobs !== undefined && names.every((name) => blobs.has(name))
        ? (0,domain_result/* success */.k)(blobs)
        : (0,domain_result/* failure */.V)(gitProblem('failed', batch, 'did not print every file: contents are missing here. Fetch the branch whole.'));
};
const parseListed = (output) => output.split('\0').flatMap((record) => {
    const tab = record.indexOf('\t');
    const [mode = '', , name = ''] = record.slice(0, tab).split(' ');
    return tab < 0 ? [] : [{ path: record.slice(tab + 1), mode, name }];
});
const plainFile = '100644';
/** All files of a commit with their bytes; links, submodules and programs have none. */
const readTreeFiles = async (access, commit, maxBytes) => {
    const { run, repository } = access;
    const listed = await run(repository.stock, { args: ['ls-tree', '-r', '-z', '--full-tree', commit] });
    if (!listed.ok)
        return listed;
    const files = parseListed(listed.value.output);
    const names = new Set(files.filter(({ mode }) => mode === plainFile).map(({ name }) => name));
    const blobs = await readBlobs(access, [...names], maxBytes);
    if (!blobs.ok)
        return blobs;
    return (0,domain_result/* success */.k)(files.map(({ path, mode, name }) => ({ path, bytes: mode === plainFile ? blobs.value.get(name) : undefined })));
};
const lines = (text) => text.split('\n').filter((line) => line !== '');
const isCut = async ({ run, repository }, commit) => {
    const roots = await run(repository.view, { args: ['rev-list', '--max-parents=0', commit] });
    if (!roots.ok)
        return roots;
    for (const root of lines(roots.value.output)) {
        // The object itself: what walks history sees no parents at a cut.
        const answer = await run(repository.stock, { args: ['cat-file', 'commit', root] });
        if (!answer.ok || parseParents(answer.value.output).length > 0)
            return answer.ok ? (0,domain_result/* success */.k)(true) : answer;
    }
    return (0,domain_result/* success */.k)(false);
};
/** What a file was in each commit that changed it, by every parent of a merge, oldest first; undefined where history was cut off. */
const readVersions = async (access, { commit, path, maxBytes }) => {
    const { run, repository } = access;
    const cut = await isCut(access, commit);
    if (!cut.ok || cut.value)
        return cut.ok ? (0,domain_result/* success */.k)(undefined) : cut;
    // A merge that keeps one side's file would hide the other side, and with it what the file had been.
    const args = ['rev-list', '--full-history', '--topo-order', '--reverse', commit, '--', path];
    const walked = await run(repository.view, { args });
    if (!walked.ok)
        return walked;
    const commits = lines(walked.value.output);
    const input = commits.map((oid) => `${oid}:${path}\n`).join('');
    const named = await run(repository.stock, { args: ['cat-file', '--batch-check=%(objectname) %(objecttype)'], input });
    if (!named.ok)
        return named;
    const names = lines(named.value.output).map((line) => (/ blob$/.test(line) ? line.split(' ')[0] : undefined));
    const blobs = await readBlobs(access, [...new Set(names.filter((name) => name !== undefined))], maxBytes);
    if (!blobs.ok)
        return blobs;
    return (0,domain_result/* success */.k)(commits.map((oid, at) => ({ commit: oid, bytes: blobs.value.get(names[at] ?? '') })));
};
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
const unsafeBranch = /^$|^[-/]|[\u0000-\u0020\u007f:*?[\\^~]|\.\./;
const resolveIn = async (run, place, ref) => {
    const answer = await run(place, {
        args: ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`],
        answers: [1],
    });
    if (!answer.ok)
        return answer;
    return (0,domain_result/* success */.k)(answer.value.code === 0 ? answer.value.output.trim() : undefined);
};
const findHere = async ({ run, repository }, branch) => {
    const { remote } = repository;
    const tracking = remote === undefined ? [] : [`refs/remotes/${remote.name}/${branch}`];
    for (const ref of [`refs/heads/${branch}`, ...tracking]) {
        const head = await resolveIn(run, repository.checkout, ref);
        if (!head.ok || head.value !== undefined)
            return head;
    }
    return (0,domain_result/* success */.k)(undefined);
};
/**
 * Head of a branch, as the checkout has it, else fetched whole from the remote; undefined: there is none. `remote` asks the
 * remote whatever the checkout has: that may be as old as the job.
 */
const findBranch = async (history, branch, from) => {
    const { run, repository } = history;
    if (unsafeBranch.test(branch))
        return (0,domain_result/* failure */.V)(gitProblem('unknown-revision', 'git rev-parse', `was not asked: "${branch}" is no name of a branch.`));
    const { remote } = repository;
    const here = from === 'remote' && remote !== undefined ? (0,domain_result/* success */.k)(undefined) : await findHere(history, branch);
    if (!here.ok || here.value !== undefined || remote === undefined)
        return here;
    const own = `refs/drawbridge/branches/${branch}`;
    const refspec = `+refs/heads/${branch}:${own}`;
    const args = [
        'fetch',
        '--quiet',
        '--no-tags',
        '--no-write-fetch-head',
        '--no-filter',
        '--refmap=',
        remote.name,
        refspec,
    ];
    const fetched = await runOverNetwork(history, { args });
    if (fetched.ok)
        return resolveIn(run, repository.view, own);
    return /couldn't find remote ref/i.test(fetched.error.message) ? (0,domain_result/* success */.k)(undefined) : fetched;
};

;// CONCATENATED MODULE: ../../packages/core/src/adapters/git.ts
















// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
const unsafeRevision = /^$|^[-^]|[\u0000-\u001f\u007f]/;
const map = (result, change) => result.ok ? (0,domain_result/* success */.k)(change(result.value)) : result;
const createResolver = (run, repository) => async (revision) => {
    if (unsafeRevision.test(revision)) {
        return (0,domain_result/* failure */.V)(gitProblem('unknown-revision', 'git rev-parse', `was not asked: "${revision}" is not a revision.`));
    }
    const args = ['rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`];
    const answer = await run(repository.checkout, { args });
    if (answer.ok) {
        const name = answer.value.output.trim();
        repository.present.add(name);
        return (0,domain_result/* success */.k)(name);
    }
    // An object name that is not in the checkout may have been fetched.
    if (!(0,object_name/* isObjectName */.V)(revision))
        return answer;
    return map(await run(repository.view, { args }), ({ output }) => output.trim());
};
const readDiff = async (run, { view }, pair) => {
    const reader = createDiffReader();
    const onOutput = (bytes) => {
        reader.push(bytes);
        return 'more';
    };
    const answer = await run(view, { args: [...diffArgs, ...pair], onOutput, reach: 'network' });
    if (!answer.ok)
        return answer;
    const files = reader.end();
    return files === undefined
        ? (0,domain_result/* failure */.V)(gitProblem('failed', `git diff-tree ${pair.join(' ')}`, 'printed something that could not be read whole.'))
        : (0,domain_result/* success */.k)(files);
};
const readChangedFiles = async ({ run, repository }, pair) => {
    const diff = await readDiff(run, repository, pair);
    if (!diff.ok)
        return diff;
    const grown = diff.value.filter(({ addedLines }) => addedLines.length > 0);
    const counted = await readLineCounts(run, repository, new Set(grown.map(({ blob }) => blob)));
    return map(counted, (counts) => diff.value.map(({ blob, ...file }) => ({
        ...file,
        lineCount: file.addedLines.length > 0 ? counts.get(blob) : undefined,
    })));
};
const findDescendants = async ({ run, repository }, base, commits) => {
    const input = [...commits, `^${base}`].map((oid) => `${oid}\n`).join('');
    const args = ['rev-list', '--ancestry-path', '--stdin'];
    const above = await findOnWalk(run, repository, { args, input, wanted: new Set(commits) });
    return map(above, (found) => (commits.includes(base) ? new Set([base, ...found]) : found));
};
// The repository is looked up once, when it is first needed; every method works on the same view of it.
const createReach = ({ access, clock, random, environment, limits }) => {
    const { context, cancellation, debug, token } = access;
    const secrets = token === '' ? [] : [token, Buffer.from(`x-access-token:${token}`).toString('base64')];
    const run = createRunGit({ cancellation, limits: limits ?? gitLimits, secrets, debug, nowMs: clock.nowMs });
    const folder = (0,external_node_path_.join)(context.workspace, access.workingDirectory);
    let opening;
    const open = async () => {
        const opened = await openRepository(run, { ...context, folder, token, environment });
        return map(opened, (repository) => ({
            run,
            repository,
            history: { run, repository, wait: { sleep: clock.sleep, random }, signal: cancellation.signal },
            resolve: createResolver(run, repository),
        }));
    };
    return async (use) => {
        opening ??= open();
        const tools = await opening;
        return tools.ok ? use(tools.value) : tools;
    };
};
// Names first, so that everything behind deals with object names only; those may still have to be fetched.
const nameAll = async ({ resolve }, revisions) => {
    const names = [];
    for (const revision of revisions) {
        const name = (0,object_name/* isObjectName */.V)(revision) ? (0,domain_result/* success */.k)(revision) : await resolve(revision);
        if (!name.ok)
            return name;
        names.push(name.value);
    }
    return (0,domain_result/* success */.k)(names);
};
// A rename is the end of one path and the begin of another; a merge brings what differs from its first parent.
const withFiles = ['--name-only', '--no-renames', '--diff-merges=first-parent'];
const logArgs = (files) => [
    'log',
    '-z',
    formatOf(files),
    ...(files ? withFiles : []),
    '--encoding=UTF-8',
    '--no-color',
    '--no-notes',
    '--no-mailmap',
    '--no-show-signature',
    '--date-order',
    '--stdin',
];
/** The repository of the working directory, through plain git. Nothing is read before the first call. */
const createGit = (options) => {
    const reach = createReach(options);
    const complete = async (tools, commits, content) => completeHistory(tools.history, [...new Set(commits)], content);
    return {
        at: (folder) => {
            const workingDirectory = (0,external_node_path_.join)(options.access.workingDirectory, folder);
            return createGit({ ...options, access: { ...options.access, workingDirectory } });
        },
        resolve: (revision) => reach(({ resolve }) => resolve(revision)),
        parents: (commit) => reach(async (tools) => {
            const names = await nameAll(tools, [commit]);
            if (!names.ok)
                return names;
            const ready = await fetchMissing(tools.history, names.value);
            if (!ready.ok)
                return ready;
            // The object itself: what walks history sees no parents at a cut.
            const args = ['cat-file', 'commit', ...names.value];
            return map(await tools.run(tools.repository.view, { args }), ({ output }) => parseParents(output));
        }),
        isShallow: () => reach(async ({ repository }) => (0,domain_result/* success */.k)((await repository.boundary()).size > 0)),
        prefix: () => reach(async ({ repository }) => (0,domain_result/* success */.k)(repository.prefix)),
        fetchHistory: (commits, content = 'trees') => reach(async (tools) => {
            const names = await nameAll(tools, commits);
            return names.ok ? complete(tools, names.value, content) : names;
        }),
        mergeBase: (first, second) => reach(async (tools) => {
            const names = await nameAll(tools, [first, second]);
            return names.ok ? findMergeBase(tools.history, [names.value[0] ?? '', names.value[1] ?? '']) : names;
        }),
        changedFiles: (from, to) => reach(async (tools) => {
            const names = await nameAll(tools, [from, to]);
            if (!names.ok)
                return names;
            const ready = await fetchMissing(tools.history, names.value);
            return ready.ok ? readChangedFiles(tools, names.value) : ready;
        }),
        trackedFiles: (commit) => reach(async (tools) => {
            const names = await nameAll(tools, [commit]);
            if (!names.ok)
                return names;
            const ready = await fetchMissing(tools.history, names.value);
            if (!ready.ok)
                return ready;
            const args = ['ls-tree', '-r', '-z', '--full-tree', ...names.value];
            return map(await tools.run(tools.repository.view, { args }), ({ output }) => parseTree(output));
        }),
        readText: (commit, path, maxBytes) => reach(async (tools) => {
            const names = await nameAll(tools, [commit]);
            if (!names.ok)
                return names;
            const ready = await fetchMissing(tools.history, names.value);
            const question = { commit: names.value[0] ?? '', path, maxBytes };
            return ready.ok ? readFileText(tools.run, tools.repository, question) : ready;
        }),
        log: ({ from, to, files = false }) => reach(async (tools) => {
            const names = await nameAll(tools, [to, ...from]);
            if (!names.ok)
                return names;
            const ready = await complete(tools, names.value, files ? 'trees' : 'commits');
            if (!ready.ok)
                return ready;
            const input = names.value.map((oid, index) => `${index === 0 ? '' : '^'}${oid}\n`).join('');
            const trees = files ? await fetchTrees(tools.history, input) : (0,domain_result/* success */.k)(undefined);
            if (!trees.ok)
                return trees;
            const commits = await readCommits(tools.run, tools.repository.view, {
                args: logArgs(files),
                input,
                files,
            });
            return commits.ok ? leaveOutBefore(tools, names.value.slice(1), commits.value) : commits;
        }),
        logSince: ({ bases, head, files = false }) => reach(async (tools) => {
            const names = await nameAll(tools, [head, ...bases]);
            if (!names.ok)
                return names;
            const [to = '', ...from] = names.value;
            return readSince(tools.history, { bases: [...new Set(from)], head: to, files });
        }),
        tags: (of = 'remote') => reach(async ({ history, run, repository }) => {
            const answer = repository.remote === undefined || of === 'checkout'
                ? await run(repository.checkout, { args: ['show-ref', '--tags', '--dereference'], answers: [1] })
                : await runOverNetwork(history, {
                    args: ['ls-remote', '--tags', repository.remote.name],
                    ...(of === 'remote-once' ? { attempts: 1 } : {}),
                });
            return map(answer, ({ output }) => parseTags(output));
        }),
        ancestorsOf: (head, commits, until = commits) => reach(async (tools) => {
            const names = await nameAll(tools, [head]);
            if (!names.ok)
                return names;
            const ready = await complete(tools, names.value, 'commits');
            if (!ready.ok)
                return ready;
            const args = ['rev-list', ...names.value];
            const search = { args, wanted: new Set([...commits, ...until]), until: new Set(until) };
            return findOnWalk(tools.run, tools.repository, search);
        }),
        branchHead: (name, from = 'checkout') => reach(({ history }) => findBranch(history, name, from)),
        filesOf: (commit, maxBytes) => reach(async (tools) => {
            const names = await nameAll(tools, [commit]);
            return names.ok ? readTreeFiles(tools, names.value[0] ?? '', maxBytes) : names;
        }),
        versionsOf: (commit, path, maxBytes) => reach(async (tools) => {
            const names = await nameAll(tools, [commit]);
            return names.ok ? readVersions(tools, { commit: names.value[0] ?? '', path, maxBytes }) : names;
        }),
        descendantsOf: (base, commits) => reach(async (tools) => {
            const names = await nameAll(tools, [base]);
            if (!names.ok)
                return names;
            const ready = await complete(tools, [...names.value, ...commits], 'commits');
            return ready.ok ? findDescendants(tools, names.value[0] ?? '', commits) : ready;
        }),
    };
};

// EXTERNAL MODULE: ../../packages/core/src/adapters/json-path.ts
var json_path = __webpack_require__(5493);
;// CONCATENATED MODULE: ../../packages/core/src/adapters/github/reply.ts

/** What came with a status of success is not what GitHub says: the request may have been carried out, or not. */
class TornReply extends Error {
    constructor() {
        super('what came was cut off, or was not GitHub’s');
    }
}
const codesBeforeSending = new Set([
    'ECONNREFUSED',
    'ENOTFOUND',
    'EAI_AGAIN',
    'ENETUNREACH',
    'EHOSTUNREACH',
    'UND_ERR_CONNECT_TIMEOUT',
]);
const codeOf = (error) => {
    for (let each = error; Error.isError(each); each = each.cause) {
        const code = (0,json_path/* textAt */.$6)(each, 'code');
        if (code !== '')
            return code;
    }
    return '';
};
/** What octokit threw, as a reply: its own wrapping gives even a lost connection the status 500. */
const replyOfError = (error) => {
    const response = (0,json_path/* valueAt */.fK)(error, 'response');
    const status = (0,json_path/* valueAt */.fK)(response, 'status');
    return {
        status: typeof status === 'number' ? status : undefined,
        header: (name) => (0,json_path/* textAt */.$6)(response, 'headers', name),
        body: (0,json_path/* valueAt */.fK)(response, 'data'),
        message: (0,json_path/* textAt */.$6)(error, 'message'),
        code: codeOf(error),
    };
};
/** True for the limits on how much and how fast (primary and secondary). */
const isLimited = (reply) => {
    const { status, header } = reply;
    if (status === 200)
        return graphqlErrors(reply.body).some((error) => error.type === 'RATE_LIMITED');
    if (status === 429)
        return true;
    if (status !== 403)
        return false;
    return (header('retry-after') !== '' ||
        header('x-ratelimit-remaining') === '0' ||
        /secondary rate|abuse detection/i.test(reply.message));
};
// GitHub's times are by GitHub's clock, and so is the date it sends along; the runner's may be minutes off.
const waitOf = ({ header }, runnerNowMs) => {
    const sentMs = Date.parse(header('date'));
    const nowMs = Number.isFinite(sentMs) ? sentMs : runnerNowMs;
    const seconds = Number(header('retry-after') || Number.NaN);
    if (Number.isFinite(seconds))
        return Math.max(0, seconds * 1_000);
    const date = Date.parse(header('retry-after'));
    if (Number.isFinite(date))
        return Math.max(0, date - nowMs);
    const resetSeconds = Number(header('x-ratelimit-reset') || Number.NaN);
    if (header('x-ratelimit-remaining') !== '0' || !Number.isFinite(resetSeconds))
        return undefined;
    return Math.max(0, resetSeconds * 1_000 - nowMs);
};
// Octokit hands out the text itself, or nothing, when JSON ends in its middle; and a page of something that stands between
// comes with status 200, too. Neither is an answer.
const isTorn = ({ header, body }) => typeof body === 'string' && (body.trim() !== '' || /\bjson\b/i.test(header('content-type')));
/** What a reply means for trying again. */
const setbackOf = (reply, nowMs) => {
    if (reply.status === undefined)
        return { kind: codesBeforeSending.has(reply.code) ? 'not-sent' : 'lost' };
    if (isLimited(reply))
        return { kind: 'limited', waitMs: waitOf(reply, nowMs) };
    if (reply.status === 408 || reply.status >= 500)
        return { kind: 'lost' };
    if (reply.status < 300 && isTorn(reply))
        return { kind: 'lost' };
    const passing = /something went wrong while executing your query/i;
    if (reply.status === 200 && graphqlErrors(reply.body).some((error) => passing.test(error.message)))
        return { kind: 'lost' };
    return { kind: 'final' };
};
/** The errors that GraphQL reports with status 200. */
const graphqlErrors = (body) => (0,json_path/* listAt */.gT)(body, 'errors').map((error) => ({
    type: (0,json_path/* textAt */.$6)(error, 'type') || (0,json_path/* textAt */.$6)(error, 'extensions', 'code'),
    message: (0,json_path/* textAt */.$6)(error, 'message'),
}));
/** True when a Link header (RFC 8288) names a next page. */
const hasNextPage = (link) => /<[^>]*>\s*;[^,]*\brel="?next"?/.test(link ?? '');

;// CONCATENATED MODULE: ../../packages/core/src/adapters/github/problem.ts


const kinds = {
    400: 'invalid',
    401: 'unauthorized',
    403: 'forbidden',
    404: 'not-found',
    409: 'conflict',
    412: 'conflict',
    413: 'invalid',
    422: 'invalid',
};
const graphqlKinds = {
    STALE_DATA: 'conflict',
    CONFLICT: 'conflict',
    NOT_FOUND: 'not-found',
    FORBIDDEN: 'forbidden',
    INSUFFICIENT_SCOPES: 'forbidden',
    RATE_LIMITED: 'rate-limited',
    UNPROCESSABLE: 'invalid',
};
const alreadyThere = (body) => (0,json_path/* listAt */.gT)(body, 'errors').some((error) => (0,json_path/* textAt */.$6)(error, 'code') === 'already_exists') ||
    /reference already exists/i.test((0,json_path/* textAt */.$6)(body, 'message'));
const kindOf = (reply) => {
    const { status } = reply;
    if (isLimited(reply))
        return 'rate-limited';
    if (status === undefined || status >= 500 || status === 408)
        return 'unreachable';
    if (status === 200) {
        const [first] = graphqlErrors(reply.body);
        return (graphqlKinds[first?.type ?? ''] ?? (/not accessible|scope/i.test(first?.message ?? '') ? 'forbidden' : 'failed'));
    }
    return status === 422 && alreadyThere(reply.body) ? 'conflict' : (kinds[status] ?? 'failed');
};
const longestPage = 4_000;
// What stands between may answer with a page of its own; its title says what there is to say.
const wordsOf = (text) => {
    const start = text.slice(0, longestPage).trim();
    if (!start.startsWith('<'))
        return text;
    const title = /<title[^>]*>([^<]+)/i.exec(start)?.[1];
    return title ?? start.replace(/<[^>]*>?/g, ' ');
};
const said = (reply) => {
    if (reply.status === 200)
        return graphqlErrors(reply.body)
            .map(({ message }) => message)
            .join('; ');
    const details = (0,json_path/* listAt */.gT)(reply.body, 'errors').map((error) => (0,json_path/* textAt */.$6)(error, 'message') || (0,json_path/* textAt */.$6)(error, 'code'));
    const main = (0,json_path/* textAt */.$6)(reply.body, 'message') || wordsOf(reply.message);
    return [main, ...details.filter((detail) => detail !== '')].join(': ');
};
const optional = (text) => (text === '' ? undefined : text);
const longestQuote = 500;
/** A reply that is an error, as a problem in GitHub's own words. */
const problemOf = (request, reply) => {
    const { status } = reply;
    const words = said(reply).replace(/\s+/g, ' ').trim().slice(0, longestQuote).toWellFormed();
    const how = status === undefined ? 'had no answer' : `was answered with ${status}`;
    return {
        kind: kindOf(reply),
        request,
        message: `${request} ${how}: ${words}`,
        status,
        requestId: optional(reply.header('x-github-request-id')),
        acceptedPermissions: optional(reply.header('x-accepted-github-permissions')),
    };
};
/** A problem that no reply of GitHub names. */
const ownProblem = (kind, request, message) => ({
    kind,
    request,
    message,
    status: undefined,
    requestId: undefined,
    acceptedPermissions: undefined,
});
/** Nothing was asked: there is no token. */
const noToken = (request) => ownProblem('no-token', request, `${request} was not sent: there is no \`github-token\`.`);
/** The job was stopped while GitHub was asked. */
const problem_cancelled = (request) => ownProblem('cancelled', request, `${request} was stopped with the job.`);

;// CONCATENATED MODULE: ../../packages/core/src/adapters/github/ref-standing.ts




const readQuery = (names) => {
    const parameters = names.map((_, index) => `, $n${index}: String!`).join('');
    const fields = names.map((_, index) => `r${index}: ref(qualifiedName: $n${index}) { target { oid } }`).join(' ');
    return `query refsByName($owner: String!, $repo: String!${parameters}) {
  repository(owner: $owner, name: $repo) { id ${fields} }
}`;
};
/** Reads what refs hold, by their full names, in one request. */
const readStanding = async ({ graphql, place }, names) => {
    const named = Object.fromEntries(names.map((name, index) => [`n${index}`, name]));
    const name = 'query refsByName';
    const data = await graphql({ name, query: readQuery(names), variables: { ...place, ...named } });
    if (!data.ok)
        return data;
    const repository = (0,json_path/* valueAt */.fK)(data.value, 'repository');
    const repositoryId = (0,json_path/* textAt */.$6)(repository, 'id');
    // Refs that nobody told of are not refs that are not there.
    if (repositoryId === '') {
        const problem = ownProblem('not-found', name, `${name}: GitHub told nothing of the repository.`);
        return (0,domain_result/* failure */.V)({ lost: false, problem });
    }
    const objects = names.map((_, index) => (0,json_path/* textAt */.$6)(repository, `r${index}`, 'target', 'oid') || undefined);
    return (0,domain_result/* success */.k)({ repositoryId, objects });
};
/**
 * Throws unless REST's answer to a change of a ref is the ref with its new object: what stands between may answer for GitHub,
 * and a POST that is sent elsewhere can arrive there as a GET.
 */
const demandRef = (data, { name, after }) => {
    if ((0,json_path/* textAt */.$6)(data, 'ref') !== name || (0,json_path/* textAt */.$6)(data, 'object', 'sha') !== after)
        throw new TornReply();
};
/** Another run was faster: what was found in place of what was expected. */
const conflict = (found) => ({
    lost: false,
    problem: ownProblem('conflict', 'update of refs', `${found}: another run was faster.`),
});
/** A ref that holds something else than a change expects. */
const movedProblem = ({ name, before }, holds) => conflict(`${name} ${holds === undefined ? 'does not exist' : `holds ${holds}`}, but ${before ?? 'no ref'} was expected`);

;// CONCATENATED MODULE: ../../packages/core/src/adapters/github/branch/access.ts



/** A branch as the client reaches it. */
const accessBranch = (client, options) => ({
    ...options,
    client,
    ref: `refs/heads/${options.branch}`,
});
/** What a branch holds at most: of one file when it is read, of all files of a commit when it is written. */
const largestBytes = 10 * 1024 * 1024;
/** A problem that no reply of GitHub names. */
const branchTrouble = (kind, request, message) => ({
    lost: false,
    problem: ownProblem(kind, request, message),
});
/** Where the branch is; undefined when it does not exist. */
const readHead = async ({ client, ref }) => {
    const standing = await readStanding(client, [ref]);
    return standing.ok ? (0,domain_result/* success */.k)(standing.value.objects[0]) : standing;
};

;// CONCATENATED MODULE: ../../packages/core/src/adapters/github/branch/reading.ts




// By the commit, not by the branch's name: a branch that moves meanwhile cannot give the head of one commit and the
// texts of another.
const queryOf = (paths) => {
    const parameters = paths.map((_, index) => `, $p${index}: String!`).join('');
    const blob = 'object { oid ... on Blob { byteSize isBinary isTruncated text } }';
    const files = paths.map((_, index) => `f${index}: file(path: $p${index}) { ${blob} }`).join(' ');
    return `query branchTexts($owner: String!, $repo: String!, $ref: String!${parameters}) {
  repository(owner: $owner, name: $repo) { ref(qualifiedName: $ref) { target { oid ... on Commit { id ${files} } } } }
}`;
};
const brokenFile = ({ branch }, { path, head }, why) => branchTrouble('failed', `read of ${path}`, `${path} of branch ${branch} at ${head} ${why}`);
const reading_decode = (bytes) => {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
};
const fetchBlob = ({ client }, { path, object }) => client.call(`GET blob of ${path}`, async (octokit) => {
    const { data } = await octokit.rest.git.getBlob({ ...client.place, file_sha: (0,json_path/* textAt */.$6)(object, 'oid') });
    return Buffer.from(data.content, 'base64');
});
const fetchWhole = async (access, found, size) => {
    if (size > largestBytes) {
        const sizes = `${(0,quantity/* formatBytes */.z3)(size)}, and at most ${(0,quantity/* formatBytes */.z3)(largestBytes)} are read`;
        return (0,domain_result/* failure */.V)(brokenFile(access, found, `has ${sizes}.`));
    }
    const bytes = await fetchBlob(access, found);
    if (!bytes.ok)
        return bytes;
    const { length } = bytes.value;
    if (length === size)
        return bytes;
    return (0,domain_result/* failure */.V)(brokenFile(access, found, `did not arrive whole: ${length} of ${size} bytes.`));
};
/** The file's own bytes, where GraphQL cuts them, or turns them into characters in a way of its own. */
const reading_readBlob = async (access, found, size) => {
    const bytes = await fetchWhole(access, found, size);
    if (!bytes.ok)
        return bytes;
    const text = reading_decode(bytes.value);
    return text === undefined ? (0,domain_result/* failure */.V)(brokenFile(access, found, 'is not UTF-8.')) : (0,domain_result/* success */.k)(text);
};
const textOf = async (access, found) => {
    const { object } = found;
    if (object === undefined)
        return (0,domain_result/* success */.k)(undefined);
    const size = (0,json_path/* valueAt */.fK)(object, 'byteSize');
    if (typeof size !== 'number')
        return (0,domain_result/* failure */.V)(brokenFile(access, found, 'is no file.'));
    const text = (0,json_path/* valueAt */.fK)(object, 'text');
    const isWhole = (0,json_path/* valueAt */.fK)(object, 'isTruncated') === false && (0,json_path/* valueAt */.fK)(object, 'isBinary') === false;
    if (isWhole && typeof text === 'string' && Buffer.byteLength(text) === size)
        return (0,domain_result/* success */.k)(text);
    return reading_readBlob(access, found, size);
};
const readTarget = async ({ client, ref }, paths) => {
    const named = Object.fromEntries(paths.map((path, index) => [`p${index}`, path]));
    const variables = { ...client.place, ref, ...named };
    const data = await client.graphql({ name: 'query branchTexts', query: queryOf(paths), variables });
    return data.ok ? (0,domain_result/* success */.k)((0,json_path/* valueAt */.fK)(data.value, 'repository', 'ref', 'target')) : data;
};
/** Head and texts of one commit, in one request; one more for each text that is larger than GraphQL hands out. */
const readTexts = async (access, paths) => {
    const target = await readTarget(access, paths);
    if (!target.ok)
        return target;
    const head = (0,json_path/* textAt */.$6)(target.value, 'oid');
    if (head === '')
        return (0,domain_result/* success */.k)(undefined);
    const texts = [];
    for (const [index, path] of paths.entries()) {
        const object = (0,json_path/* valueAt */.fK)(target.value, `f${index}`, 'object');
        const text = await textOf(access, { path, head, object });
        if (!text.ok)
            return text;
        texts.push([path, text.value]);
    }
    return (0,domain_result/* success */.k)({ head, texts: Object.fromEntries(texts) });
};
/** Head and the bytes of one file of one commit, in two requests. */
const readBytes = async (access, path) => {
    const target = await readTarget(access, [path]);
    if (!target.ok)
        return target;
    const head = (0,json_path/* textAt */.$6)(target.value, 'oid');
    const object = (0,json_path/* valueAt */.fK)(target.value, 'f0', 'object');
    if (head === '')
        return (0,domain_result/* success */.k)(undefined);
    if (object === undefined)
        return (0,domain_result/* success */.k)({ head, bytes: undefined });
    const size = (0,json_path/* valueAt */.fK)(object, 'byteSize');
    const found = { path, head, object };
    if (typeof size !== 'number')
        return (0,domain_result/* failure */.V)(brokenFile(access, found, 'is no file.'));
    const bytes = await fetchWhole(access, found, size);
    return bytes.ok ? (0,domain_result/* success */.k)({ head, bytes: new Uint8Array(bytes.value) }) : bytes;
};

;// CONCATENATED MODULE: ../../packages/core/src/adapters/github/branch/writing.ts






const createMutation = `mutation commitFiles($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
}`;
const contentOf = (file) => ('text' in file ? Buffer.from(file.text) : Buffer.from(file.bytes));
const base64 = (file) => contentOf(file).toString('base64');
const sendCommit = async ({ client, branch }, { commit, expected, mark }) => {
    const { owner, repo } = client.place;
    const input = {
        branch: { repositoryNameWithOwner: `${owner}/${repo}`, branchName: branch },
        expectedHeadOid: expected,
        message: { headline: commit.message, body: mark },
        fileChanges: {
            additions: commit.additions.map((file) => ({ path: file.path, contents: base64(file) })),
            deletions: commit.deletions.map((path) => ({ path })),
        },
    };
    const name = 'mutation createCommitOnBranch';
    const sent = await client.graphql({ name, query: createMutation, variables: { input } });
    if (!sent.ok)
        return sent;
    const oid = (0,json_path/* textAt */.$6)(sent.value, 'createCommitOnBranch', 'commit', 'oid');
    if (oid !== '')
        return (0,domain_result/* success */.k)(oid);
    return (0,domain_result/* failure */.V)({ ...branchTrouble('failed', name, `${name} was answered with nothing.`), lost: true });
};
const historyQuery = `query branchHistory($owner: String!, $repo: String!, $ref: String!) {
  repository(owner: $owner, name: $repo) {
    ref(qualifiedName: $ref) { target { ... on Commit { history(first: 100) { nodes { oid message } } } } }
  }
}`;
/** The commit that carries a mark, among the last hundred; undefined when there is none. */
const findMarked = async ({ client, ref }, mark) => {
    const variables = { ...client.place, ref };
    const data = await client.graphql({ name: 'query branchHistory', query: historyQuery, variables });
    if (!data.ok)
        return data;
    const commits = (0,json_path/* listAt */.gT)(data.value, 'repository', 'ref', 'target', 'history', 'nodes');
    const found = commits.find((commit) => (0,json_path/* textAt */.$6)(commit, 'message').endsWith(mark));
    return (0,domain_result/* success */.k)(found === undefined ? undefined : (0,json_path/* textAt */.$6)(found, 'oid'));
};
const movedOn = ({ branch }, head, expected) => {
    const holds = head === undefined ? 'does not exist any more' : `is at ${head}`;
    const message = `Branch ${branch} ${holds}, and ${expected ?? 'no branch'} was expected: another run was faster.`;
    return branchTrouble('conflict', `write to ${branch}`, message);
};
const attempts = 3;
// An answer that was lost says nothing: the branch does, and the mark tells our commit from another's.
const append = async (access, sending) => {
    for (let attempt = 1;; attempt++) {
        const sent = await sendCommit(access, sending);
        if (sent.ok)
            return sent;
        const { lost, problem } = sent.error;
        if (!lost && problem.kind !== 'conflict' && problem.kind !== 'not-found')
            return sent;
        const head = await readHead(access);
        if (!head.ok)
            return head;
        if (head.value !== sending.expected) {
            const own = lost ? await findMarked(access, sending.mark) : (0,domain_result/* success */.k)(undefined);
            if (!own.ok)
                return own;
            return own.value === undefined ? (0,domain_result/* failure */.V)(movedOn(access, head.value, sending.expected)) : (0,domain_result/* success */.k)(own.value);
        }
        if (!lost || attempt === attempts)
            return sent;
    }
};
// No ref names these objects yet: making them twice is harmless.
const repeatable = { request: { repeatable: true } };
const demandSha = (data) => {
    const sha = (0,json_path/* textAt */.$6)(data, 'sha');
    if (sha === '')
        throw new TornReply();
    return sha;
};
const createRoot = ({ client }, { additions, message }) => client.call('POST first commit of the branch', async ({ rest: { git } }) => {
    const { place } = client;
    const tree = [];
    for (const file of additions) {
        const blob = await git.createBlob({ ...place, ...repeatable, content: base64(file), encoding: 'base64' });
        tree.push({ path: file.path, mode: '100644', type: 'blob', sha: demandSha(blob.data) });
    }
    const root = await git.createTree({ ...place, ...repeatable, tree });
    const commit = await git.createCommit({
        ...place,
        ...repeatable,
        message,
        tree: demandSha(root.data),
        parents: [],
    });
    return demandSha(commit.data);
});
const sendRef = ({ client, ref }, sha) => client.call(`POST ${ref}`, async (octokit) => {
    const { data } = await octokit.rest.git.createRef({ ...client.place, ref, sha });
    demandRef(data, { name: ref, after: sha });
    return sha;
});
const begin = async (access, commit) => {
    const before = await readHead(access);
    if (!before.ok)
        return before;
    if (before.value !== undefined)
        return (0,domain_result/* failure */.V)(movedOn(access, before.value, undefined));
    const root = await createRoot(access, commit);
    if (!root.ok)
        return root;
    for (let attempt = 1;; attempt++) {
        const sent = await sendRef(access, root.value);
        if (sent.ok || (!sent.error.lost && sent.error.problem.kind !== 'conflict'))
            return sent;
        const head = await readHead(access);
        if (!head.ok)
            return head;
        if (head.value === root.value)
            return (0,domain_result/* success */.k)(root.value);
        if (head.value !== undefined)
            return (0,domain_result/* failure */.V)(movedOn(access, head.value, undefined));
        if (attempt === attempts)
            return sent;
    }
};
/** Commits files and answers the new head; the first commit of all makes the branch, which has no history in common with the code. */
const commitFiles = async (access, commit) => {
    const { branch } = access;
    const bytes = commit.additions.reduce((sum, file) => sum + contentOf(file).length, 0);
    if (bytes > largestBytes) {
        const paths = commit.additions.map(({ path }) => path).join(', ');
        const message = `${paths}: ${(0,quantity/* formatBytes */.z3)(bytes)}, and branch ${branch} takes ${(0,quantity/* formatBytes */.z3)(largestBytes)} at once.`;
        return (0,domain_result/* failure */.V)(branchTrouble('invalid', `write to ${branch}`, message));
    }
    const { expected } = commit;
    return expected === undefined
        ? begin(access, commit)
        : append(access, { commit, expected, mark: `Drawbridge-Write: ${access.newMark()}` });
};

;// CONCATENATED MODULE: ../../packages/core/src/adapters/github/retry.ts
const retry_attempts = 5;
const retry_firstPauseMs = 1_000;
const longestPauseMs = 30_000;
/** What GitHub asks to wait at least when it names no time (docs: rate limits, "exceeding the rate limit"). */
const unnamedLimitMs = 60_000;
const backoffMs = (number, random) => Math.min(longestPauseMs, retry_firstPauseMs * 2 ** (number - 1)) * (0.5 + random / 2);
const pauseMs = ({ setback, number, random }) => {
    if (setback.kind !== 'limited')
        return backoffMs(number, random);
    // A moment more than asked, differing between runs that were all told the same second.
    return (setback.waitMs ?? unnamedLimitMs * 2 ** (number - 1)) + random * retry_firstPauseMs;
};
/** Milliseconds to wait before asking again; undefined: it ends here. Never waits beyond the deadline. */
const nextPause = (attempt) => {
    const { setback, number, repeatable, leftMs } = attempt;
    if (setback.kind === 'final' || number >= retry_attempts)
        return undefined;
    if (setback.kind === 'lost' && !repeatable)
        return undefined;
    const pause = pauseMs(attempt);
    return pause < leftMs ? pause : undefined;
};

;// CONCATENATED MODULE: ../../packages/core/src/adapters/github/client.ts






const gitHubLimits = { attemptMs: 30_000, requestMs: 180_000 };
const repeatableMethods = new Set(['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE']);
const isQuery = (query) => typeof query === 'string' && !query.startsWith('mutation');
const pathOf = (url) => (URL.canParse(url) ? new URL(url).pathname : url);
const replyOf = ({ status, headers, data }) => ({
    status,
    header: (name) => String((0,json_path/* valueAt */.fK)(headers, name) ?? ''),
    body: data,
    message: '',
    code: '',
});
const attempt = async (exchange, signal) => {
    try {
        const value = await exchange.send(signal);
        return { reply: replyOf(value), value };
    }
    catch (error) {
        return { reply: replyOfError(error), error };
    }
};
const createExchanger = ({ clock, random, debug, cancellation, limits }) => {
    const { signal } = cancellation;
    const within = (leftMs) => AbortSignal.any([signal, AbortSignal.timeout(Math.max(1, Math.min(limits.attemptMs, leftMs)))]);
    const report = (name, reply, elapsedMs) => {
        const budget = reply.header('x-ratelimit-remaining');
        const rest = budget === '' ? '' : `, ${budget} requests left`;
        debug(`${name} → ${reply.status ?? (reply.code || 'no answer')} in ${(0,quantity/* formatDuration */.a3)(elapsedMs)}${rest}`);
    };
    return async (exchange) => {
        const { name, repeatable } = exchange;
        const deadlineMs = clock.nowMs() + limits.requestMs;
        for (let number = 1;; number++) {
            const startedMs = clock.nowMs();
            const tried = await attempt(exchange, within(deadlineMs - startedMs));
            const nowMs = clock.nowMs();
            report(name, tried.reply, nowMs - startedMs);
            const setback = setbackOf(tried.reply, nowMs);
            const pause = nextPause({ setback, number, repeatable, leftMs: deadlineMs - nowMs, random: random() });
            if (pause !== undefined && !signal.aborted) {
                debug(`${name}: once more in ${(0,quantity/* formatDuration */.a3)(pause)} (${setback.kind})`);
                await clock.sleep(pause, signal);
            }
            if (pause !== undefined && !signal.aborted)
                continue;
            if ('error' in tried)
                throw tried.error;
            // Limits of GraphQL come with status 200 and words of their own; an answer without an end has none.
            if (setback.kind === 'lost' && graphqlErrors(tried.reply.body).length === 0)
                throw new TornReply();
            return tried.value;
        }
    };
};
const isOctokitError = (error) => error instanceof TornReply || (0,json_path/* valueAt */.fK)(error, 'request') !== undefined || (0,json_path/* valueAt */.fK)(error, 'name') === 'AbortError';
const openOctokit = async (options) => {
    const { getOctokit } = await __webpack_require__.e(/* import() */ 21).then(__webpack_require__.bind(__webpack_require__, 8021));
    const { debug } = options;
    // Octokit's own log would go to standard output, past the frame that keeps commands out of it.
    const log = { debug: () => { }, info: () => { }, warn: debug, error: debug };
    const octokit = getOctokit(options.token, { baseUrl: options.apiUrl, userAgent: 'drawbridge', log });
    const exchange = createExchanger(options);
    octokit.hook.wrap('request', (send, request) => exchange({
        name: `${request.method} ${pathOf(octokit.request.endpoint(request).url)}`,
        repeatable: repeatableMethods.has(request.method) || isQuery(request['query']) || request.request['repeatable'] === true,
        send: async (signal) => {
            // The hook below this one was bound to this very object: it sees what is written into it, and no other.
            request.request.signal = signal;
            return send(request);
        },
    }));
    return octokit;
};
/** Makes the client; octokit is loaded at the first call. */
const createGitHubClient = (options) => {
    const [owner = '', repo = ''] = options.repository.split('/');
    const { signal } = options.cancellation;
    let opening;
    const call = async (name, use) => {
        if (options.token === '')
            return (0,domain_result/* failure */.V)({ problem: noToken(name), lost: false });
        if (signal.aborted)
            return (0,domain_result/* failure */.V)({ problem: problem_cancelled(name), lost: false });
        opening ??= openOctokit(options);
        const octokit = await opening;
        try {
            return (0,domain_result/* success */.k)(await use(octokit));
        }
        catch (error) {
            if (!isOctokitError(error))
                throw error;
            const reply = replyOfError(error);
            const lost = setbackOf(reply, options.clock.nowMs()).kind === 'lost';
            return (0,domain_result/* failure */.V)({ problem: signal.aborted ? problem_cancelled(name) : problemOf(name, reply), lost });
        }
    };
    const graphql = async ({ name, query, variables, mayMiss = false }) => {
        const sent = await call(name, (octokit) => octokit.request({ method: 'POST', url: options.graphqlUrl, query, variables }));
        if (!sent.ok)
            return sent;
        const reply = replyOf(sent.value);
        const data = (0,json_path/* valueAt */.fK)(reply.body, 'data');
        const hasData = typeof data === 'object' && data !== null;
        const isMiss = ({ type }) => mayMiss && type === 'NOT_FOUND';
        const errors = graphqlErrors(reply.body);
        if (hasData && errors.every(isMiss))
            return (0,domain_result/* success */.k)(data);
        if (errors.length === 0)
            return (0,domain_result/* failure */.V)({ problem: problemOf(name, replyOfError(new TornReply())), lost: true });
        const lost = setbackOf(reply, options.clock.nowMs()).kind === 'lost';
        return (0,domain_result/* failure */.V)({ problem: problemOf(name, reply), lost });
    };
    return { place: { owner, repo }, call, graphql };
};
/** Leaves only what callers of a port see. */
const settle = async (outcome) => {
    const result = await outcome;
    return result.ok ? result : (0,domain_result/* failure */.V)(result.error.problem);
};

;// CONCATENATED MODULE: ../../packages/core/src/adapters/github/branch.ts




/** Files on a branch of their own (https://docs.github.com/graphql/reference/mutations#createcommitonbranch). */
const createBranch = (client, options) => {
    const access = accessBranch(client, options);
    return {
        name: options.branch,
        read: (paths) => settle(readTexts(access, paths)),
        readBytes: (path) => settle(readBytes(access, path)),
        commit: (commit) => settle(commitFiles(access, commit)),
    };
};

;// CONCATENATED MODULE: ../../packages/core/src/adapters/github/store.ts





const store_readText = async (access, path) => {
    const state = await readTexts(access, [path]);
    if (!state.ok)
        return state;
    const [text, version] = [state.value?.texts[path], state.value?.head];
    return (0,domain_result/* success */.k)(text === undefined || version === undefined ? undefined : { text, version });
};
/** Texts on a data branch, one at a time. */
const createStore = (client, options) => {
    const access = accessBranch(client, options);
    return {
        version: () => settle(readHead(access)),
        read: (path) => settle(store_readText(access, path)),
        write: ({ path, text, message, expected }) => settle(commitFiles(access, { expected, message, additions: [{ path, text }], deletions: [] })),
    };
};

;// CONCATENATED MODULE: ../../packages/core/src/adapters/github/paging.ts




/** How many items every page asks for: GitHub gives no more. */
const pageSize = 100;
/** The items of all pages of a REST list, asked for one after the other, from page 1; no page more once there are more than `limit`. */
const readPages = async (read, limit = Number.POSITIVE_INFINITY) => {
    const all = [];
    for (let page = 1;; page++) {
        const { items, link } = await read(page);
        // As typed by octokit, which looks at nothing.
        if (!Array.isArray(items))
            throw new TornReply();
        all.push(...items);
        if (!hasNextPage(link) || all.length > limit)
            return all;
    }
};
const nothingThere = (name, path) => ({
    lost: false,
    problem: ownProblem('not-found', name, `${name}: GitHub has no ${path.join('.')} there.`),
});
const tornList = (name) => ({
    lost: false,
    problem: ownProblem('failed', name, `${name}: GitHub has more of the list, and does not say from where on. Ask again.`),
});
/** The nodes of a GraphQL connection, page by page; the query takes `$after` and asks for `pageInfo { hasNextPage endCursor }`. */
const readConnection = async ({ graphql }, { name, query, variables, limit = Number.POSITIVE_INFINITY }, path) => {
    const nodes = [];
    for (let after = null;;) {
        const page = await graphql({ name, query, variables: { ...variables, after } });
        if (!page.ok)
            return page;
        const found = (0,json_path/* valueAt */.fK)(page.value, ...path);
        // A commit that is not there is no error to GraphQL; to us it is not the same as one that has nothing.
        if ((0,json_path/* valueAt */.fK)(found, 'nodes') === undefined)
            return (0,domain_result/* failure */.V)(nothingThere(name, path));
        nodes.push(...(0,json_path/* listAt */.gT)(found, 'nodes'));
        const cursor = (0,json_path/* textAt */.$6)(found, 'pageInfo', 'endCursor');
        const isLast = (0,json_path/* valueAt */.fK)(found, 'pageInfo', 'hasNextPage') === false;
        if (isLast || nodes.length >= limit)
            return (0,domain_result/* success */.k)(nodes.slice(0, limit));
        // A list that is told in part is none.
        if (cursor === '' || cursor === after)
            return (0,domain_result/* failure */.V)(tornList(name));
        after = cursor;
    }
};

;// CONCATENATED MODULE: ../../packages/core/src/adapters/github/check-runs.ts


const appOf = ({ app }) => app?.slug ?? app?.name ?? '';
// A re-run stays in its suite, while another workflow with a job of the same name has a suite of its own.
const keyOf = (run) => JSON.stringify([run.check_suite?.id ?? 0, appOf(run), run.name]);
const lastAttempts = (runs) => [
    ...new Map(runs.toSorted((a, b) => a.id - b.id).map((run) => [keyOf(run), run])).values(),
];
const toCheckRun = (raw) => ({
    name: raw.name,
    app: appOf(raw),
    status: raw.status,
    conclusion: raw.conclusion ?? undefined,
    url: raw.html_url ?? '',
});
const listCheckRuns = ({ call, place }, commit) => call(`GET check runs of ${commit}`, async (octokit) => {
    const runs = await readPages(async (page) => {
        const target = { ...place, ref: commit, filter: 'latest', per_page: pageSize, page };
        const { data, headers } = await octokit.rest.checks.listForRef(target);
        return { items: data.check_runs, link: headers.link };
    });
    return lastAttempts(runs).map(toCheckRun);
});
/** Check runs (https://docs.github.com/rest/checks/runs#list-check-runs-for-a-git-reference). */
const createCheckRuns = (client) => ({
    list: (commit) => settle(listCheckRuns(client, commit)),
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ../../packages/core/src/domain/code-scanning.ts
var code_scanning = __webpack_require__(9076);
;// CONCATENATED MODULE: ../../packages/core/src/adapters/github/code-scanning.ts







const compress = (sarif) => (0,external_node_util_.promisify)(external_node_zlib_.gzip)(sarif, { level: external_node_zlib_.constants.Z_BEST_COMPRESSION });
const uploadName = 'POST /repos/{owner}/{repo}/code-scanning/sarifs';
const send = ({ call, place }, upload, compressed) => call(uploadName, async (octokit) => {
    const { commit, ref, toolName, startedMs, checkoutUri } = upload;
    const { data } = await octokit.rest.codeScanning.uploadSarif({
        ...place,
        commit_sha: commit,
        ref,
        sarif: compressed.toString('base64'),
        tool_name: toolName,
        started_at: new Date(startedMs).toISOString(),
        ...(checkoutUri === undefined ? {} : { checkout_uri: checkoutUri }),
        // Of the same tool, category and commit the later one counts: an answer that was lost is asked for again.
        request: { repeatable: true },
    });
    return { id: data.id ?? '', url: data.url ?? '' };
});
const uploadSarif = async (client, upload) => {
    const compressed = await compress(upload.sarif);
    if (compressed.length <= code_scanning/* maximumSarifBytes */.D)
        return send(client, upload, compressed);
    const sizes = `${(0,quantity/* formatCount */.B4)(compressed.length)} bytes compressed, and code scanning takes ${(0,quantity/* formatCount */.B4)(code_scanning/* maximumSarifBytes */.D)}`;
    const message = `${uploadName} was not sent: the document has ${sizes}.`;
    return (0,domain_result/* failure */.V)({ lost: false, problem: ownProblem('invalid', uploadName, message) });
};
const toProcessing = ({ processing_status, errors, analyses_url }) => ({
    status: processing_status ?? 'pending',
    errors: errors ?? [],
    analysesUrl: analyses_url ?? '',
});
const readStatus = ({ call, place }, id) => call(`GET code-scanning/sarifs/${id}`, async (octokit) => {
    const { data } = await octokit.rest.codeScanning.getSarif({ ...place, sarif_id: id });
    return toProcessing(data);
});
/** Code scanning's way in (https://docs.github.com/rest/code-scanning/code-scanning). */
const createCodeScanning = (client) => ({
    compressedBytes: async (sarif) => (await compress(sarif)).length,
    upload: (upload) => settle(uploadSarif(client, upload)),
    status: (id) => settle(readStatus(client, id)),
});

// EXTERNAL MODULE: ../../packages/core/src/domain/same-text.ts
var same_text = __webpack_require__(6241);
;// CONCATENATED MODULE: ../../packages/core/src/adapters/github/comments.ts






const toComment = (raw) => {
    if (typeof (0,json_path/* valueAt */.fK)(raw, 'id') !== 'number')
        throw new TornReply();
    const { id, body, user, html_url } = raw;
    return { id, body: body ?? '', authorLogin: user?.login ?? '', url: html_url };
};
const readViewer = async ({ graphql }) => {
    const data = await graphql({ name: 'query viewer', query: 'query viewer { viewer { login } }', variables: {} });
    return data.ok ? (0,domain_result/* success */.k)((0,json_path/* textAt */.$6)(data.value, 'viewer', 'login')) : data;
};
const listComments = ({ call, place }, issue) => call(`GET comments of ${issue}`, async (octokit) => {
    const all = await readPages(async (page) => {
        const target = { ...place, issue_number: issue, per_page: pageSize, page };
        const { data, headers } = await octokit.rest.issues.listComments(target);
        return { items: data, link: headers.link };
    });
    return all.map(toComment);
});
const sendComment = ({ call, place }, issue, body) => call(`POST comment on ${issue}`, async (octokit) => {
    const { data } = await octokit.rest.issues.createComment({ ...place, issue_number: issue, body });
    return toComment(data);
});
/** The comment that a request whose answer was lost has made after all. */
const findMade = async (client, issue, body) => {
    const login = await readViewer(client);
    if (!login.ok)
        return login;
    const all = await listComments(client, issue);
    if (!all.ok)
        return all;
    return (0,domain_result/* success */.k)(all.value.findLast((each) => each.authorLogin === login.value && (0,same_text/* isSameText */.c)(each.body, body)));
};
const comments_attempts = 3;
const createComment = async (client, issue, body) => {
    for (let attempt = 1;; attempt++) {
        const sent = await sendComment(client, issue, body);
        if (sent.ok || !sent.error.lost)
            return sent;
        const made = await findMade(client, issue, body);
        if (!made.ok)
            return made;
        if (made.value !== undefined)
            return (0,domain_result/* success */.k)(made.value);
        if (attempt === comments_attempts)
            return sent;
    }
};
const updateComment = ({ call, place }, id, body) => call(`PATCH comment ${id}`, async (octokit) => {
    const { data } = await octokit.rest.issues.updateComment({ ...place, comment_id: id, body });
    return toComment(data);
});
/** Comments of issues and pull requests (https://docs.github.com/rest/issues/comments). */
const createComments = (client) => ({
    viewerLogin: () => settle(readViewer(client)),
    list: (issue) => settle(listComments(client, issue)),
    create: (issue, body) => settle(createComment(client, issue, body)),
    update: (id, body) => settle(updateComment(client, id, body)),
});

;// CONCATENATED MODULE: ../../packages/core/src/adapters/github/commits.ts






const demandCommit = (raw) => {
    const isWhole = typeof (0,json_path/* valueAt */.fK)(raw, 'commit', 'message') === 'string' && Array.isArray((0,json_path/* valueAt */.fK)(raw, 'parents'));
    if ((0,json_path/* textAt */.$6)(raw, 'sha') === '' || !isWhole)
        throw new TornReply();
};
const toRecord = (raw) => {
    demandCommit(raw);
    const { sha, parents, commit } = raw;
    return {
        oid: sha,
        parents: parents.map((parent) => parent.sha),
        message: commit.message.trimEnd(),
        committedMs: Date.parse(commit.committer?.date ?? '') || 0,
        authorName: commit.author?.name ?? '',
        authorEmail: commit.author?.email ?? '',
    };
};
const standings = new Set(['ahead', 'behind', 'identical', 'diverged']);
const isStanding = (word) => standings.has(word);
// Histories without a common commit have no comparison; the words tell it from a commit or a repository that is not there.
const isUnrelated = (compared) => !compared.ok &&
    compared.error.problem.kind === 'not-found' &&
    /no common ancestor/i.test(compared.error.problem.message);
const unknownStanding = (name, status) => ({
    lost: false,
    problem: ownProblem('failed', name, `${name} was answered with the standing "${status}", which is none.`),
});
const compareCommits = async ({ call, place }, base, head) => {
    const name = `GET compare ${base}...${head}`;
    const compared = await call(name, async (octokit) => {
        const target = { ...place, basehead: `${base}...${head}`, per_page: 1 };
        const { data } = await octokit.rest.repos.compareCommitsWithBasehead(target);
        return (0,json_path/* textAt */.$6)(data, 'status');
    });
    if (compared.ok)
        return isStanding(compared.value) ? (0,domain_result/* success */.k)(compared.value) : (0,domain_result/* failure */.V)(unknownStanding(name, compared.value));
    return isUnrelated(compared) ? (0,domain_result/* success */.k)('unrelated') : compared;
};
const compareAll = ({ call, place }, base, { head, limit }) => call(`GET commits of ${base}...${head}`, async (octokit) => {
    let promised = 0;
    const commits = await readPages(async (page) => {
        const target = { ...place, basehead: `${base}...${head}`, per_page: pageSize, page };
        const { data, headers } = await octokit.rest.repos.compareCommitsWithBasehead(target);
        if (typeof (0,json_path/* valueAt */.fK)(data, 'total_commits') !== 'number')
            throw new TornReply();
        promised = data.total_commits;
        // More than are wanted: the other pages would be asked for in vain.
        return { items: data.commits, link: promised > limit ? undefined : headers.link };
    });
    return { commits: commits.map(toRecord), promised };
});
// The list of all commits says nothing of its length, but each commit names its parents: one that is not told is missing.
const countNamed = (commits) => new Set(commits.flatMap(({ oid, parents }) => [oid, ...parents])).size;
const listAll = ({ call, place }, { head, limit }) => call(`GET commits of ${head}`, async (octokit) => {
    const all = await readPages(async (page) => {
        const target = { ...place, per_page: pageSize, page, sha: head };
        const { data, headers } = await octokit.rest.repos.listCommits(target);
        return { items: data, link: headers.link };
    }, limit);
    const commits = all.map(toRecord);
    return { commits, promised: countNamed(commits) };
});
const commits_readRange = async (client, range) => {
    if (range.base === null)
        return listAll(client, range);
    const compared = await compareAll(client, range.base, range);
    return isUnrelated(compared) ? listAll(client, range) : compared;
};
const commits_listCommits = async (client, range) => {
    const read = await commits_readRange(client, range);
    if (!read.ok)
        return read;
    const { commits, promised } = read.value;
    const refuse = (kind, what) => (0,domain_result/* failure */.V)({ lost: false, problem: ownProblem(kind, 'GET commits', what) });
    if (promised > range.limit)
        return refuse('invalid', `there are more than ${range.limit} commits.`);
    const known = new Set(commits.map(({ oid }) => oid)).size;
    return known === promised
        ? (0,domain_result/* success */.k)(commits)
        : refuse('failed', `GitHub counts ${promised} commits and told ${known}: ask again.`);
};
const getCommit = async ({ call, place }, revision) => {
    const found = await call(`GET commit ${revision}`, async (octokit) => {
        const { data } = await octokit.rest.repos.getCommit({ ...place, ref: revision });
        return toRecord(data);
    });
    const isUnknown = !found.ok && ['not-found', 'invalid'].includes(found.error.problem.kind);
    return isUnknown ? (0,domain_result/* success */.k)(undefined) : found;
};
// https://docs.github.com/rest/commits/commits#get-a-commit: what lies beyond is never told.
const mostFiles = 3_000;
const readFiles = async ({ call, place }, commit) => {
    const name = `GET files of ${commit}`;
    const files = await call(name, (octokit) => readPages(async (page) => {
        const { data, headers } = await octokit.rest.repos.getCommit({ ...place, ref: commit, per_page: pageSize, page });
        // A commit without files is one thing, and no commit another.
        demandCommit(data);
        return { items: data.files ?? [], link: headers.link };
    }));
    if (!files.ok)
        return files;
    if (files.value.length >= mostFiles) {
        const what = `${commit} changes ${mostFiles} files or more, and GitHub tells no more of them. Check the repository out.`;
        return (0,domain_result/* failure */.V)({ lost: false, problem: ownProblem('invalid', name, what) });
    }
    // What was copied stays where it was.
    const paths = files.value.flatMap(({ filename, status, previous_filename: before }) => status === 'renamed' ? [filename, before] : [filename]);
    return (0,domain_result/* success */.k)([...new Set(paths.filter((path) => path !== undefined))]);
};
/** The history through the API (https://docs.github.com/rest/commits/commits). */
const createCommits = (client) => ({
    get: (revision) => settle(getCommit(client, revision)),
    compare: (base, head) => settle(compareCommits(client, base, head)),
    list: (range) => settle(commits_listCommits(client, range)),
    filesOf: (commit) => settle(readFiles(client, commit)),
});

;// CONCATENATED MODULE: ../../packages/core/src/adapters/github/deployments/writing.ts




const longestDescription = 140;
// Where a word ends, if one does within reach: GitHub refuses a longer description, and with it the whole request.
const shorten = (text) => {
    if (text.length <= longestDescription)
        return text.toWellFormed();
    const kept = text.slice(0, longestDescription - 1).toWellFormed();
    const end = kept.search(/\s\S*$/u);
    return `${end > longestDescription / 2 ? kept.slice(0, end) : kept}…`;
};
const merged = (name) => ({
    lost: false,
    problem: ownProblem('failed', name, `${name}: GitHub made no deployment, although nothing had to be merged first.`),
});
const sendDeployment = async (client, deployment) => {
    const name = `POST deployment to ${deployment.environment}`;
    const sent = await client.call(name, async (octokit) => {
        const { data } = await octokit.rest.repos.createDeployment({
            ...client.place,
            ref: deployment.commit,
            environment: deployment.environment,
            task: deployment.task,
            description: shorten(deployment.description),
            payload: deployment.payload,
            // Left out, the first merges the default branch into what is deployed, and the second waits for every check.
            auto_merge: false,
            required_contexts: [],
            production_environment: deployment.production,
            transient_environment: false,
        });
        return 'id' in data ? data.id : undefined;
    });
    if (!sent.ok)
        return sent;
    return sent.value === undefined ? (0,domain_result/* failure */.V)(merged(name)) : (0,domain_result/* success */.k)(sent.value);
};
const isSamePayload = (held, sent) => {
    const entries = Object.entries(sent);
    const count = typeof held === 'object' && held !== null ? Object.keys(held).length : 0;
    return count === entries.length && entries.every(([key, value]) => (0,json_path/* textAt */.$6)(held, key) === value);
};
/** The deployment that a request whose answer was lost has made after all; the newest one with that payload. */
const writing_findMade = ({ call, place }, deployment) => call(`GET deployments to ${deployment.environment}`, async (octokit) => {
    const { commit, environment, task, payload } = deployment;
    const all = await readPages(async (page) => {
        const target = { ...place, sha: commit, environment, task, per_page: pageSize, page };
        const { data, headers } = await octokit.rest.repos.listDeployments(target);
        return { items: data, link: headers.link };
    });
    return all.find((each) => isSamePayload(each.payload, payload))?.id;
});
const writing_attempts = 3;
/** Makes a deployment and answers its id; see https://docs.github.com/rest/deployments/deployments#create-a-deployment. */
const createDeployment = async (client, deployment) => {
    for (let attempt = 1;; attempt++) {
        const sent = await sendDeployment(client, deployment);
        if (sent.ok || !sent.error.lost)
            return sent;
        const made = await writing_findMade(client, deployment);
        if (!made.ok)
            return made;
        if (made.value !== undefined)
            return (0,domain_result/* success */.k)(made.value);
        if (attempt === writing_attempts)
            return sent;
    }
};
const sendStatus = ({ call, place }, status) => call(`POST status of deployment ${status.deployment}`, async (octokit) => {
    await octokit.rest.repos.createDeploymentStatus({
        ...place,
        deployment_id: status.deployment,
        state: status.state,
        description: shorten(status.description),
        log_url: status.logUrl,
        environment_url: status.environmentUrl,
        auto_inactive: status.autoInactive,
    });
});
/** Whether the latest status of the deployment is the one that was to be set. */
const holdsStatus = ({ call, place }, status) => call(`GET statuses of deployment ${status.deployment}`, async (octokit) => {
    const target = { ...place, deployment_id: status.deployment, per_page: 1 };
    const { data } = await octokit.rest.repos.listDeploymentStatuses(target);
    const [latest] = data;
    return latest?.state === status.state && latest.description === shorten(status.description);
});
/** Adds a status; see https://docs.github.com/rest/deployments/statuses#create-a-deployment-status. */
const setStatus = async (client, status) => {
    for (let attempt = 1;; attempt++) {
        const sent = await sendStatus(client, status);
        if (sent.ok || !sent.error.lost)
            return sent;
        const held = await holdsStatus(client, status);
        if (!held.ok)
            return held;
        if (held.value)
            return (0,domain_result/* success */.k)(undefined);
        if (attempt === writing_attempts)
            return sent;
    }
};

;// CONCATENATED MODULE: ../../packages/core/src/adapters/github/deployments.ts





const commitQuery = `query deployments($owner: String!, $repo: String!, $commit: GitObjectID!, $after: String) {
  repository(owner: $owner, name: $repo) {
    object(oid: $commit) {
      ... on Commit {
        deployments(first: 100, after: $after, orderBy: { field: CREATED_AT, direction: DESC }) {
          pageInfo { hasNextPage endCursor }
          nodes { databaseId environment latestStatus { state logUrl environmentUrl } }
        }
      }
    }
  }
}`;
const environmentQuery = `query deploymentsIn(
  $owner: String!, $repo: String!, $environment: String!, $first: Int!, $after: String
) {
  repository(owner: $owner, name: $repo) {
    deployments(
      environments: [$environment], first: $first, after: $after, orderBy: { field: CREATED_AT, direction: DESC }
    ) {
      pageInfo { hasNextPage endCursor }
      nodes {
        databaseId environment commitOid ref { name } task creator { __typename login } createdAt payload
        latestStatus { state logUrl environmentUrl createdAt }
      }
    }
  }
}`;
const toDeployment = (node) => {
    const id = (0,json_path/* valueAt */.fK)(node, 'databaseId');
    const status = (0,json_path/* valueAt */.fK)(node, 'latestStatus');
    return {
        id: typeof id === 'number' ? id : 0,
        environment: (0,json_path/* textAt */.$6)(node, 'environment'),
        state: (0,json_path/* textAt */.$6)(status, 'state').toLowerCase() || undefined,
        url: (0,json_path/* textAt */.$6)(status, 'logUrl') || (0,json_path/* textAt */.$6)(status, 'environmentUrl'),
    };
};
// GraphQL leaves "[bot]" out of a bot's login, and REST and the runner have it.
const loginOf = (actor) => (0,json_path/* textAt */.$6)(actor, '__typename') === 'Bot' ? `${(0,json_path/* textAt */.$6)(actor, 'login')}[bot]` : (0,json_path/* textAt */.$6)(actor, 'login');
const momentAt = (node, ...keys) => {
    const moment = Date.parse((0,json_path/* textAt */.$6)(node, ...keys));
    return Number.isNaN(moment) ? undefined : moment;
};
const toEnvironmentDeployment = (node) => ({
    ...toDeployment(node),
    commit: (0,json_path/* textAt */.$6)(node, 'commitOid'),
    ref: (0,json_path/* textAt */.$6)(node, 'ref', 'name') || (0,json_path/* textAt */.$6)(node, 'commitOid'),
    task: (0,json_path/* textAt */.$6)(node, 'task') || 'deploy',
    creatorLogin: loginOf((0,json_path/* valueAt */.fK)(node, 'creator')),
    createdMs: momentAt(node, 'createdAt') ?? 0,
    updatedMs: momentAt(node, 'latestStatus', 'createdAt'),
    payload: (0,json_path/* textAt */.$6)(node, 'payload'),
});
const listOfCommit = async (client, commit) => {
    const name = `query deployments of ${commit}`;
    const call = { name, query: commitQuery, variables: { ...client.place, commit } };
    const nodes = await readConnection(client, call, ['repository', 'object', 'deployments']);
    return nodes.ok ? (0,domain_result/* success */.k)(nodes.value.map(toDeployment)) : nodes;
};
const listIn = async (client, environment, limit) => {
    const name = `query deployments to ${environment}`;
    const variables = { ...client.place, environment, first: Math.min(limit, pageSize) };
    const call = { name, query: environmentQuery, variables, limit };
    const nodes = await readConnection(client, call, ['repository', 'deployments']);
    return nodes.ok ? (0,domain_result/* success */.k)(nodes.value.map(toEnvironmentDeployment)) : nodes;
};
/** Deployments with their latest status in one request (https://docs.github.com/graphql/reference/objects#deployment). */
const createDeployments = (client) => ({
    list: (commit) => settle(listOfCommit(client, commit)),
    listIn: (environment, limit) => settle(listIn(client, environment, limit)),
    create: (deployment) => settle(createDeployment(client, deployment)),
    setStatus: (status) => settle(setStatus(client, status)),
});

;// CONCATENATED MODULE: ../../packages/core/src/adapters/github/jobs.ts


const toCheck = ({ name, status, conclusion, html_url }) => ({
    name,
    status,
    conclusion: conclusion ?? undefined,
    url: html_url ?? '',
});
const listJobs = ({ call, place }, runId, attempt) => call(`GET jobs of run ${runId}, attempt ${attempt}`, async (octokit) => {
    const jobs = await readPages(async (page) => {
        const run = { run_id: Number(runId), attempt_number: attempt };
        const target = { ...place, ...run, per_page: pageSize, page };
        const { data, headers } = await octokit.rest.actions.listJobsForWorkflowRunAttempt(target);
        return { items: data.jobs, link: headers.link };
    });
    return jobs.map(toCheck);
});
/** Jobs of a workflow run (https://docs.github.com/rest/actions/workflow-jobs#list-jobs-for-a-workflow-run-attempt). */
const createJobs = (client) => ({
    list: (runId, attempt) => settle(listJobs(client, runId, attempt)),
});

;// CONCATENATED MODULE: ../../packages/core/src/adapters/github/pull-requests.ts




/** More than this many fields in one query GitHub finds too expensive. */
const perRequest = 50;
const pull_requests_readQuery = (numbers) => {
    const fields = numbers.map((number) => `p${number}: issueOrPullRequest(number: ${number}) { ... on PullRequest { number title labels(first: 100) { nodes { name } } } }`);
    return `query pullRequestsByNumber($owner: String!, $repo: String!) {
  repository(owner: $owner, name: $repo) { ${fields.join(' ')} }
}`;
};
const toPullRequest = (node) => {
    const number = (0,json_path/* valueAt */.fK)(node, 'number');
    if (typeof number !== 'number')
        return [];
    const labels = (0,json_path/* listAt */.gT)(node, 'labels', 'nodes').map((label) => (0,json_path/* textAt */.$6)(label, 'name'));
    return [{ number, title: (0,json_path/* textAt */.$6)(node, 'title'), labels }];
};
const unseen = {
    lost: false,
    problem: ownProblem('not-found', 'query pullRequestsByNumber', 'GitHub shows this token no such repository.'),
};
const readPullRequests = async ({ graphql, place }, numbers) => {
    const found = [];
    for (let from = 0; from < numbers.length; from += perRequest) {
        const some = numbers.slice(from, from + perRequest);
        const call = { name: 'query pullRequestsByNumber', query: pull_requests_readQuery(some), variables: place, mayMiss: true };
        const data = await graphql(call);
        if (!data.ok)
            return data;
        const repository = (0,json_path/* valueAt */.fK)(data.value, 'repository');
        if (repository === undefined || repository === null)
            return (0,domain_result/* failure */.V)(unseen);
        found.push(...some.flatMap((number) => toPullRequest((0,json_path/* valueAt */.fK)(repository, `p${number}`))));
    }
    return (0,domain_result/* success */.k)(found);
};
/** Pull requests by number (https://docs.github.com/graphql/reference/unions#issueorpullrequest). */
const createPullRequests = (client) => ({
    get: (numbers) => settle(readPullRequests(client, [...new Set(numbers)])),
});

;// CONCATENATED MODULE: ../../packages/core/src/adapters/github/ref-sequence.ts


const ref_sequence_attempts = 3;
const readOne = async (client, { name }) => {
    const standing = await readStanding(client, [name]);
    return standing.ok ? (0,domain_result/* success */.k)(standing.value.objects[0]) : standing;
};
const sendNew = ({ call, place }, change) => call('POST /repos/{owner}/{repo}/git/refs', async (octokit) => {
    const { data } = await octokit.rest.git.createRef({ ...place, ref: change.name, sha: change.after });
    demandRef(data, change);
});
const sendMove = ({ call, place }, change, force) => call(`PATCH /repos/{owner}/{repo}/git/${change.name}`, async (octokit) => {
    const ref = change.name.replace(/^refs\//, '');
    const { data } = await octokit.rest.git.updateRef({ ...place, ref, sha: change.after, force });
    demandRef(data, change);
});
/** Makes a ref; that it is there already is a conflict, unless it was this very request whose answer was lost. */
const make = async (client, change) => {
    let wasLost = false;
    for (let attempt = 1;; attempt++) {
        const sent = await sendNew(client, change);
        if (sent.ok)
            return sent;
        const { lost, problem } = sent.error;
        wasLost ||= lost;
        if (!lost && problem.kind !== 'conflict')
            return sent;
        const holds = await readOne(client, change);
        if (!holds.ok)
            return holds;
        if (wasLost && holds.value === change.after)
            return (0,domain_result/* success */.k)(undefined);
        if (holds.value !== undefined)
            return (0,domain_result/* failure */.V)(movedProblem(change, holds.value));
        if (!lost || attempt === ref_sequence_attempts)
            return sent;
    }
};
const moveHeld = async (client, change, force) => {
    const before = await readOne(client, change);
    if (!before.ok || before.value === change.after)
        return before;
    if (before.value !== change.before)
        return (0,domain_result/* failure */.V)(movedProblem(change, before.value));
    const sent = await sendMove(client, change, force);
    if (sent.ok || !sent.error.lost)
        return sent;
    const now = await readOne(client, change);
    return now.ok && now.value === change.after ? now : sent;
};
const isNotForward = ({ kind, message }) => kind === 'invalid' && /fast.forward/i.test(message);
/**
 * Moves a ref that still holds what it held. REST compares nothing: between the look and the request somebody may move it,
 * so it is first asked for without force, which at least never takes it back in its own history.
 */
const move = async (client, change) => {
    const gently = await moveHeld(client, change, false);
    const needsForce = !gently.ok && change.force && isNotForward(gently.error.problem);
    return needsForce ? moveHeld(client, change, true) : gently;
};
/** Changes refs one after the other by REST, in this order, until one of them cannot be changed. */
const updateInSequence = async (client, changes) => {
    const made = [];
    for (const change of changes) {
        const done = await (change.before === undefined ? make : move)(client, change);
        if (!done.ok && made.length === 0)
            return done;
        if (!done.ok)
            return (0,domain_result/* success */.k)({ together: false, made, stopped: done.error.problem });
        made.push(change.name);
    }
    return (0,domain_result/* success */.k)({ together: false, made, stopped: undefined });
};

;// CONCATENATED MODULE: ../../packages/core/src/adapters/github/ref-transaction.ts




const updateMutation = `mutation updateRefs($repositoryId: ID!, $refUpdates: [RefUpdate!]!) {
  updateRefs(input: { repositoryId: $repositoryId, refUpdates: $refUpdates }) { clientMutationId }
}`;
const ref_transaction_name = 'mutation updateRefs';
const unanswered = { lost: true, problem: ownProblem('failed', ref_transaction_name, `${ref_transaction_name} was answered with nothing.`) };
const sendUpdate = async ({ graphql }, repositoryId, changes) => {
    const sent = await graphql({
        name: ref_transaction_name,
        query: updateMutation,
        variables: {
            repositoryId,
            refUpdates: changes.map(({ name, before, after, force }) => ({
                name,
                // As long as an object's name is here: SHA-1 or SHA-256.
                beforeOid: before ?? '0'.repeat(after.length),
                afterOid: after,
                force,
            })),
        },
    });
    return sent.ok && !(0,json_path/* valueAt */.fK)(sent.value, 'updateRefs') ? (0,domain_result/* failure */.V)(unanswered) : sent;
};
/** After an unclear answer: what the refs themselves say about it. */
const judgeStanding = (changes, { objects }) => {
    if (changes.every(({ after }, index) => objects[index] === after))
        return 'applied';
    const moved = changes.findIndex(({ before }, index) => objects[index] !== before);
    const change = changes[moved];
    return change === undefined ? 'untouched' : movedProblem(change, objects[moved]);
};
const ref_transaction_attempts = 3;
/**
 * All changes or none (https://docs.github.com/graphql/reference/mutations#updaterefs). GitHub never says in a form to rely
 * on which expectation did not hold, and a lost reply says nothing: the refs do.
 */
const updateInTransaction = async (client, changes) => {
    const names = changes.map(({ name }) => name);
    let standing = await readStanding(client, names);
    let wasLost = false;
    for (let attempt = 1;; attempt++) {
        if (!standing.ok)
            return standing;
        const sent = await sendUpdate(client, standing.value.repositoryId, changes);
        if (sent.ok)
            return (0,domain_result/* success */.k)(undefined);
        const { problem, lost } = sent.error;
        wasLost ||= lost;
        if (!lost && problem.kind !== 'invalid' && problem.kind !== 'conflict')
            return sent;
        standing = await readStanding(client, names);
        if (!standing.ok)
            return standing;
        const judged = judgeStanding(changes, standing.value);
        // Refused, and yet all is as asked: somebody else asked for the same, unless an own request was still on its way.
        if (judged === 'applied')
            return wasLost ? (0,domain_result/* success */.k)(undefined) : (0,domain_result/* failure */.V)(conflict('the refs hold this already'));
        if (typeof judged === 'object')
            return (0,domain_result/* failure */.V)(judged);
        if (!lost || attempt === ref_transaction_attempts)
            return sent;
    }
};

;// CONCATENATED MODULE: ../../packages/core/src/adapters/github/refs.ts







// A tag object may point at another; three deep is more than anyone has, and REST would need a request for each.
const target = `target { oid ... on Tag { target { oid ... on Tag { target { oid ... on Tag { target { oid } } } } } } }`;
const listQuery = `query refs($owner: String!, $repo: String!, $prefix: String!, $after: String) {
  repository(owner: $owner, name: $repo) {
    refs(refPrefix: $prefix, first: 100, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes { name prefix ${target} }
    }
  }
}`;
const peel = (object) => {
    const inner = (0,json_path/* valueAt */.fK)(object, 'target');
    return inner === undefined ? (0,json_path/* textAt */.$6)(object, 'oid') : peel(inner);
};
const toRef = (node) => ({
    name: `${(0,json_path/* textAt */.$6)(node, 'prefix')}${(0,json_path/* textAt */.$6)(node, 'name')}`,
    object: (0,json_path/* textAt */.$6)(node, 'target', 'oid'),
    commit: peel((0,json_path/* valueAt */.fK)(node, 'target')),
});
const listRefs = async (client, prefix) => {
    const call = { name: `query refs ${prefix}`, query: listQuery, variables: { ...client.place, prefix } };
    const nodes = await readConnection(client, call, ['repository', 'refs']);
    return nodes.ok ? (0,domain_result/* success */.k)(nodes.value.map(toRef)) : nodes;
};
// Whole seconds, as git has them.
const formatMoment = (atMs) => `${new Date(atMs).toISOString().slice(0, 19)}Z`;
const createTagObject = (client, tag) => client.call('POST /repos/{owner}/{repo}/git/tags', async (octokit) => {
    const { name, message, commit, tagger } = tag;
    const { data } = await octokit.rest.git.createTag({
        ...client.place,
        tag: name,
        message,
        object: commit,
        type: 'commit',
        ...(tagger && { tagger: { name: tagger.name, email: tagger.email, date: formatMoment(tagger.atMs) } }),
        // An object that no ref names changes nothing: making it twice is harmless.
        request: { repeatable: true },
    });
    if ((0,json_path/* textAt */.$6)(data, 'sha') === '')
        throw new TornReply();
    return {
        oid: data.sha,
        verified: data.verification?.verified ?? false,
        reason: data.verification?.reason ?? 'unsigned',
    };
});
const readMessage = async (client, object) => {
    const found = await client.call('GET /repos/{owner}/{repo}/git/tags/{tag_sha}', async (octokit) => {
        const { data } = await octokit.rest.git.getTag({ ...client.place, tag_sha: object });
        if (typeof (0,json_path/* valueAt */.fK)(data, 'message') !== 'string')
            throw new TornReply();
        return data.message;
    });
    return !found.ok && found.error.problem.kind === 'not-found' ? (0,domain_result/* success */.k)(undefined) : found;
};
// Servers before GitHub's came to know it answer so; others keep a token from mutations that may do the same by REST.
const lacksTransaction = ({ kind, message }) => kind === 'forbidden' ||
    (kind === 'failed' && /'updateRefs' doesn't exist|RefUpdate isn't a defined|undefinedField/.test(message));
const createUpdater = (client) => {
    let hasTransactions = true;
    return async (changes) => {
        const tried = hasTransactions ? await updateInTransaction(client, changes) : undefined;
        if (tried?.ok)
            return (0,domain_result/* success */.k)({ together: true, made: changes.map(({ name }) => name), stopped: undefined });
        if (tried !== undefined && !lacksTransaction(tried.error.problem))
            return tried;
        hasTransactions = false;
        return updateInSequence(client, changes);
    };
};
const nothing = { together: true, made: [], stopped: undefined };
/** Refs through the Git data API and GraphQL (https://docs.github.com/graphql/reference/mutations#updaterefs). */
const createRefs = (client) => {
    const update = createUpdater(client);
    return {
        list: (prefix) => settle(listRefs(client, prefix)),
        createTagObject: (tag) => settle(createTagObject(client, tag)),
        messageOf: (object) => settle(readMessage(client, object)),
        update: async (changes) => (changes.length === 0 ? (0,domain_result/* success */.k)(nothing) : settle(update(changes))),
    };
};

;// CONCATENATED MODULE: ../../packages/core/src/adapters/github/releases.ts







const toRelease = (raw) => {
    if (typeof (0,json_path/* valueAt */.fK)(raw, 'id') !== 'number')
        throw new TornReply();
    return {
        id: raw.id,
        tag: raw.tag_name,
        name: raw.name ?? '',
        body: raw.body ?? '',
        draft: raw.draft,
        prerelease: raw.prerelease,
        immutable: raw.immutable ?? false,
        url: raw.html_url,
        authorLogin: raw.author?.login ?? '',
        assets: raw.assets?.length ?? 0,
    };
};
const findPublished = async ({ call, place }, tag) => {
    const found = await call(`GET release of ${tag}`, async (octokit) => {
        const { data } = await octokit.rest.repos.getReleaseByTag({ ...place, tag });
        return toRelease(data);
    });
    return !found.ok && found.error.problem.kind === 'not-found' ? (0,domain_result/* success */.k)(undefined) : found;
};
const getRelease = ({ call, place }, id) => call(`GET release ${id}`, async (octokit) => {
    const { data } = await octokit.rest.repos.getRelease({ ...place, release_id: id });
    return toRelease(data);
});
const query = 'query releaseByTag';
const draftQuery = `query releaseByTag($owner: String!, $repo: String!, $tag: String!) {
  repository(owner: $owner, name: $repo) { release(tagName: $tag) { databaseId } }
}`;
// A draft has no page of its tag, and the list of releases brings the text of each: only GraphQL looks for one alone.
// It shows drafts to those who may write.
const findDraft = async ({ call, graphql, place }, tag) => {
    const found = await graphql({ name: query, query: draftQuery, variables: { ...place, tag } });
    if (!found.ok)
        return found;
    // Where nothing is told of the repository, nothing is told of its drafts.
    if (!(0,json_path/* valueAt */.fK)(found.value, 'repository'))
        return (0,domain_result/* failure */.V)({
            lost: false,
            problem: ownProblem('not-found', query, `${query}: GitHub told nothing of the repository.`),
        });
    const id = (0,json_path/* valueAt */.fK)(found.value, 'repository', 'release', 'databaseId');
    if (typeof id !== 'number')
        return (0,domain_result/* success */.k)(undefined);
    return getRelease({ call, place }, id);
};
const findByTag = async (client, tag) => {
    const published = await findPublished(client, tag);
    return published.ok && published.value === undefined ? findDraft(client, tag) : published;
};
const releases_listQuery = `query releaseTags($owner: String!, $repo: String!, $after: String) {
  repository(owner: $owner, name: $repo) {
    releases(first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { databaseId tagName } }
  }
}`;
// REST's list would bring the text of each release of the repository, GraphQL's the names alone: drafts are in both.
const findIds = async (client, tag) => {
    const call = { name: 'query releaseTags', query: releases_listQuery, variables: client.place };
    const nodes = await readConnection(client, call, ['repository', 'releases']);
    if (!nodes.ok)
        return nodes;
    const ids = nodes.value.filter((node) => (0,json_path/* textAt */.$6)(node, 'tagName') === tag).map((node) => (0,json_path/* valueAt */.fK)(node, 'databaseId'));
    return (0,domain_result/* success */.k)(ids.filter((id) => typeof id === 'number').toSorted((a, b) => a - b));
};
const listByTag = async (client, tag) => {
    const ids = await findIds(client, tag);
    if (!ids.ok)
        return ids;
    const found = [];
    for (const id of ids.value) {
        const release = await getRelease(client, id);
        const isGone = !release.ok && release.error.problem.kind === 'not-found';
        if (!release.ok && !isGone)
            return release;
        // Whoever changed its tag meanwhile made it another tag's.
        if (release.ok && release.value.tag === tag)
            found.push(release.value);
    }
    return (0,domain_result/* success */.k)(found);
};
const deleteRelease = async ({ call, place }, id) => {
    const deleted = await call(`DELETE release ${id}`, async (octokit) => {
        await octokit.rest.repos.deleteRelease({ ...place, release_id: id });
    });
    return !deleted.ok && deleted.error.problem.kind === 'not-found' ? (0,domain_result/* success */.k)(undefined) : deleted;
};
const markLatest = ({ call, place }, id) => call(`PATCH release ${id}`, async (octokit) => {
    await octokit.rest.repos.updateRelease({ ...place, release_id: id, make_latest: 'true' });
});
const sendRelease = ({ call, place }, release, target) => call(`POST release of ${release.tag}`, async (octokit) => {
    const { data } = await octokit.rest.repos.createRelease({
        ...place,
        tag_name: release.tag,
        ...target,
        name: release.name,
        body: release.body,
        prerelease: release.prerelease,
        draft: release.draft,
        // "Drafts and prereleases cannot be set as latest."
        make_latest: release.latest && !release.draft && !release.prerelease ? 'true' : 'false',
    });
    return toRelease(data);
});
const hasTag = async (client, { tag }) => {
    const standing = await readStanding(client, [`refs/tags/${tag}`]);
    return standing.ok && standing.value.objects[0] !== undefined;
};
// Commits that are on no branch are forbidden to the job's token as a target, also where the tag is there and the target
// counts for nothing: https://github.com/axodotdev/cargo-dist/issues/2415
const sendTargeted = async (client, release) => {
    const sent = await sendRelease(client, release, { target_commitish: release.commit });
    const isForbidden = !sent.ok && sent.error.problem.kind === 'forbidden';
    return isForbidden && (await hasTag(client, release)) ? sendRelease(client, release, {}) : sent;
};
const releases_attempts = 3;
const createRelease = async (client, release) => {
    for (let attempt = 1;; attempt++) {
        const sent = await sendTargeted(client, release);
        if (sent.ok || !sent.error.lost)
            return sent;
        const made = await findByTag(client, release.tag);
        if (!made.ok)
            return made;
        if (made.value !== undefined)
            return (0,domain_result/* success */.k)(made.value);
        if (attempt === releases_attempts)
            return sent;
    }
};
/** Releases (https://docs.github.com/rest/releases/releases). */
const createReleases = (client) => ({
    findByTag: (tag) => settle(findByTag(client, tag)),
    create: (release) => settle(createRelease(client, release)),
    listByTag: (tag) => settle(listByTag(client, tag)),
    delete: (id) => settle(deleteRelease(client, id)),
    markLatest: (id) => settle(markLatest(client, id)),
});

;// CONCATENATED MODULE: ../../packages/core/src/adapters/github/repository.ts

const visibilities = new Map([
    ['public', 'public'],
    ['internal', 'internal'],
]);
const repository_readFacts = ({ call, place }) => call('GET /repos/{owner}/{repo}', async (octokit) => {
    const { data } = await octokit.rest.repos.get(place);
    return { visibility: visibilities.get(data.visibility ?? '') ?? 'private', defaultBranch: data.default_branch };
});
/** The repository itself (https://docs.github.com/rest/repos/repos#get-a-repository). */
const createRepository = (client) => ({ get: () => settle(repository_readFacts(client)) });

;// CONCATENATED MODULE: ../../packages/core/src/domain/review.ts
/**
 * The last of each reviewer's reviews, oldest reviewer first; comments take no side and are not among them. One that was
 * dismissed stands as such: what its reviewer thought before does not come back.
 */
const currentReviews = (inOrder) => [
    ...new Map(inOrder.map((review) => [review.reviewer, review])).values(),
];

;// CONCATENATED MODULE: ../../packages/core/src/adapters/github/reviews.ts





const reviews_query = `query reviews($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      reviews(first: 100, after: $after, states: [APPROVED, CHANGES_REQUESTED, DISMISSED]) {
        pageInfo { hasNextPage endCursor }
        nodes { state url authorCanPushToRepository author { login } commit { oid } }
      }
    }
  }
}`;
const verdicts = new Map([
    ['APPROVED', 'approved'],
    ['CHANGES_REQUESTED', 'changes-requested'],
    ['DISMISSED', 'dismissed'],
]);
const toReviews = (node) => {
    const verdict = verdicts.get((0,json_path/* textAt */.$6)(node, 'state'));
    if (verdict === undefined)
        return [];
    const commit = (0,json_path/* textAt */.$6)(node, 'commit', 'oid') || undefined;
    const canWrite = (0,json_path/* valueAt */.fK)(node, 'authorCanPushToRepository') === true;
    return [{ reviewer: (0,json_path/* textAt */.$6)(node, 'author', 'login'), verdict, commit, canWrite, url: (0,json_path/* textAt */.$6)(node, 'url') }];
};
const listReviews = async (client, pullRequest) => {
    const name = `query reviews of ${pullRequest}`;
    const variables = { ...client.place, number: pullRequest };
    const nodes = await readConnection(client, { name, query: reviews_query, variables }, ['repository', 'pullRequest', 'reviews']);
    return nodes.ok ? (0,domain_result/* success */.k)(currentReviews(nodes.value.flatMap(toReviews))) : nodes;
};
/** Reviews (https://docs.github.com/graphql/reference/objects#pullrequestreview): REST does not tell who may write. */
const createReviews = (client) => ({
    list: (pullRequest) => settle(listReviews(client, pullRequest)),
});

;// CONCATENATED MODULE: ../../packages/core/src/adapters/github/runs.ts


const getRun = async ({ call, place }, runId, attempt) => {
    const found = await call(`GET run ${runId}, attempt ${attempt}`, async (octokit) => {
        const target = { ...place, run_id: Number(runId), attempt_number: attempt };
        const { data } = await octokit.rest.actions.getWorkflowRunAttempt(target);
        return {
            id: String(data.id),
            attempt: data.run_attempt ?? attempt,
            status: data.status ?? '',
            conclusion: data.conclusion ?? undefined,
            url: data.html_url,
            actorLogin: data.triggering_actor?.login ?? data.actor?.login ?? '',
        };
    });
    return !found.ok && found.error.problem.kind === 'not-found' ? (0,domain_result/* success */.k)(undefined) : found;
};
const listApprovals = ({ call, place }, runId) => call(`GET approvals of run ${runId}`, async (octokit) => {
    const { data } = await octokit.rest.actions.getReviewsForRun({ ...place, run_id: Number(runId) });
    return data.map(({ state, comment, environments, user }) => ({
        login: user.login,
        state,
        comment,
        environments: environments.flatMap(({ name }) => (name === undefined ? [] : [name])),
    }));
});
/** Workflow runs (https://docs.github.com/rest/actions/workflow-runs). */
const createRuns = (client) => ({
    get: (runId, attempt) => settle(getRun(client, runId, attempt)),
    approvals: (runId) => settle(listApprovals(client, runId)),
});

;// CONCATENATED MODULE: ../../packages/core/src/adapters/github.ts












/** GitHub's API for one repository, noun by noun. */
const createGitHub = (client) => ({
    refs: createRefs(client),
    commits: createCommits(client),
    pullRequests: createPullRequests(client),
    comments: createComments(client),
    releases: createReleases(client),
    codeScanning: createCodeScanning(client),
    checkRuns: createCheckRuns(client),
    jobs: createJobs(client),
    reviews: createReviews(client),
    deployments: createDeployments(client),
    runs: createRuns(client),
    repository: createRepository(client),
});

;// CONCATENATED MODULE: ../../packages/core/src/adapters/command-environment.ts
// With these a program could act in the job's name: ask for an OIDC token, write to the job's cache and artifacts, use
// its token, or read every input (the token is one of them). The runner gives them to the action, not to what it starts.
const credentials = /^(ACTIONS_.*(TOKEN|URL)|(GITHUB|GH|GH_ENTERPRISE|GITHUB_ENTERPRISE)_TOKEN|INPUT_.*)$/i;
// Through these files the runner obeys: a line in GITHUB_ENV or GITHUB_PATH changes every later step, one in GITHUB_OUTPUT
// or GITHUB_STATE what this action says. What was saved for `post` stands in STATE_*.
const runnerFiles = /^(GITHUB_(ENV|PATH|OUTPUT|STATE|STEP_SUMMARY|ARTIFACTS)|STATE_.*)$/i;
/** The environment of a command: the job's without its credentials and runner files, and what the command asks for. */
const commandEnvironment = (outer, asked) => {
    const kept = Object.entries(outer).filter(([name]) => !credentials.test(name) && !runnerFiles.test(name));
    const asks = Object.entries(asked);
    // On Windows the names Path and PATH are one variable.
    const same = (one, other) => process.platform === 'win32' ? one.toUpperCase() === other.toUpperCase() : one === other;
    const rest = kept.filter(([name]) => !asks.some(([other]) => same(name, other)));
    return Object.fromEntries([...rest, ...asks.filter(([, value]) => value !== undefined)]);
};

// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(6193);
;// CONCATENATED MODULE: ../../packages/core/src/adapters/lines.ts

const longestLine = 4_096;
const cut = ' … (cut)';
/**
 * Cuts a stream of UTF-8 bytes into lines, at LF and CR LF. Of a line that was drawn over itself with CR (a progress bar)
 * the last state remains, and a line of more than 4,096 characters is cut: no output can fill the memory.
 */
const createLineSplitter = (onLine) => {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    let pending = '';
    let overlong = false;
    // The line ended with CR: the first half of a CR LF, or what comes next is drawn over it.
    let returned = false;
    const reset = () => {
        pending = '';
        overlong = false;
        returned = false;
    };
    const emit = () => {
        onLine(overlong ? pending + cut : pending);
        reset();
    };
    const append = (text) => {
        if (text === '')
            return;
        if (returned)
            reset();
        const body = text.replace(/\r+$/, '');
        returned = body.length < text.length;
        const last = body.lastIndexOf('\r');
        if (last >= 0)
            [pending, overlong] = ['', false];
        const rest = body.slice(last + 1);
        const room = longestLine - pending.length;
        overlong ||= rest.length > room;
        pending += rest.slice(0, room);
    };
    const take = (text) => {
        const parts = text.split('\n');
        for (const [index, part] of parts.entries()) {
            append(part);
            if (index < parts.length - 1)
                emit();
        }
    };
    return {
        push: (bytes) => take(decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))),
        end: () => {
            take(decoder.end());
            if (pending !== '')
                emit();
        },
    };
};

;// CONCATENATED MODULE: ../../packages/core/src/adapters/shell.ts










const absent = (program, onlyInside) => ({
    kind: 'not-found',
    message: onlyInside
        ? `${program} is on PATH only inside the workspace, where a pull request could have put it. Name it by its absolute path if that is meant.`
        : (0,external_node_path_.isAbsolute)(program)
            ? `${program} is no program that can be run. Check the path, and that the file is executable.`
            : `${program} is not on PATH. Install it in an earlier step, or name it by its absolute path.`,
});
const isForeign = async ({ workspace }, file) => (0,external_node_path_.isAbsolute)(file) && !isInside(workspace, file) && !isInside(workspace, await (0,promises_.realpath)((0,external_node_path_.dirname)(file)));
/** Finds a program as the toolkit does, in the folders of PATH that lie outside of the workspace. */
const findProgram = async (roots, program) => {
    if ((0,external_node_path_.isAbsolute)(program))
        return (await findInPath(program))[0] ?? absent(program, false);
    if (program === '' || /[\\/]/.test(program))
        return absent(program, false);
    const found = await findInPath(program);
    for (const file of found)
        if (await isForeign(roots, file))
            return file;
    return absent(program, found.length > 0);
};
const findFolder = async (roots, path) => {
    const folder = await locateExisting(roots, path);
    if (!folder.ok)
        return (0,domain_result/* failure */.V)(folder.error.message);
    const isFolder = (await (0,promises_.stat)(folder.value)).isDirectory();
    return isFolder ? folder : (0,domain_result/* failure */.V)(`${path} is no folder. Name a folder of the workspace.`);
};
const describeEnd = (end) => {
    switch (end.kind) {
        case 'exited':
            return end.signal === undefined
                ? { kind: 'exited', code: end.code }
                : { kind: 'killed', signal: end.signal };
        case 'enough':
            return { kind: 'too-long' };
        case 'not-started':
            return { kind: 'not-started', message: `It could not be started: ${end.errors}.` };
        default:
            return { kind: end.kind };
    }
};
const sketchEnd = (end) => {
    if (end.kind === 'exited')
        return `exit code ${end.code}`;
    if (end.kind === 'killed')
        return end.signal;
    return 'message' in end ? end.message : end.kind;
};
/**
 * Other people's programs, started by node itself (adr/0010): each bounded in time, ended as a tree, with the job's
 * environment but without what a program could act in the job's name with.
 */
const createShell = (options) => {
    const { workspace, workingDirectory, environment, signal, debug, nowMs } = options;
    const execute = async (command, file, folder) => {
        const output = createBoundedOutput(command.maxOutputBytes);
        const { onLine } = command;
        const lines = onLine && {
            stdout: createLineSplitter((line) => onLine(line, 'stdout')),
            stderr: createLineSplitter((line) => onLine(line, 'stderr')),
        };
        const startedMs = nowMs();
        const end = await runProgram({
            file,
            args: command.args,
            folder,
            environment: commandEnvironment(environment, command.environment),
            input: command.input ?? '',
            timeoutMs: command.timeoutMs,
            signal,
            onOutput: (bytes) => {
                lines?.stdout.push(bytes);
                return command.maxOutputBytes === 0 ? 'more' : output.push(bytes);
            },
            onErrors: (bytes) => lines?.stderr.push(bytes),
        });
        lines?.stdout.end();
        lines?.stderr.end();
        const facts = { durationMs: nowMs() - startedMs, output: output.bytes().toString('utf8'), errors: end.errors };
        return { ...facts, ...describeEnd(end) };
    };
    const run = async (command) => {
        const nothing = { durationMs: 0, output: '', errors: '' };
        if (signal.aborted)
            return { ...nothing, kind: 'cancelled' };
        const roots = await findRoots(workspace, workingDirectory);
        if (!roots.ok)
            return { ...nothing, kind: 'not-started', message: roots.error.message };
        const folder = await findFolder(roots.value, command.folder);
        if (!folder.ok)
            return { ...nothing, kind: 'not-started', message: folder.error };
        const file = await findProgram(roots.value, command.program);
        return typeof file === 'string' ? execute(command, file, folder.value) : { ...nothing, ...file };
    };
    return {
        run: async (command) => {
            const end = await run(command);
            debug(`${[command.program, ...command.args].join(' ')} → ${sketchEnd(end)} in ${(0,quantity/* formatDuration */.a3)(end.durationMs)}`);
            return end;
        },
    };
};

;// CONCATENATED MODULE: ../../packages/core/src/adapters/world.ts











const noCache = () => {
    const reply = { kind: 'unavailable', message: 'This action keeps nothing in the cache.' };
    return { restore: async () => reply, save: async () => reply };
};
const requireFolder = async (workspace, workingDirectory) => {
    const found = await (0,promises_.stat)((0,external_node_path_.join)(workspace, workingDirectory)).catch(() => undefined);
    if (found?.isDirectory() === true)
        return;
    throw new Error(`\`working-directory\`: ${workingDirectory} is no folder of the workspace.\nCheck the path, and that the checkout comes before this step.`);
};
// Beside the code, where no pull request can write.
const dataBranch = 'drawbridge-data';
/** The real world behind the ports; rejects when there is no such folder. The GitHub client is loaded when GitHub is first asked. */
const openWorld = async (access, parts = {}) => {
    const { context, token, workingDirectory, cancellation, debug } = access;
    const { workspace, repository, apiUrl, graphqlUrl } = context;
    await requireFolder(workspace, workingDirectory);
    const [clock, random, environment, signal] = [adapters_clock/* systemClock */.m, Math.random, process.env, cancellation.signal];
    const addresses = { apiUrl, graphqlUrl, repository };
    const client = createGitHubClient({ ...addresses, token, cancellation, clock, random, debug, limits: gitHubLimits });
    return {
        files: createFiles({ workspace, workingDirectory, signal }),
        git: createGit({ access, clock, random, environment }),
        github: createGitHub(client),
        store: createStore(client, { branch: dataBranch, newMark: external_node_crypto_.randomUUID }),
        branch: (name) => createBranch(client, { branch: name, newMark: external_node_crypto_.randomUUID }),
        shell: createShell({ workspace, workingDirectory, environment, signal, debug, nowMs: clock.nowMs }),
        cache: (parts.cache ?? noCache)({ environment, signal, debug }),
    };
};


/***/ }),

/***/ 9076:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ maximumSarifBytes),
/* harmony export */   y: () => (/* binding */ saysCodeScanningIsOff)
/* harmony export */ });
/**
 * What one SARIF document may weigh, compressed (https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning).
 * "10 MB" is read in its smaller sense: what fits here fits in both.
 */
const maximumSarifBytes = 10_000_000;
const off = /\b(code|advanced) security must be enabled|code scanning is not enabled|not enabled for code scanning/i;
/** True when GitHub's words say that the repository has no code scanning: then no permission of the token would help. */
const saysCodeScanningIsOff = (message) => off.test(message);


/***/ }),

/***/ 6381:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W3: () => (/* binding */ namesOnePath),
/* harmony export */   tI: () => (/* binding */ compileGlobs)
/* harmony export */ });
/* unused harmony export isUsableGlob */
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6444);
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(picomatch__WEBPACK_IMPORTED_MODULE_0__);

// The flag lets "**" pass folders that have a line end in their names.
const options = { dot: true, nonegate: true, flags: 's' };
const unsigned = (pattern) => (pattern.startsWith('!') ? pattern.slice(1) : pattern);
/** Compiles glob patterns (`*`, `**`, `?`, `[a-z]`, `{a,b}`) over POSIX paths relative to one root; dot files match too. */
const compileGlobs = (patterns) => {
    const rules = patterns.map((pattern) => {
        return { negated: pattern.startsWith('!'), matches: picomatch__WEBPACK_IMPORTED_MODULE_0___default()(unsigned(pattern), options) };
    });
    return (path) => rules.reduce((taken, rule) => (rule.matches(path) ? !rule.negated : taken), false);
};
/** Whether a pattern, as written, can match one path only: the pattern itself. */
const namesOnePath = (pattern) => !/^!|[\\*?[\]{}()]/.test(pattern);
const longestGlob = 1_000;
/** Whether a pattern can match anything: a brace that is not closed or a range that runs backwards (`[z-a]`) never does. */
const isUsableGlob = (pattern) => pattern.length <= longestGlob &&
    unsigned(pattern) !== '' &&
    picomatch.makeRe(unsigned(pattern), options).source !== '$^';


/***/ }),

/***/ 7010:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ shortSha),
/* harmony export */   V: () => (/* binding */ isObjectName)
/* harmony export */ });
const full = /^[0-9a-f]{40}([0-9a-f]{24})?$/;
/** True for the whole name of a git object, of SHA-1 or SHA-256. */
const isObjectName = (text) => full.test(text);
/** An object's name as people read it: its first seven characters. */
const shortSha = (name) => name.slice(0, 7);


/***/ }),

/***/ 6241:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ isSameText)
/* harmony export */ });
const bare = (text) => text.replaceAll('\r\n', '\n').trim();
/** True when two texts are the same but for their line ends and the blanks around them, which GitHub changes in comments. */
const isSameText = (left, right) => bare(left) === bare(right);


/***/ })

};
