import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#client/api/call.ts'
import { useEndpoint } from '#client/api/query.ts'
import { MedanPilih, TANPA_PESAN } from '#client/components/katalog-medan.tsx'
import { Kirim } from '#client/components/kirim.tsx'
import { Segmented } from '#client/components/segmented.tsx'
import { formatBulan } from '#client/format/bulan.ts'
import { bulanCoba } from '#client/format/katalog-coba.ts'
import { type LangkahKatalog, langkahKolom } from '#client/format/katalog-rancangan.ts'
import { t } from '#client/messages/t.ts'
import type { PemeriksaanRancangan } from '#contract/kelola-katalog.ts'
import { HasilCobaKatalog } from './katalog-coba.tsx'
import type { HasilCoba } from './katalog-formulir.tsx'
import { ingatRancangan } from './katalog-segar.ts'
import type { Simpanan } from './katalog-simpan.ts'

const RINCIAN = ['puskesmas', 'kecamatan', 'desa'] as const

type Props = {
  readonly wilayah: string
  readonly simpanan: Simpanan
  readonly hasil: HasilCoba | null
  readonly onHasil: (hasil: HasilCoba) => void
  readonly onPergi: (langkah: LangkahKatalog) => Promise<void>
}

/** Step 4: the draft on laporan that are in, beside the formula that holds. */
export function LangkahCoba({ wilayah, simpanan, hasil, onHasil, onPergi }: Props) {
  const klien = useQueryClient()
  const kabupaten = useEndpoint('getWilayah', { wilayah }).data?.kabupaten
  const semua = kabupaten ? bulanCoba(kabupaten.bulanPertama, kabupaten.bulanTerakhir) : []
  const [dipilih, setDipilih] = useState(hasil?.jawaban.bulan ?? '')
  const [rincian, setRincian] = useState(hasil?.jawaban.rincian ?? RINCIAN[0])
  const [dasar, setDasar] = useState<'proyeksi' | 'riil'>('proyeksi')
  const bulan = semua.includes(dipilih) ? dipilih : (semua[0] ?? '')
  const { pemeriksaan, dikenal } = simpanan
  const coba = async () => {
    const kini = await simpanan.simpan()
    if (!kini) return
    const hierarki = rincian === 'kecamatan' ? ('administrasi' as const) : ('kerja' as const)
    const jawaban = await call('postCobaIndikator', {}, { isi: { wilayah, ...kini, bulan, rincian, hierarki, dasar } })
    onHasil({ versi: kini.versi, jawaban })
    await ingatRancangan(klien, wilayah, { rancangan: kini.rancangan, dicobaPada: jawaban.dicobaPada })
  }
  if (kabupaten && semua.length === 0) return <p>{t('katalog.coba.tanpaBulan')}</p>
  const lengkap = pemeriksaan !== null && pemeriksaan.galat.length === 0
  return (
    <div className="katalog-coba">
      <p className="redup">{t('katalog.coba.arti')}</p>
      {!pemeriksaan && <p>{t('katalog.coba.kosong')}</p>}
      {pemeriksaan && !lengkap && <YangKurang galat={pemeriksaan.galat} onPergi={onPergi} />}
      <Kirim
        tombol={t('katalog.coba.mulai', { bulan: bulan && formatBulan(bulan) })}
        siap={lengkap && bulan !== ''}
        onKirim={coba}
      >
        <div className="katalog-alat">
          <MedanPilih
            judul={t('katalog.coba.bulan')}
            nilai={bulan}
            pilihan={semua.map((kode) => ({ kode, nama: formatBulan(kode) }))}
            pesan={TANPA_PESAN}
            onPilih={setDipilih}
          />
          <Segmented
            label={t('katalog.coba.rincian')}
            pilihan={RINCIAN.map((nilai) => ({ nilai, teks: t(`katalog.coba.per.${nilai}`) }))}
            nilai={rincian}
            onPilih={setRincian}
          />
          {simpanan.isi.penyebut.some(({ sumber }) => sumber === 'sasaran') && (
            <Segmented
              label={t('katalog.coba.dasar')}
              pilihan={(['proyeksi', 'riil'] as const).map((nilai) => ({ nilai, teks: t(`katalog.dasar.${nilai}`) }))}
              nilai={dasar}
              onPilih={setDasar}
            />
          )}
        </div>
      </Kirim>
      {hasil && hasil.versi !== dikenal?.versi && <p className="katalog-ingat">{t('katalog.coba.usang')}</p>}
      {hasil && <HasilCobaKatalog hasil={hasil.jawaban} />}
    </div>
  )
}

type KurangProps = {
  readonly galat: PemeriksaanRancangan['galat']
  readonly onPergi: (langkah: LangkahKatalog) => Promise<void>
}

/** What is missing before a draft can be tried, each with the way to its step. */
export function YangKurang({ galat, onPergi }: KurangProps) {
  const unik = galat.filter((satu, i) => galat.findIndex((g) => g.pesan === satu.pesan) === i)
  return (
    <div className="katalog-kurang">
      <p>{t('katalog.coba.belumLengkap')}</p>
      <ul>
        {unik.map(({ kolom, pesan }) => {
          const langkah = langkahKolom(kolom)
          return (
            <li key={kolom}>
              {pesan}{' '}
              <button type="button" className="link-button" onClick={() => void onPergi(langkah)}>
                {t(`katalog.langkah.${langkah}`)}
              </button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
