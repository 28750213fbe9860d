/** Cross-origin isolation gives the WASM runtime its threads. */
const isolation = [
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Embedder-Policy', value: 'require-corp' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
];

const hardening = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'no-referrer' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), browsing-topics=()' },
];

/**
 * A worker runs under the policy of its own script, not of its page: the translation worker and the threads it starts.
 * Pages have a policy with a nonce, from proxy.ts.
 */
const workerPolicy = {
  key: 'Content-Security-Policy',
  value: [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval'${process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''}`,
    "connect-src 'self'",
    "worker-src 'self'",
  ].join('; '),
};

/** @type {import('next').NextConfig} */
const nextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  // Its exports give browsers a version that needs the page's document, and Markdown is read in a worker.
  turbopack: { resolveAlias: { 'decode-named-character-reference': './node_modules/decode-named-character-reference/index.js' } },
  headers: async () => [
    { source: '/:path*', headers: [...isolation, ...hardening] },
    { source: '/(_next/static|ort)/:path*', headers: [workerPolicy] },
    { source: '/sw.js', headers: [workerPolicy] },
  ],
};

export default nextConfig;
