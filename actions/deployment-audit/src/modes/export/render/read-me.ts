import type { LogHead } from '../../../decide/kept.ts';
import type { EvidencePack } from '../decide.ts';
import { columns } from './files.ts';

const serves: Readonly<Record<string, readonly string[]>> = {
  'Authorised and approved, by somebody else than who wrote it': [
    'started_by',
    'approved_by',
    'approver_is_somebody_else',
  ],
  'Tested before': ['gates', 'all_gates_passed', 'gate_report_digests'],
  'Recorded, and known for what it is': ['change', 'version', 'artifact', 'from', 'to', 'intended_at', 'intent_entry'],
  'Implemented in a controlled way, with a way back': ['kind', 'strategy', 'started_at', 'finished_at', 'serves_after'],
  'Verified after': ['outcome', 'users_may_have_met_it', 'reason', 'health', 'result_entry'],
  'Nothing left out': ['findings'],
};

const controls = [
  'SOC 2, CC8.1: changes are authorised, designed, tested, approved and implemented.',
  'ISO/IEC 27001:2022, A.8.32: changes to systems follow a procedure that authorises, tests and records them, and knows a way back.',
  'EU Regulation 2022/2554 (DORA), Article 9(4)(e): changes are recorded, tested, assessed, approved, implemented and verified.',
];

const describeCheck = ({ isSignatureChecked = true }: LogHead): string =>
  isSignatureChecked
    ? 'The checkpoint carries a signature.'
    : 'The checkpoint carries a signature, which was NOT checked.';

const describeKey = (head: LogHead): readonly string[] =>
  head.isSigned
    ? [
        `${describeCheck(head)} It counts for as much as the key was kept from those who write to the`,
        'repository: ask where it is kept, and get the public key from somebody else than who gave you this folder.',
      ]
    : [
        'The checkpoint is not signed. Whoever may write to the log could have made all of it anew. Compare it with a',
        'checkpoint that was kept elsewhere at the time (a message, a ticket, another system).',
      ];

/** README.txt: what is here, how to check it, and which controls each column serves. */
export const renderReadMe = (pack: EvidencePack, head: LogHead): string =>
  [
    'EVIDENCE OF DEPLOYMENTS',
    '',
    `${pack.rows.length} deployments, ${pack.findings.length} findings, out of a log of ${head.size} entries.`,
    '',
    'FILES',
    '  evidence.csv      one row for each deployment that was begun in the period',
    '  findings.csv      what did not match when the log was compared with GitHub',
    '  deployments.json  the same for programs',
    '  checkpoint        the state of the whole log that everything here is proven against',
    '  entries/N.json    entry N of the log, byte for byte',
    '  proofs/N.tlog-proof  shows that entry N is in the log (https://c2sp.org/tlog-proof)',
    '  check.mjs         checks entries, proofs and deployments.json',
    '',
    'HOW TO CHECK IT, WITHOUT A NETWORK',
    '  node check.mjs',
    'It hashes each entry, follows its proof (RFC 9162, section 2.1.3) and arrives at the root in the checkpoint, or says',
    'which one does not, and whether deployments.json tells what they tell. It is a page long and uses nothing but Node.js:',
    'read it, or take any other tool for these proofs. It does not read the two tables: evidence.csv and findings.csv are',
    'for reading. Before you rely on a row, look at the entries that its last columns name.',
    '',
    ...describeKey(head),
    '',
    'A proof shows that an entry is in the log as it was when the checkpoint was made. That no deployment went unrecorded',
    'no log can show: findings.csv tells what comparing with GitHub found. An approval is what GitHub said at the time.',
    '',
    'WHICH COLUMN SERVES WHAT',
    ...Object.entries(serves).map(([what, names]) => `  ${what}: ${names.join(', ')}`),
    '',
    'These requirements run through:',
    ...controls.map((control) => `  - ${control}`),
    'Whether they are met is for the auditor to judge; this folder only tells what happened.',
    '',
    'COLUMNS OF evidence.csv',
    ...columns.map(([name, , what]) => `  ${name}: ${what}`),
    '',
    'A cell that begins with an apostrophe began with a character that spreadsheets calculate.',
    '',
  ].join('\n');
