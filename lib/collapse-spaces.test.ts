import { collapseSpaces } from './collapse-spaces';

test('collapseSpaces makes one line of it', () => expect(collapseSpaces(' a\t\n b ')).toBe('a b'));
