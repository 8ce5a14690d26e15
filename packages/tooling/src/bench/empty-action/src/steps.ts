/** Never reached: the measurement gives no subject, so the inputs are refused first. */
export async function run(): Promise<never> {
  throw new Error('The empty action was given a subject.');
}
