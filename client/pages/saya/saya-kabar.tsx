import { useState } from 'react'
import { call } from '#client/api/call.ts'
import { Problem } from '#client/api/problem.ts'
import { useEndpoint } from '#client/api/query.ts'
import { Kirim } from '#client/components/kirim.tsx'
import { Segmented } from '#client/components/segmented.tsx'
import { tulisJam } from '#client/format/jam.ts'
import { useSayaMasuk } from '#client/frame/gerbang.tsx'
import { t } from '#client/messages/t.ts'
import type { KabarJawaban, PilihanJawaban } from '#contract/kabar.ts'
import { SayaDorong } from './saya-dorong.tsx'
import { SayaSurel } from './saya-surel.tsx'
import '#client/styles/kabar.css'

/** How one is told of notifikasi outside the program: by what, when, and of what. */
export function SayaKabar({ akun }: { readonly akun: string }) {
  const { data, refetch } = useEndpoint('getKabar', {})
  const baca = () => refetch().then(() => undefined)
  return (
    <section className="kabar" id="kabar">
      <h2>{t('kabar.judul')}</h2>
      <p className="redup">{t('kabar.arti')}</p>
      {data && (
        <>
          <SayaSurel surel={data.surel} onBerubah={baca} />
          <SayaDorong akun={akun} kunci={data.kunciDorong} perangkat={data.perangkat} onBerubah={baca} />
          {(data.surel.dikonfirmasi || data.perangkat.length > 0) && (
            <Pilihan key={data.pilihan.versi} kabar={data} onBerubah={baca} />
          )}
        </>
      )}
    </section>
  )
}

type Ubah = (sebagian: Partial<PilihanJawaban>) => void
type Bagian = { readonly pilihan: PilihanJawaban; readonly ubah: Ubah }

function Pilihan({ kabar, onBerubah }: { readonly kabar: KabarJawaban; readonly onBerubah: () => Promise<void> }) {
  const [pilihan, setPilihan] = useState(kabar.pilihan)
  const [pesan, setPesan] = useState<string | null>(null)
  const ubah: Ubah = (sebagian) => {
    setPesan(null)
    setPilihan((lama) => ({ ...lama, ...sebagian }))
  }
  const simpan = async () => {
    try {
      const { versi } = await call('postKabar', {}, { isi: pilihan })
      setPilihan({ ...pilihan, versi })
      setPesan(t('kabar.tersimpan'))
    } catch (salah) {
      if (!(salah instanceof Problem && salah.status === 409)) throw salah
      setPesan(t('kabar.bentrok'))
      await onBerubah()
    }
  }
  const dikumpulkan = pilihan.surel.irama !== 'seketika' || pilihan.dorong.irama !== 'seketika'
  const mingguan = pilihan.surel.irama === 'mingguan' || pilihan.dorong.irama === 'mingguan'
  return (
    <Kirim tombol={t('kabar.simpan')} onKirim={simpan}>
      {kabar.surel.dikonfirmasi && <Saluran saluran="surel" {...{ pilihan, ubah }} />}
      {kabar.perangkat.length > 0 && <Saluran saluran="dorong" {...{ pilihan, ubah }} />}
      {dikumpulkan && (
        <Pilih
          judul={t('kabar.jam')}
          nilai={pilihan.jam}
          pilihan={Array.from({ length: 24 }, (_, jam) => [jam, tulisJam(jam * 60)])}
          onPilih={(jam) => ubah({ jam })}
        />
      )}
      {mingguan && (
        <Pilih
          judul={t('kabar.hari')}
          nilai={pilihan.hari}
          pilihan={HARI.map((hari) => [hari, t(`kabar.hari.${hari}`)])}
          onPilih={(hari) => ubah({ hari })}
        />
      )}
      <Tenang {...{ pilihan, ubah }} />
      <Hal {...{ pilihan, ubah }} />
      <div className="kabar-irama">
        <span aria-hidden="true">{t('kabar.bahasa')}</span>
        <Segmented
          label={t('kabar.bahasa')}
          nilai={pilihan.bahasa}
          pilihan={[
            { nilai: 'id', teks: t('kabar.bahasa.id') },
            { nilai: 'en', teks: t('kabar.bahasa.en') },
          ]}
          onPilih={(bahasa) => ubah({ bahasa })}
        />
      </div>
      <p role="status">{pesan}</p>
    </Kirim>
  )
}

const HARI = [1, 2, 3, 4, 5, 6, 7] as const
const IRAMA = ['seketika', 'harian', 'mingguan'] as const
const HAL = ['indikator', 'laporan', 'tanda-bahaya', 'perlu-dicek', 'dinaikkan'] as const

function Saluran({ saluran, pilihan, ubah }: Bagian & { readonly saluran: 'surel' | 'dorong' }) {
  const milik = pilihan[saluran]
  return (
    <div className="kabar-irama">
      <label className="centang">
        <input
          type="checkbox"
          checked={milik.aktif}
          onChange={({ target }) => ubah({ [saluran]: { ...milik, aktif: target.checked } })}
        />
        {t(`kabar.${saluran}.aktif`)}
      </label>
      {milik.aktif && (
        <Segmented
          label={t(`kabar.irama.${saluran}`)}
          nilai={milik.irama}
          pilihan={IRAMA.map((nilai) => ({ nilai, teks: t(`kabar.irama.${nilai}`) }))}
          onPilih={(irama) => ubah({ [saluran]: { ...milik, irama } })}
        />
      )}
    </div>
  )
}

type PilihProps = {
  readonly judul: string
  readonly nilai: number
  readonly pilihan: readonly (readonly [number, string])[]
  readonly onPilih: (nilai: number) => void
}

function Pilih({ judul, nilai, pilihan, onPilih }: PilihProps) {
  return (
    <label className="medan medan-pilih">
      <span>{judul}</span>
      <select className="pilih" value={nilai} onChange={({ target }) => onPilih(Number(target.value))}>
        {pilihan.map(([satu, teks]) => (
          <option key={satu} value={satu}>
            {teks}
          </option>
        ))}
      </select>
    </label>
  )
}

const TENANG_AWAL = { dari: 21 * 60, sampai: 6 * 60 }

const SETENGAH_JAM = 30

/** Every half hour, and what stands there already. */
const pilihanJam = (nilai: number) =>
  [...new Set([nilai, ...Array.from({ length: 48 }, (_, i) => i * SETENGAH_JAM)])]
    .toSorted((a, b) => a - b)
    .map((menit) => [menit, tulisJam(menit)] as const)

function Tenang({ pilihan: { tenang }, ubah }: Bagian) {
  return (
    <div>
      <label className="centang">
        <input
          type="checkbox"
          checked={tenang !== null}
          onChange={({ target }) => ubah({ tenang: target.checked ? TENANG_AWAL : null })}
        />
        {t('kabar.tenang')}
      </label>
      {tenang && (
        <div className="kabar-jam">
          {(['dari', 'sampai'] as const).map((ujung) => (
            <Pilih
              key={ujung}
              judul={t(`kabar.tenang.${ujung}`)}
              nilai={tenang[ujung]}
              pilihan={pilihanJam(tenang[ujung])}
              onPilih={(menit) => ubah({ tenang: { ...tenang, [ujung]: menit } })}
            />
          ))}
        </div>
      )}
      <p className="redup">{t('kabar.zona')}</p>
    </div>
  )
}

/** Whom notifikasi are raised to. */
const DINAIKI: readonly string[] = ['kepala-puskesmas', 'dinas']

function Hal({ pilihan: { hal }, ubah }: Bagian) {
  const { penugasan } = useSayaMasuk()
  const dinaiki = penugasan.some(({ peran }) => DINAIKI.includes(peran))
  return (
    <fieldset className="kabar-hal">
      <legend>{t('kabar.hal')}</legend>
      {HAL.filter((satu) => satu !== 'dinaikkan' || dinaiki).map((satu) => (
        <label key={satu} className="centang">
          <input
            type="checkbox"
            checked={hal.includes(satu)}
            onChange={({ target }) => ubah({ hal: HAL.filter((h) => (h === satu ? target.checked : hal.includes(h))) })}
          />
          {t(`kabar.hal.${satu}`)}
        </label>
      ))}
    </fieldset>
  )
}
