import { chooseFiles, readSettings } from './describe-model';
import { tinyModel } from './fixtures/tiny-model';

const listed = (changes = {}) => [...tinyModel(changes)].map(([path, { length }]) => ({ path, bytes: length }));

describe('chooseFiles', () => {
  test('takes what a model needs, in the smaller number format', () => {
    const { dtype, files } = chooseFiles(listed());
    expect(dtype).toBe('q8');
    expect(files.map(({ path }) => path)).toEqual([
      'config.json', 'generation_config.json', 'tokenizer.json', 'tokenizer_config.json',
      'onnx/decoder_model_merged_quantized.onnx', 'onnx/encoder_model_quantized.onnx',
    ]);
  });

  test('takes full precision where there is nothing else', () => {
    const { dtype, files } = chooseFiles(listed({ 'onnx/encoder_model_quantized.onnx': null, 'onnx/decoder_model_merged.onnx': 'd' }));
    expect(dtype).toBe('fp32');
    expect(files.map(({ path }) => path)).toContain('onnx/decoder_model_merged.onnx');
  });

  test.each([
    ['config.json', /no config\.json/],
    ['tokenizer.json', /no tokenizer\.json/],
    ['onnx/decoder_model_merged_quantized.onnx', /no onnx\/decoder_model_merged_quantized\.onnx/],
  ])('says that there is no %s', (path, message) => {
    expect(() => chooseFiles(listed({ [path]: null }))).toThrow(expect.objectContaining({ code: 'model-incomplete', message: expect.stringMatching(message) }));
  });
});

describe('readSettings', () => {
  const settings = (config: object, tokenizer: object, files: { path: string; bytes: number }[] = []) => readSettings(JSON.stringify(config), JSON.stringify(tokenizer), files);

  test.each([
    [{ max_position_embeddings: 512 }, { model_max_length: 512 }, 200],
    [{ max_position_embeddings: 128 }, { model_max_length: 512 }, 128],
    [{}, { model_max_length: 1e30 }, 200],
    [{}, { model_max_length: null }, 200],
  ])('the longest source by %j and %j', (config, tokenizer, longest) => {
    expect(settings({ model_type: 'marian', ...config }, tokenizer)).toEqual({ maxSourceTokens: longest });
  });

  test('a network of models/training takes hints from its lexicon', () => {
    const files = [{ path: 'lexicon.tsv', bytes: 3 }];
    expect(settings({ model_type: 'm2m_100' }, { tokenizer_class: 'PreTrainedTokenizerFast' }, files)).toMatchObject({ hints: { lexicon: 'lexicon.tsv', mark: '<bt>' } });
  });

  test('a lexicon means nothing to a Marian model', () => {
    expect(settings({ model_type: 'marian' }, {}, [{ path: 'lexicon.tsv', bytes: 3 }])).toEqual({ maxSourceTokens: 200 });
  });

  test.each([
    [{ source_lang: 'spa', target_lang: 'eng' }],
    [{ source_lang: 'roa', target_lang: 'en' }],
    [{}],
  ])('takes %j', (tokenizer) => {
    expect(() => settings({ model_type: 'marian' }, tokenizer)).not.toThrow();
  });

  test.each([
    [{ model_type: 'm2m_100' }, { tokenizer_class: 'NllbTokenizer' }, /m2m_100/],
    [{ model_type: 'bert' }, {}, /bert/],
    [{}, {}, /undefined/],
    [{ model_type: 'marian' }, { source_lang: 'de', target_lang: 'en' }, /from de to en/],
    [{ model_type: 'marian' }, { source_lang: 'es', target_lang: 'fr' }, /from es to fr/],
  ])('refuses %j with %j', (config, tokenizer, message) => {
    expect(() => settings(config, tokenizer)).toThrow(expect.objectContaining({ code: 'model-unsupported', message: expect.stringMatching(message) }));
  });

  test.each(['', 'null', '[', '7'])('refuses settings that are %j', (config) => {
    expect(() => readSettings(config, '{}', [])).toThrow(expect.objectContaining({ code: 'model-unsupported' }));
  });
});
