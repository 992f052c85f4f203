import { useState } from 'react'
import { Link } from 'wouter'
import { call } from '#client/api/call.ts'
import { useEndpoint } from '#client/api/query.ts'
import { ErrorState } from '#client/components/error-state.tsx'
import { Kirim } from '#client/components/kirim.tsx'
import { Medan } from '#client/components/medan.tsx'
import { Sheet } from '#client/components/sheet.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { KelompokKeterampilan, Keterampilan } from '#contract/kader.ts'
import { useSimpan } from './posyandu-simpan.ts'

const KELOMPOK = ['pengelolaan', 'bayi-balita', 'ibu', 'sekolah-remaja', 'dewasa-lansia'] as const

/** The list of skills of the whole kabupaten, group by group, to be changed by the dinas. */
export function PosyanduKeterampilan() {
  const { konteks } = useKonteks()
  const { wilayah, bulan } = konteks
  const { data, error, refetch } = useEndpoint('getKader', { wilayah, bulan })
  const [ubah, setUbah] = useState<Keterampilan | 'baru' | null>(null)
  if (error && !data) return <ErrorState galat={error} onUlang={() => void refetch()} />
  if (!data) return <Skeleton bentuk="halaman" />
  return (
    <div className="register-terampil">
      <h1 className="sr-only">{t('register.tampilan.keterampilan')}</h1>
      <p className="say">{t('register.terampil.arti')}</p>
      <p>
        <Link href={`/tindak-lanjut/aturan?wilayah=${wilayah.slice(0, 5)}&tentang=posyandu`}>
          {t('aturan.posyandu.buka')}
        </Link>
      </p>
      <button type="button" className="button" aria-haspopup="dialog" onClick={() => setUbah('baru')}>
        {t('register.terampil.tambah')}
      </button>
      {KELOMPOK.map((kelompok) => (
        <section key={kelompok} className="register-bagian">
          <h2>{t(`register.kelompok.${kelompok}`)}</h2>
          <ul>
            {data.keterampilan
              .filter((k) => k.kelompok === kelompok)
              .map((satu) => (
                <li key={satu.kode} data-akhir={!satu.aktif || undefined}>
                  <span>
                    {satu.nama} {!satu.aktif && <small>({t('register.terampil.tidakPakai')})</small>}
                  </span>
                  <button
                    type="button"
                    className="button"
                    aria-haspopup="dialog"
                    aria-label={`${t('register.terampil.ubah')}: ${satu.nama}`}
                    onClick={() => setUbah(satu)}
                  >
                    {t('register.terampil.ubah')}
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
      {ubah && (
        <Ubah
          wilayah={wilayah}
          lama={ubah === 'baru' ? null : ubah}
          dipakai={new Set(data.keterampilan.map((k) => k.kode))}
          onClose={() => setUbah(null)}
        />
      )}
    </div>
  )
}

type Props = {
  readonly wilayah: string
  readonly lama: Keterampilan | null
  readonly dipakai: ReadonlySet<string>
  readonly onClose: () => void
}

function Ubah({ wilayah, lama, dipakai, onClose }: Props) {
  const simpan = useSimpan()
  const [nama, setNama] = useState(lama?.nama ?? '')
  const [kelompok, setKelompok] = useState<KelompokKeterampilan>(lama?.kelompok ?? 'pengelolaan')
  const [aktif, setAktif] = useState(lama?.aktif ?? true)
  const kirim = async () => {
    const kode = lama?.kode ?? kodeBaru(nama, dipakai)
    const isi = { wilayah, kode, nama, kelompok, aktif, versi: lama?.versi ?? 0 }
    await simpan(wilayah, () => call('postKeterampilan', {}, { isi }))
    onClose()
  }
  return (
    <Sheet
      judul={lama ? `${t('register.terampil.ubah')}: ${lama.nama}` : t('register.terampil.tambah')}
      sisi="tengah"
      onClose={onClose}
    >
      <Kirim tombol={t('register.kader.simpan')} onKirim={kirim} siap={nama.trim().length > 2}>
        <Medan judul={t('register.terampil.nama')} nilai={nama} onIsi={setNama} maxLength={160} />
        <label className="medan">
          <span>{t('register.terampil.kelompok')}</span>
          <select
            className="pilih"
            value={kelompok}
            onChange={(acara) => setKelompok(KELOMPOK.find((k) => k === acara.target.value) ?? kelompok)}
          >
            {KELOMPOK.map((satu) => (
              <option key={satu} value={satu}>
                {t(`register.kelompok.${satu}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="centang">
          <input type="checkbox" checked={aktif} onChange={(acara) => setAktif(acara.target.checked)} />
          {t('register.terampil.pakai')}
        </label>
      </Kirim>
    </Sheet>
  )
}

/** A code from a name, not borne by another skill. */
function kodeBaru(nama: string, dipakai: ReadonlySet<string>): string {
  const dasar = `x-${nama
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 30)
    .replace(/^-|-$/g, '')}`
  let kode = dasar
  for (let i = 2; dipakai.has(kode); i++) kode = `${dasar}-${i}`
  return kode
}
