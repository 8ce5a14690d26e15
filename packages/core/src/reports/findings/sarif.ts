import { countOf } from '../../domain/quantity.ts';
import type { JsonCursor } from '../json/cursor.ts';
import type { FindingList } from './finding-list.ts';
import { jsonFindings } from './json-findings.ts';
import { sarifPlace } from './sarif-place.ts';
import { addSarifResult, type SarifRun, sarifMessage } from './sarif-result.ts';
import { SarifDescriptors } from './sarif-rules.ts';

const readLog = (log: JsonCursor, list: FindingList): void => {
  const version = log.at('version').text();
  if (version !== '2.1.0')
    log.at('version').refuse(`is ${JSON.stringify(version.slice(0, 20))}`, 'Let the tool write SARIF 2.1.0.');
  const runs = log.at('runs').list();
  if (runs.length === 0) list.breakDown('the log holds no run: no tool has run');
  for (const inline of log.at('inlineExternalProperties').optionalList())
    if (inline.at('results').optionalList().length > 0)
      list.breakDown('results stand in inlineExternalProperties, which are not read: write them into their run');
  for (const run of runs) readRun(run, list);
};

const readRun = (cursor: JsonCursor, list: FindingList): void => {
  const tool = cursor.at('tool').at('driver').at('name').text();
  const run: SarifRun = { cursor, tool, descriptors: new SarifDescriptors(cursor.at('tool')) };
  list.addTool(tool);
  for (const invocation of cursor.at('invocations').optionalList()) readInvocation(run, invocation, list);
  const external = cursor.at('externalPropertyFileReferences');
  if (!external.isAbsent() && external.at('results').optionalList().length > 0)
    list.breakDown(`results of ${tool} stand in files of their own, which are not read: write them into the log`);
  if (cursor.at('results').isAbsent())
    list.breakDown(`the run of ${tool} has no results, not even an empty list: the tool did not scan`);
  else readResults(run, list);
};

/** Kinds of results that claim no failure (SARIF 2.1.0 section 3.27.9). */
const harmless = new Set(['pass', 'notApplicable', 'open']);
const knownKinds = new Set(['fail', 'review', 'informational', ...harmless]);

const readResults = (run: SarifRun, list: FindingList): void => {
  let undecided = 0;
  for (const result of run.cursor.at('results').elements()) {
    const kind = result.at('kind').optionalText() ?? 'fail';
    if (!knownKinds.has(kind)) result.at('kind').refuse(`is ${JSON.stringify(kind.slice(0, 40))}, which is no kind`);
    if (kind === 'open') undecided += 1;
    const isGone = result.at('baselineState').optionalText() === 'absent';
    if (!isGone && !harmless.has(kind)) addSarifResult(run, result, list);
  }
  if (undecided > 0) list.warn(null, `${run.tool} could not decide ${countOf(undecided, 'result')} (kind "open")`);
};

const readInvocation = (run: SarifRun, invocation: JsonCursor, list: FindingList): void => {
  // Required by the specification; ending well is not guessed where it is left out, but many writers do leave it out.
  const succeeded = invocation.at('executionSuccessful');
  if (!succeeded.isAbsent() && !succeeded.flag()) list.breakDown(failureOf(run, invocation));
  for (const key of ['toolExecutionNotifications', 'toolConfigurationNotifications'] as const)
    for (const notification of invocation.at(key).optionalList()) readNotification(run, notification, list);
};

const failureOf = ({ tool }: SarifRun, invocation: JsonCursor): string => {
  const reason = invocation.at('exitCodeDescription').optionalText() ?? invocation.at('exitSignalName').optionalText();
  const code = invocation.at('exitCode').optionalNumber();
  const details = [code === undefined ? '' : `exit code ${code}`, reason ?? ''].filter((part) => part !== '');
  return `${tool} did not end well (executionSuccessful is false)${details.length > 0 ? `: ${details.join(', ')}` : ''}`;
};

const readNotification = (run: SarifRun, notification: JsonCursor, list: FindingList): void => {
  const descriptor = run.descriptors.resolve('notifications', notification.at('descriptor'));
  const configuration = descriptor?.at('defaultConfiguration');
  const usual = configuration === undefined || configuration.isAbsent() ? undefined : configuration.at('level');
  const level = notification.at('level').optionalText() ?? usual?.optionalText() ?? 'warning';
  const driver = run.cursor.at('tool').at('driver');
  const text = sarifMessage(notification.at('message'), [descriptor, driver]);
  const place = sarifPlace(run.cursor, notification);
  const where = place === undefined ? '' : ` ${place.path}${place.line === undefined ? '' : `, line ${place.line}`}:`;
  const message = `${run.tool}:${where} ${text === '' ? (descriptor?.at('id').text() ?? 'a notification without text') : text}`;
  if (level === 'error') list.breakDown(message);
  else if (level === 'warning') list.warn(null, message);
};

/**
 * Reads a SARIF 2.1.0 log (https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html) of any tool and any
 * number of runs. A run without results, an invocation that failed and notifications of level error are breakdowns.
 */
export const createSarifParser = jsonFindings('sarif', readLog);
