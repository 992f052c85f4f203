// Signing in elsewhere (OpenID Connect): code flow with PKCE, state and nonce. What has to be remembered meanwhile goes
// with the browser, encrypted.
import { timingSafeEqual } from 'node:crypto'
import { type Request, type Response, Router } from 'express'
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import { z } from 'zod'
import { jalurKembali, type SesiTersimpan } from '#domain/masuk.ts'
import { findKuki, kukiSesi, tulisKuki } from './cookie.ts'
import { findPenanya } from './session.ts'

export type Identitas = { readonly penerbit: string; readonly subjek: string }

export type OidcOptions = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly redirect: string
  readonly umurSesiDetik: number
  readonly sekarang: () => Date
  readonly encrypt: (isi: Buffer) => Buffer
  readonly decrypt: (tersandi: Buffer) => Buffer | null
  /** The cookie of the person that this account is bound to, or a word for why not. */
  readonly masuk: (identitas: Identitas, request: Request) => Promise<{ readonly kuki: string } | Sebab>
  readonly kaitkan: (identitas: Identitas, sesi: SesiTersimpan, request: Request) => Promise<boolean>
}

export type Sebab = 'belum-dikaitkan' | 'ditangguhkan' | 'tanpa-peran'

/** Where people are sent back to: the path of OIDC_REDIRECT. */
export const JALUR_KEMBALI = '/api/masuk/oidc/kembali'
const JALUR_PROFIL = '/saya'
const KUKI = 'pws-oidc'
const UMUR_DETIK = 600

const alur = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  tujuan: z.string(),
  mulai: z.number(),
  /** Number of the person who binds an account; null for signing in. */
  kaitkan: z.number().nullable(),
})
type Alur = z.infer<typeof alur>

/** GET /api/masuk/oidc?tujuan= begins (with ?kaitkan=CSRF to bind an account to oneself), .../kembali ends. */
export function createOidc(options: OidcOptions): Router {
  const configuration = memoise(() => discover(options))
  const router = Router({ caseSensitive: true, strict: true })
  router.get('/api/masuk/oidc', async (request, response) => {
    const kaitkan = readKaitkan(request)
    if (kaitkan === undefined) return leave(response, '/masuk?galat=oidc-gagal')
    const milik: Alur = {
      ...{ state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier(), kaitkan },
      tujuan: jalurKembali(typeof request.query.tujuan === 'string' ? request.query.tujuan : undefined),
      mulai: options.sekarang().getTime(),
    }
    const alamat = buildAuthorizationUrl(await configuration(), {
      redirect_uri: options.redirect,
      scope: 'openid',
      state: milik.state,
      nonce: milik.nonce,
      code_challenge: await calculatePKCECodeChallenge(milik.verifier),
      code_challenge_method: 'S256',
    })
    const nilai = options.encrypt(Buffer.from(JSON.stringify(milik))).toString('base64url')
    response.setHeader('Set-Cookie', tulisKuki({ nama: KUKI, nilai, umurDetik: UMUR_DETIK }, request.secure))
    leave(response, alamat.href)
  })
  router.get(JALUR_KEMBALI, async (request, response) => {
    const milik = readAlur(request, options)
    response.append('Set-Cookie', tulisKuki({ nama: KUKI, nilai: null, umurDetik: 0 }, request.secure))
    const identitas = milik && (await exchange(options, await configuration(), milik, request))
    if (!identitas) return leave(response, '/masuk?galat=oidc-gagal')
    if (milik.kaitkan !== null) return finishKaitkan(options, milik.kaitkan, identitas, request, response)
    const hasil = await options.masuk(identitas, request)
    if (typeof hasil === 'string') return leave(response, `/masuk?galat=oidc-${hasil}`)
    response.append('Set-Cookie', kukiSesi(request, hasil.kuki, options.umurSesiDetik))
    leave(response, milik.tujuan)
  })
  return router
}

/** Whom to bind to: null for signing in; undefined where the mark is wrong, so that no other site can begin it. */
function readKaitkan(request: Request): number | null | undefined {
  const { kaitkan } = request.query
  if (kaitkan === undefined) return null
  const { csrf, aktor, keadaan } = findPenanya(request)
  if (typeof kaitkan !== 'string' || csrf === null || keadaan !== 'penuh') return undefined
  const [a, b] = [Buffer.from(kaitkan), Buffer.from(csrf)]
  return a.length === b.length && timingSafeEqual(a, b) ? aktor.penggunaId : undefined
}

function readAlur(request: Request, { decrypt, sekarang }: OidcOptions): Alur | null {
  const kuki = findKuki(request.headers.cookie ?? '', KUKI)
  const isi = kuki ? decrypt(Buffer.from(kuki, 'base64url')) : null
  // It was encrypted here, under a key that nobody else has.
  const milik = isi && alur.parse(JSON.parse(isi.toString()))
  return milik && sekarang().getTime() - milik.mulai < UMUR_DETIK * 1000 ? milik : null
}

async function exchange(
  { redirect }: OidcOptions,
  configuration: Configuration,
  { state, nonce, verifier }: Alur,
  request: Request,
): Promise<Identitas | null> {
  const kembali = new URL(redirect)
  kembali.search = new URL(request.originalUrl, redirect).search
  try {
    const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true }
    const claims = (await authorizationCodeGrant(configuration, kembali, checks)).claims()
    return claims ? { penerbit: claims.iss, subjek: claims.sub } : null
  } catch (error) {
    // Refused there, answered twice, or not what was asked: the person begins again. The message holds no secret.
    request.log.warn({ reason: error instanceof Error ? error.message : String(error) }, 'masuk lewat OIDC gagal')
    return null
  }
}

async function finishKaitkan(
  options: OidcOptions,
  penggunaId: number,
  identitas: Identitas,
  request: Request,
  response: Response,
): Promise<void> {
  const { sesi } = findPenanya(request)
  const milikSendiri = sesi !== null && sesi.aktor.penggunaId === penggunaId
  const jadi = milikSendiri && (await options.kaitkan(identitas, sesi, request))
  leave(response, jadi ? JALUR_PROFIL : `${JALUR_PROFIL}?galat=oidc-terpakai`)
}

function leave(response: Response, alamat: string): void {
  response.setHeader('Cache-Control', 'no-store')
  response.redirect(303, alamat)
}

async function discover({ issuer, clientId, clientSecret }: OidcOptions): Promise<Configuration> {
  const server = new URL(issuer)
  // The configuration allows http for this computer alone.
  const execute = server.protocol === 'http:' ? [allowInsecureRequests] : []
  return discovery(server, clientId, clientSecret, undefined, { execute, timeout: 10 })
}

/** Asks once, and again only after a failure. */
function memoise<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined
  return () => {
    asked ??= ask().catch((error) => {
      asked = undefined
      throw error
    })
    return asked
  }
}
