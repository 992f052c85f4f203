// Notices on this device: whether the browser can show them, and whom it shows them to. The push service only carries what is
// enciphered for this browser.
import { call } from '#client/api/call.ts'
import { readSimpanan, saveSimpanan } from '#client/frame/simpanan.ts'
import { bolehLuring, daftarkanPekerja } from './pekerja.ts'

/** The account that is told here; null: nobody. */
const SIMPANAN = 'dorong'

export const bisaDorong = (): boolean => bolehLuring() && 'PushManager' in window && 'Notification' in window

export const isDitolak = (): boolean => bisaDorong() && Notification.permission === 'denied'

async function findLangganan(): Promise<PushSubscription | null> {
  if (!bisaDorong()) return null
  const pekerja = await navigator.serviceWorker.getRegistration()
  return (await pekerja?.pushManager.getSubscription()) ?? null
}

/** The address of this device at its push service, if somebody is told here. */
export const findTitik = async (): Promise<string | null> => (await findLangganan())?.endpoint ?? null

async function titipkan(langganan: PushSubscription): Promise<void> {
  const { endpoint, keys } = langganan.toJSON()
  const isi = { titik: endpoint ?? '', kunciUmum: keys?.p256dh ?? '', rahasia: keys?.auth ?? '' }
  await call('postPerangkat', {}, { isi })
}

/** Asks the person, then the push service, then tells the server; false where the person does not allow it. */
export async function nyalakanDorong(akun: string, kunci: string): Promise<boolean> {
  if ((await Notification.requestPermission()) !== 'granted') return false
  daftarkanPekerja()
  const { pushManager } = await navigator.serviceWorker.ready
  // One under another key of this server cannot be used any more.
  await (await pushManager.getSubscription())?.unsubscribe()
  const langganan = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: kunci })
  await titipkan(langganan)
  saveSimpanan(SIMPANAN, akun)
  return true
}

export async function matikanDorong(): Promise<void> {
  const langganan = await findLangganan()
  saveSimpanan(SIMPANAN, null)
  if (!langganan) return
  await langganan.unsubscribe()
  await call('postLepasPerangkat', {}, { isi: { titik: langganan.endpoint } })
}

/** When somebody comes in: their own device is bound to this sign-in, so that it ends with it; another's is taken off. */
export async function segarkanDorong(akun: string): Promise<void> {
  if (readSimpanan(SIMPANAN) !== akun) return matikanDorong()
  const langganan = await findLangganan()
  if (langganan) await titipkan(langganan)
  else saveSimpanan(SIMPANAN, null)
}
