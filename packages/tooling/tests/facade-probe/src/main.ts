import * as core from '@actions/core';

// What @actions/core does through the facades, and nothing else: ask for an OIDC token, describe the platform.
const token = await core.getIDToken('octo');
const { platform, name } = await core.platform.getDetails();
process.stdout.write(`${JSON.stringify({ token, platform, isNamed: name !== '' })}\n`);
