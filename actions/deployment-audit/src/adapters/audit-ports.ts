import type { AuditPorts } from '../ports/audit-ports.ts';
import { createCryptography } from './cryptography.ts';

/** What only this action needs, on a real machine. */
export const createAuditPorts = (): AuditPorts => ({ cryptography: createCryptography(), random: Math.random });
