// The service worker's part in telling people: what it shows, and where a tap leads.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { createContext, runInContext } from 'node:vm'

const ORIGIN = 'https://pws.uji.example'
const SUMBER = readFileSync('client/public/sw.js', 'utf8')

type Acara = Readonly<Record<string, unknown>>

/** The worker with a browser around it that notes what is asked of it. */
function mulai({ terbuka }: { readonly terbuka: boolean }) {
  const penangan = new Map<string, (acara: Acara) => void>()
  const dicatat: unknown[] = []
  const halaman = {
    focus: () => Promise.reject(new Error('no finger asked for it')),
    navigate: async (ke: string) => dicatat.push(['pindah', ke]),
  }
  const self = {
    addEventListener: (nama: string, apa: (acara: Acara) => void) => penangan.set(nama, apa),
    location: { origin: ORIGIN },
    registration: { showNotification: async (judul: string, isi: Acara) => dicatat.push([judul, { ...isi }]) },
    clients: {
      matchAll: async () => (terbuka ? [halaman] : []),
      openWindow: async (ke: string) => dicatat.push(['buka', ke]),
    },
  }
  runInContext(SUMBER, createContext({ self, URL }))
  const jadi = async (nama: string, isi: Acara): Promise<readonly unknown[]> => {
    let tunggu: unknown
    penangan.get(nama)?.({ ...isi, waitUntil: (apa: unknown) => (tunggu = apa) })
    await tunggu
    // What comes out of the worker has its own prototypes.
    return JSON.parse(JSON.stringify(dicatat.splice(0)))
  }
  return { jadi }
}

test('what is told is shown as it is, once for each message', async () => {
  const pesan = { judul: 'Desa A', isi: 'K1: 20/60', jalur: '/tindak-lanjut', tanda: 'x1', bahasa: 'en' }
  const isi = {
    body: 'K1: 20/60',
    tag: 'x1',
    lang: 'en',
    icon: '/icons/ikon-192.png',
    data: { jalur: '/tindak-lanjut' },
  }
  assert.deepEqual(await mulai({ terbuka: false }).jadi('push', { data: { json: () => pesan } }), [['Desa A', isi]])
})

for (const [jalur, tujuan] of [
  [
    '/tindak-lanjut/notifikasi?wilayah=99.01.01.2001&nomor=7',
    '/tindak-lanjut/notifikasi?wilayah=99.01.01.2001&nomor=7',
  ],
  ['https://jahat.example/x', '/'],
  ['//jahat.example/x', '/'],
  ['javascript:alert(1)', '/'],
  [undefined, '/'],
] as const) {
  test(`a tap on a notice of ${jalur} leads to ${tujuan} of this program, in the page that is open or a new one`, async () => {
    const notification = { close: () => undefined, data: { jalur } }
    assert.deepEqual(await mulai({ terbuka: true }).jadi('notificationclick', { notification }), [
      ['pindah', ORIGIN + tujuan],
    ])
    assert.deepEqual(await mulai({ terbuka: false }).jadi('notificationclick', { notification }), [
      ['buka', ORIGIN + tujuan],
    ])
  })
}
