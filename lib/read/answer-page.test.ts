import { answerPage } from './answer-page';

const send = (data: string) => globalThis.dispatchEvent(Object.assign(new Event('message'), { data }));

test('answers are sent, and what goes wrong on the way is reported', async () => {
  const events = new EventTarget();
  const postMessage = jest.fn();
  const reportError = jest.fn();
  Object.assign(globalThis, { addEventListener: events.addEventListener.bind(events), dispatchEvent: events.dispatchEvent.bind(events), postMessage, reportError });
  answerPage(async (request: string) => {
    if (request === 'broken') throw new TypeError('defect');
    return `${request}!`;
  });
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  send('hola');
  await settle();
  expect(postMessage).toHaveBeenCalledWith('hola!');
  send('broken');
  await settle();
  expect(reportError).toHaveBeenLastCalledWith(new TypeError('defect'));
  postMessage.mockImplementation(() => { throw new Error('cannot be cloned'); });
  send('adiós');
  await settle();
  expect(reportError).toHaveBeenLastCalledWith(new Error('cannot be cloned'));
});
