import { BlockList, isIP, isIPv6 } from 'node:net';

/** Which proxies before the server are believed when they say for whom they ask: the last so many, or those of networks. */
export type Trust = number | BlockList;

/** An address without what varies in how it is written: no port, no brackets, no IPv4 in the clothes of IPv6. */
const plain = (address: string): string =>
  address
    .trim()
    .replace(/^\[([^\]]+)\](:\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
    .replace(/^::ffff:(?=\d+\.)/i, '')
    .toLowerCase();

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIPv6(address) ? 'ipv6' : 'ipv4');

/** Reads who is believed: a number of proxies, or addresses and networks with commas between them; null if it cannot. */
export const trustOf = (text: string): Trust | null => {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const networks = new BlockList();
  for (const part of text.split(',')) {
    const [address = '', bits] = part.trim().split('/');
    const most = isIP(address) === 6 ? 128 : 32;
    if (isIP(address) === 0 || (bits !== undefined && !(/^\d{1,3}$/.test(bits) && Number(bits) <= most))) return null;
    networks.addSubnet(address, Number(bits ?? most), familyOf(address));
  }
  return networks;
};

/** Whether a proxy is believed that so many others stand behind. */
const isTrusted = (trust: Trust, address: string, behind: number): boolean =>
  typeof trust === 'number' ? behind < trust : trust.check(address, familyOf(address));

/** Whether a peer is a proxy, so that its connections are not those of one client. */
export const isProxy = (trust: Trust, peer: string): boolean => isTrusted(trust, plain(peer), 0);

/** Of an address of IPv6 the first 64 bits: whoever has one of these has them all. */
const network = (address: string): string => {
  if (!isIPv6(address)) return address;
  const [head = '', tail = ''] = address.split('::').map((part) => part.split(':').filter((group) => group !== ''));
  const groups = [...head, ...Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => '0'), ...tail];
  return `${groups.slice(0, 4).join(':')}::/64`;
};

/**
 * Who asks: the last address that no believed proxy has, of those that `X-Forwarded-For` lists and the peer itself. What
 * stands before it a client may have made up.
 */
export const clientOf = (trust: Trust, peer: string, forwarded: string | null): string => {
  let client = plain(peer);
  const before = (forwarded ?? '').split(',').map(plain);
  for (let behind = 0; isTrusted(trust, client, behind); behind += 1) {
    const next = before.pop();
    if (next === undefined || isIP(next) === 0) break;
    client = next;
  }
  return network(client);
};
