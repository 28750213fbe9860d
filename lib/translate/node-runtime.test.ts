import type { CreateEngine } from './engine';
import { explainMissingRuntime } from './node-runtime';
import { TranslateError } from './translate-error';

const failing = (error: unknown): CreateEngine => async () => { throw error; };
const load = (create: CreateEngine) => explainMissingRuntime(create)('m', 'cpu', {});

test.each([
  ['MODULE_NOT_FOUND', "Cannot find module '../bin/napi-v6/darwin/x64/onnxruntime_binding.node'\nRequire stack:\n- /binding.js"],
  ['ERR_DLOPEN_FAILED', 'Error loading shared library ld-linux-x86-64.so.2: No such file or directory (needed by /bin/libonnxruntime.so.1)'],
])('says in one line that the runtime is missing (%s)', async (code, message) => {
  const error = load(failing(Object.assign(new Error(message), { code })));
  await expect(error).rejects.toBeInstanceOf(TranslateError);
  await expect(error).rejects.toMatchObject({ code: 'engine-failed', message: expect.stringMatching(/^Translating .*does not run on this machine.*onnxruntime.*$/) });
});

test.each([
  new TranslateError('model-missing', 'no model'),
  Object.assign(new Error("Cannot find module 'sharp'"), { code: 'MODULE_NOT_FOUND' }),
  new Error('onnxruntime says no'),
])('leaves other failures as they are: %s', async (error) => {
  await expect(load(failing(error))).rejects.toBe(error);
});
