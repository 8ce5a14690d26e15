/**
 * What one SARIF document may weigh, compressed (https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning).
 * "10 MB" is read in its smaller sense: what fits here fits in both.
 */
export const maximumSarifBytes = 10_000_000;

const off = /\b(code|advanced) security must be enabled|code scanning is not enabled|not enabled for code scanning/i;

/** True when GitHub's words say that the repository has no code scanning: then no permission of the token would help. */
export const saysCodeScanningIsOff = (message: string): boolean => off.test(message);
