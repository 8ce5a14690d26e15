import { Ajv } from 'ajv';

/** Says in one sentence each where a value breaks a JSON Schema; empty when it holds to it. */
export const findSchemaProblems = (schema: object, value: unknown): readonly string[] => {
  const ajv = new Ajv({ allErrors: true, strict: false });
  const validate = ajv.compile(schema);
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || '/'} ${message}`);
};
