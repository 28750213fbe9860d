import { fillPage, matchPage } from './match-page';

const PAGES = ['/', '/read/__documentId__', '/models'];

describe('matchPage', () => {
  it('finds a page by its path', () => {
    expect(matchPage(PAGES, '/models')?.page).toBe('/models');
    expect(matchPage(PAGES, '/')?.page).toBe('/');
  });

  it('finds the page of a route with a parameter', () => {
    const match = matchPage(PAGES, '/read/d-1a2b');
    expect(match?.page).toBe('/read/__documentId__');
    expect([...match!.values]).toEqual([['__documentId__', 'd-1a2b']]);
  });

  it.each(['/read', '/read/', '/read/a/b', '/other', '/models/x.onnx'])('knows no page for %s', (path) => {
    expect(matchPage(PAGES, path)).toBeNull();
  });

  it.each(['%22%3E%3Cscript%3E', "a'b", 'a"b', 'a<b', '\\u003c'])('lets no %s into a page', (part) => {
    expect(matchPage(PAGES, `/read/${part}`)).toBeNull();
  });
});

describe('fillPage', () => {
  it('fills in every placeholder as it is', () => {
    const match = { page: '/read/__documentId__', values: new Map([['__documentId__', '$&']]) };
    expect(fillPage('<a href="/read/__documentId__">__documentId__</a>', match)).toBe('<a href="/read/$&">$&</a>');
  });

  it('leaves a page without parameters alone', () => {
    expect(fillPage('<p>__documentId__</p>', matchPage(PAGES, '/')!)).toBe('<p>__documentId__</p>');
  });
});
