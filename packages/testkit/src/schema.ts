import { Ajv, type ValidateFunction } from 'ajv';

const ajv = new Ajv({ allErrors: true, strict: false });

// To compile a schema takes a hundred times as long as to hold a value against it.
const compiled = new WeakMap<object, ValidateFunction>();

const compile = (schema: object): ValidateFunction => {
  const validate = compiled.get(schema) ?? ajv.compile(schema);
  compiled.set(schema, validate);
  return validate;
};

/** Says in one sentence each where a value breaks a JSON Schema; empty when it holds to it. */
export const findSchemaProblems = (schema: object, value: unknown): readonly string[] => {
  const validate = compile(schema);
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || '/'} ${message}`);
};
