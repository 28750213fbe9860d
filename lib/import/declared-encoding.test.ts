import { declaredEncoding } from './declared-encoding';

const declaredIn = (text: string) => declaredEncoding(new TextEncoder().encode(text));

test.each([
  ['<!DOCTYPE html><meta charset="ISO-8859-1"><p>Hola', 'ISO-8859-1'],
  ['<meta name=x content=y><META CHARSET=utf-8>', 'utf-8'],
  ['<meta http-equiv="Content-Type" content="text/html; charset=windows-1252"/>', 'windows-1252'],
  ["<?xml version='1.0' encoding='iso-8859-15'?><html>", 'iso-8859-15'],
  ['<!-- <meta charset="koi8-r"> --><meta charset="utf-8">', 'utf-8'],
  ['<p>El charset="utf-8" es otro.', undefined],
  [`${' '.repeat(1_100)}<meta charset="utf-8">`, undefined],
])('%j declares %s', (text, encoding) => expect(declaredIn(text)).toBe(encoding));
