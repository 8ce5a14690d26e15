// Preloaded into an action: writes the most memory that the process ever held, in bytes, when it ends.
import { writeFileSync } from 'node:fs';

const target = process.env['DRAWBRIDGE_PEAK'];

process.on('exit', () => {
  if (target !== undefined) writeFileSync(target, String(process.resourceUsage().maxRSS * 1024));
});
