/** Version of the envelope and of every action's part in it; it follows SemVer with the suite. */
export const schemaVersion = '1.1';
