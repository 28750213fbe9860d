import { checkPage } from './check-page';
import { describeError } from './messages';

test('a page that came over https, or from the machine itself, will do', () => {
  expect(() => checkPage({ isSecureContext: true })).not.toThrow();
});

test('one that came over http from another machine will not, and there are words for it', () => {
  expect(() => checkPage({ isSecureContext: false })).toThrow(expect.objectContaining({ code: 'page-insecure' }));
  expect(describeError('page-insecure').advice).toContain('https');
});
