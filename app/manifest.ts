import type { MetadataRoute } from 'next';

export default function manifest(): MetadataRoute.Manifest {
  return {
    id: '/',
    name: 'Paralelo',
    description: 'Read Spanish beside English. The translation is made on your own machine.',
    start_url: '/',
    display: 'standalone',
    background_color: '#fcfbf8',
    theme_color: '#fcfbf8',
    icons: [
      { src: '/icons/paralelo-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/paralelo-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icons/paralelo-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  };
}
