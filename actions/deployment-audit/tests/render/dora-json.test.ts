import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { doraSchema } from '@drawbridge/core/reports/drawbridge/dora';
import { findSchemaProblems } from '@drawbridge/testkit/schema';
import { describe, expect, test } from '@jest/globals';
import { renderDoraJson } from '../../src/render/dora-json.ts';
import { deployed, incident } from '../decide/dora/log.ts';
import { boardOf } from './dashboard/page-of.ts';

const published = path.join(import.meta.dirname, '../../../../docs/schemas/dora.schema.json');

describe('dora.json', () => {
  test.each([
    ['an empty log', []],
    [
      'failures, open ones and what nobody told the end of',
      [
        ...deployed({ version: '1', at: 0 }),
        ...deployed({ version: '2', at: 1, outcome: 'rolled-back' }),
        ...deployed({ version: '3', at: 2, outcome: 'rollback-failed' }),
        ...deployed({ version: '4', at: 3, outcome: 'lost' }),
        incident('a', 'opened', 4),
      ],
    ],
  ])('of %s is as its schema says', (_, entries) => {
    expect(findSchemaProblems(doraSchema, JSON.parse(renderDoraJson(boardOf(entries))))).toEqual([]);
  });

  test('says what was counted, in milliseconds and counts', () => {
    const entries = [
      ...deployed({ version: '1', at: 0 }),
      ...deployed({ version: '2', at: 10, took: 0.5, outcome: 'rolled-back' }),
    ];
    expect(JSON.parse(renderDoraJson(boardOf(entries)))).toMatchObject({
      schema: 1,
      at: '2026-03-04T00:00:00.000Z',
      environments: ['production'],
      now: {
        from: '2025-12-15T00:00:00.000Z',
        to: '2026-03-05T00:00:00.000Z',
        deploymentFrequency: { deployments: 1, days: 80 },
        recoveryTime: { medianMs: 1_800_000, recovered: 1, open: 0 },
        changeFailRate: { hits: 1, of: 2 },
      },
      uncounted: { withoutTraffic: 0, unknown: 0, inProgress: 0 },
    });
  });

  test('is held by a schema that refuses what it does not know', () => {
    const data = { ...JSON.parse(renderDoraJson(boardOf([]))), more: 1 };
    expect(findSchemaProblems(doraSchema, data)).not.toEqual([]);
  });

  test('and the published schema is that one', () => {
    expect(existsSync(published)).toBe(true);
    expect(JSON.parse(readFileSync(published, 'utf8'))).toMatchObject(JSON.parse(JSON.stringify(doraSchema)));
  });
});
