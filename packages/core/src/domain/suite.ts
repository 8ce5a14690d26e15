/** The version of the whole suite: all actions, workflows and schemas are released together. */
export const suiteVersion = '0.1.0';
