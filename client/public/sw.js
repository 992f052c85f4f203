// Keeps the program on the device, so that Isi Laporan opens without a network. Only the program: nothing under /api is
// ever seen or kept here, and what people write lives in the page's own database.
//
// The server puts the list of files and its hash in place of the two marks below; another build is another worker.
const VERSI = '__VERSI__'
const BERKAS = ['__BERKAS__']
const NAMA = `pws-program-${VERSI}`
const HALAMAN = '/index.html'
const SABAR_MS = 4000

self.addEventListener('install', (acara) => {
  // Whole or not at all: a worker whose files did not all come is never put in place.
  acara.waitUntil(
    caches
      .open(NAMA)
      .then((simpanan) => simpanan.addAll([HALAMAN, ...BERKAS]))
      .then(() => self.skipWaiting()),
  )
})

self.addEventListener('activate', (acara) => {
  acara.waitUntil(buangLama().then(() => self.clients.claim()))
})

// A page that is still open may yet ask for parts of the build before: that one stays, older ones go.
async function buangLama() {
  const lain = (await caches.keys()).filter((nama) => nama.startsWith('pws-program-') && nama !== NAMA)
  await Promise.all(lain.slice(0, -1).map((nama) => caches.delete(nama)))
}

self.addEventListener('fetch', (acara) => {
  const { method, mode, url } = acara.request
  const { origin, pathname } = new URL(url)
  if (method !== 'GET' || origin !== self.location.origin || pathname.startsWith('/api')) return
  if (mode === 'navigate') acara.respondWith(halaman(acara.request))
  else if (pathname.startsWith('/assets/') || BERKAS.includes(pathname)) acara.respondWith(bagian(acara.request))
})

// The server's page first, so that nobody stays with an old program; what is kept where the server is out of reach or slow.
async function halaman(permintaan) {
  const simpanan = await caches.open(NAMA)
  const dariServer = fetch(permintaan).then((jawaban) => {
    if (jawaban.status >= 500) throw new Error('server')
    return jawaban
  })
  const lambat = new Promise((_, tolak) => setTimeout(tolak, SABAR_MS))
  try {
    return await Promise.race([dariServer, lambat])
  } catch {
    return (await simpanan.match(HALAMAN)) ?? dariServer
  }
}

// Names hold a hash of what is in the file: one that is here is right.
async function bagian(permintaan) {
  const ada = await caches.match(permintaan, { ignoreSearch: true, ignoreVary: true })
  return ada ?? fetch(permintaan)
}

// What the server tells this device, enciphered for it alone: shown as it is, and a tap opens the path that it names.
self.addEventListener('push', (acara) => {
  const { judul, isi, jalur, tanda, bahasa } = acara.data?.json() ?? {}
  acara.waitUntil(
    self.registration.showNotification(judul ?? 'PWS ILP', {
      body: isi ?? '',
      // The same message once more takes the place of the first.
      tag: tanda,
      lang: bahasa,
      icon: '/icons/ikon-192.png',
      data: { jalur },
    }),
  )
})

self.addEventListener('notificationclick', (acara) => {
  acara.notification.close()
  acara.waitUntil(bukaJalur(acara.notification.data?.jalur))
})

// Never another site's address, and in a page that is open already rather than in one more.
async function bukaJalur(jalur) {
  const { origin } = self.location
  const alamat = new URL(typeof jalur === 'string' ? jalur : '/', origin)
  const tujuan = alamat.origin === origin ? alamat.href : `${origin}/`
  const [terbuka] = await self.clients.matchAll({ type: 'window' })
  if (!terbuka) return self.clients.openWindow(tujuan)
  // Refused where no finger asked for it; the page goes there all the same.
  await terbuka.focus().catch(() => undefined)
  return terbuka.navigate(tujuan)
}
