process.env.STATE_drawbridge ||= 'null';
await import('./index.js');
