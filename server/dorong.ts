// Web push out of this installation: enciphered for one device, signed with our key, to whichever push service its browser
// uses. Where that leads is a stranger's word, so no connection is made into our own nets.
import { type LookupAddress, lookup } from 'node:dns'
import { request as requestHttp } from 'node:http'
import { request } from 'node:https'
import { BlockList, isIPv6, type LookupFunction } from 'node:net'
import webpush from 'web-push'
import type { Db } from '#db/connection.ts'
import { bolehTitik } from '#domain/titik-dorong.ts'
import { ensureKunciDorong, type Langganan, replaceKunciDorong } from '#store/langganan-dorong.ts'
import { decrypt, encrypt } from '#usecases/rahasia.ts'

export type HasilDorong = { readonly hasil: 'sampai' | 'gagal' | 'hilang'; readonly sebab: string }

export type Dorong = {
  /** What browsers are told, so that only we can send to them. */
  readonly kunciUmum: string
  boleh(titik: string): boolean
  /** `topik`: a later message under it takes the place of one that is not shown yet. */
  kirim(
    ke: Pick<Langganan, 'titik' | 'kunciUmum' | 'rahasia'>,
    pesan: { isi: string; topik: string },
  ): Promise<HasilDorong>
}

export type DorongOptions = {
  /** Enciphers our private key in the database. */
  readonly kunci: Buffer
  /** How a push service reaches whoever runs this: a https: or mailto: address. */
  readonly pengelola: string
  readonly uji: string | null
}

const UNTUK = 'kunci-dorong'
const SEHARI_DETIK = 86_400
const BATAS_MS = 15_000

export async function openDorong(db: Db, { kunci, pengelola, uji }: DorongOptions): Promise<Dorong> {
  const { umum, pribadi } = await openKunci(db, kunci)
  return {
    kunciUmum: umum,
    boleh: (titik) => bolehTitik(titik, uji),
    kirim: async ({ titik, kunciUmum, rahasia }, { isi, topik }) => {
      if (!bolehTitik(titik, uji)) return { hasil: 'hilang', sebab: 'alamat perangkat tidak diizinkan' }
      const { method, headers, body } = webpush.generateRequestDetails(
        { endpoint: titik, keys: { p256dh: kunciUmum, auth: rahasia } },
        isi,
        {
          vapidDetails: { subject: pengelola, publicKey: umum, privateKey: pribadi },
          ...{ TTL: SEHARI_DETIK, urgency: 'normal', topic: topik, contentEncoding: 'aes128gcm' },
        },
      )
      const jawab = await kirimPermintaan(titik, { method, headers, body, uji })
      return typeof jawab === 'number' ? hasilDari(jawab) : { hasil: 'gagal', sebab: `dorong ${jawab.galat}` }
    },
  }
}

function hasilDari(status: number): HasilDorong {
  if (status >= 200 && status < 300) return { hasil: 'sampai', sebab: '' }
  return { hasil: status === 404 || status === 410 ? 'hilang' : 'gagal', sebab: `dorong ${status}` }
}

/** The key pair of this installation. One that our secret does not open any more is made anew: its devices ask again. */
async function openKunci(db: Db, kunci: Buffer): Promise<{ readonly umum: string; readonly pribadi: string }> {
  const { publicKey, privateKey } = webpush.generateVAPIDKeys()
  const baru = { umum: publicKey, pribadi: encrypt(kunci, Buffer.from(privateKey), UNTUK) }
  const ada = await ensureKunciDorong(db, baru)
  const pribadi = decrypt(kunci, ada.pribadi, UNTUK)
  if (pribadi) return { umum: ada.umum, pribadi: pribadi.toString() }
  await replaceKunciDorong(db, baru)
  return { umum: publicKey, pribadi: privateKey }
}

type Permintaan = {
  readonly method: string
  readonly headers: Readonly<Record<string, string | number>>
  readonly body: Buffer | null
  readonly uji: string | null
}

/** The status, or why there is none. Redirects are not followed. */
function kirimPermintaan(
  titik: string,
  { method, headers, body, uji }: Permintaan,
): Promise<number | { galat: string }> {
  const alamat = new URL(titik)
  const biasa = alamat.origin !== uji
  const buka = alamat.protocol === 'https:' ? request : requestHttp
  const pilihan = {
    method,
    headers,
    signal: AbortSignal.timeout(BATAS_MS),
    agent: false,
    ...(biasa && { lookup: lookupUmum }),
  }
  return new Promise((selesai) => {
    const kirim = buka(alamat, pilihan, (jawab) => {
      selesai(jawab.statusCode ?? 0)
      jawab.destroy()
    })
    kirim.on('error', (galat) => selesai({ galat: 'code' in galat ? String(galat.code) : galat.name }))
    kirim.end(body)
  })
}

/** Addresses of one's own computer and house, and those that name no computer. */
const SENDIRI = new BlockList()
for (const [alamat, panjang] of [
  ...[
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
  ],
  ...[
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
    ['198.51.100.0', 24],
  ],
  ...[
    ['203.0.113.0', 24],
    ['224.0.0.0', 3],
  ],
] as const)
  SENDIRI.addSubnet(alamat as string, panjang as number, 'ipv4')
/** Of the newer addresses only those of the public net are let through. */
const UMUM6 = new BlockList()
UMUM6.addSubnet('2000::', 3, 'ipv6')
const KHUSUS6 = new BlockList()
KHUSUS6.addSubnet('2001:db8::', 32, 'ipv6')
KHUSUS6.addSubnet('2001::', 23, 'ipv6')
KHUSUS6.addSubnet('2002::', 16, 'ipv6')

/** Whether an address lies in the public net. */
export const isAlamatUmum = (alamat: string): boolean =>
  isIPv6(alamat) ? UMUM6.check(alamat, 'ipv6') && !KHUSUS6.check(alamat, 'ipv6') : !SENDIRI.check(alamat, 'ipv4')

/** The very look-up that the connection is made by: a name that leads somewhere else a moment later gains nothing. */
const lookupUmum: LookupFunction = (nama, pilihan, jawab) => {
  lookup(nama, { ...pilihan, all: true }, (galat, semua: LookupAddress[]) => {
    const umum = galat ? [] : semua.filter(({ address }) => isAlamatUmum(address))
    const [pertama] = umum
    if (galat || !pertama) jawab(galat ?? Object.assign(new Error('no public address'), { code: 'EBUKANUMUM' }), '')
    else if (pilihan.all) jawab(null, umum)
    else jawab(null, pertama.address, pertama.family)
  })
}
