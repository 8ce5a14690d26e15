/** check.mjs: a program of its own, so that whoever checks a pack needs nothing of ours. */
export const checker = `import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('.', import.meta.url);
const read = (path) => readFileSync(new URL(path, folder));
const hash = (...parts) => createHash('sha256').update(Buffer.concat(parts)).digest();
const leaf = (entry) => hash(Buffer.of(0), entry);
const node = (left, right) => hash(Buffer.of(1), left, right);

// RFC 9162, section 2.1.3.2
const follow = (index, size, start, proof) => {
  if (index >= size) return undefined;
  let [at, last, root] = [index, size - 1, start];
  for (const other of proof) {
    if (last === 0) return undefined;
    if (at % 2 === 1 || at === last) {
      root = node(other, root);
      while (at % 2 === 0 && at !== 0) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
    } else root = node(root, other);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 ? root : undefined;
};

const checkpoint = read('checkpoint').toString();
const [origin, size, root] = checkpoint.split('\\n');
const check = (name) => {
  const [head, ...rest] = read(\`proofs/\${name}.tlog-proof\`).toString().split('\\n\\n');
  const [version, index, ...hashes] = head.split('\\n');
  if (version !== 'c2sp.org/tlog-proof@v1' || index !== \`index \${name}\`) return 'its proof is not one of this entry';
  if (rest.join('\\n\\n') !== checkpoint) return 'its proof is of another checkpoint';
  const proof = hashes.map((each) => Buffer.from(each, 'base64'));
  const reached = follow(Number(name), Number(size), leaf(read(\`entries/\${name}.json\`)), proof);
  return reached?.toString('base64') === root ? undefined : 'it is not the one that was logged';
};

const list = (path, end) => readdirSync(new URL(path, folder)).map((file) => file.replace(end, ''));
const entries = list('entries', '.json').sort((one, other) => one - other);
const { deployments, findings } = JSON.parse(read('deployments.json'));
const told = [...deployments.flatMap((each) => [[each.entries.intent, each.intent], [each.entries.result, each.result]]),
  ...findings.map((each) => [each.entry, each.finding])].filter(([index]) => index !== null);
const sorted = (value) => Array.isArray(value) ? value.map(sorted) : value === null || typeof value !== 'object' ? value
  : Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key])]));
const same = (one, other) => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
const problems = [
  ...entries.map((name) => [name, check(name)]),
  ...told.filter(([index]) => !entries.includes(String(index))).map(([index]) => [index, 'it is missing']),
  ...told.filter(([index, value]) => entries.includes(String(index)) && !same(JSON.parse(read(\`entries/\${index}.json\`)), value))
    .map(([index]) => [index, 'deployments.json tells it otherwise']),
].filter(([, problem]) => problem !== undefined);
for (const [name, problem] of problems) console.log(\`entry \${name}: \${problem}\`);
console.log(problems.length === 0
  ? \`\${entries.length} entries are in the log \${origin} as it was with \${size} entries and root \${root}\`
  : \`\${problems.length} problems; do not rely on this folder\`);
process.exitCode = problems.length === 0 ? 0 : 1;
`;
