import { hubSources, readHubBase } from './hub-base';

test.each([
  [undefined, 'https://huggingface.co'],
  ['', 'https://huggingface.co'],
  ['https://mirror.example/', 'https://mirror.example'],
  ['http://127.0.0.1:8080/hf/?x=1', 'http://127.0.0.1:8080/hf'],
  ['mirror.example', null],
  ['ftp://mirror.example', null],
])('PARALELO_HUB=%s', (setting, base) => {
  expect(readHubBase(setting)).toBe(base);
});

test.each([
  ['https://huggingface.co', ['https://huggingface.co', 'https://*.huggingface.co', 'https://*.hf.co']],
  ['https://mirror.example/hf', ['https://mirror.example']],
  [null, []],
])('the policy for %s lets through %j', (base, sources) => {
  expect(hubSources(base)).toEqual(sources);
});
