import { describe, expect, test } from '@jest/globals';
import { parseRemoteAddress } from '../../src/domain/remote-address.ts';

const shop = { serverUrl: 'https://github.com', repository: 'octo/shop' };

describe('the address of a remote', () => {
  test.each([
    ['https://github.com/octo/shop.git', shop],
    ['https://github.com/octo/shop', shop],
    ['https://github.com/octo/shop/', shop],
    ['https://x-access-token:secret@github.com/octo/shop.git', shop],
    ['git@github.com:octo/shop.git', shop],
    ['github.com:octo/shop', shop],
    ['git@github.com:/octo/shop.git', shop],
    ['ssh://git@github.com/octo/shop.git', shop],
    ['ssh://git@ssh.github.com:443/octo/shop.git', shop],
    ['git://github.com/octo/shop.git', shop],
    ['git@GitHub.com:octo/shop.js.git', { ...shop, repository: 'octo/shop.js' }],
    ['ssh://git@git.example.com:2222/octo/shop', { ...shop, serverUrl: 'https://git.example.com' }],
    ['https://git.example.com:8443/octo/shop.git', { ...shop, serverUrl: 'https://git.example.com:8443' }],
    ['http://git.example.com/octo/shop', { ...shop, serverUrl: 'http://git.example.com' }],
  ])('%s names a repository', (address, place) => {
    expect(parseRemoteAddress(address)).toEqual(place);
  });

  test.each([
    ['', 'nothing'],
    ['/srv/git/shop.git', 'a folder'],
    ['../octo/shop', 'a folder'],
    ['file:///octo/shop', 'a folder'],
    ['C:/octo/shop', 'a drive'],
    ['C:\\octo\\shop', 'a drive'],
    ['git@work:octo/shop.git', 'an alias of ssh'],
    ['https://github.com/shop.git', 'no owner'],
    ['https://git.example.com/group/octo/shop.git', 'a group in a group'],
    ['https://github.com/octo/shop?x=1', 'a query'],
    ['https://github.com/octo/shop#x', 'a fragment'],
    ['https://github.com/octo/sh\nop', 'a line break'],
    ['git@github.com:octo/shop\n::set-output name=a::b', 'a command'],
    ['https://github.com/octo/my shop', 'a space'],
    ['git@github.com:octo/[shop](https://example.com)', 'Markdown'],
    ['https://github.com/octo/sh%0Aop', 'an escape'],
    ['https://exa`mple.com/octo/shop', 'no host'],
    ['javascript:octo/shop', 'a script'],
    ['ext::sh -c "octo/shop"', 'a command of git'],
    [`https://github.com/octo/${'a'.repeat(600)}`, 'too long a name'],
  ])('%j names none: %s', (address) => {
    expect(parseRemoteAddress(address)).toBeUndefined();
  });
});
