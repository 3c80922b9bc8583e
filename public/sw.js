// The one service worker of the site. Each part has a file of its own.
importScripts('/sw-resources.js')

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
