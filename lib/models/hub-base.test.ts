import { readHub } from './hub-base';

const MIRROR = { base: 'https://mirror.example', sources: ['https://mirror.example'] };

test.each([
  [undefined, { base: 'https://huggingface.co', sources: ['https://huggingface.co', 'https://*.huggingface.co', 'https://*.hf.co'] }],
  ['', expect.objectContaining({ base: 'https://huggingface.co' })],
  ['https://mirror.example/', MIRROR],
  [' https://mirror.example ', MIRROR],
  ['http://127.0.0.1:8080/hf/?x=1', { base: 'http://127.0.0.1:8080/hf', sources: ['http://127.0.0.1:8080'] }],
  ['https://mirror.example https://files.example/x', { base: 'https://mirror.example', sources: ['https://mirror.example', 'https://files.example'] }],
  ['mirror.example', null],
  ['ftp://mirror.example', null],
  ['https://mirror.example files.example', null],
  ["https://mirror.example;script-src 'unsafe-inline'", null],
  ['https://mirror.example;script-src', null],
])('PARALELO_HUB=%s', (setting, hub) => {
  expect(readHub(setting)).toEqual(hub);
});
