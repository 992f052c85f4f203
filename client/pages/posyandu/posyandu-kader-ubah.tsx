import { useState } from 'react'
import { call } from '#client/api/call.ts'
import { Problem } from '#client/api/problem.ts'
import { Kirim } from '#client/components/kirim.tsx'
import { Medan } from '#client/components/medan.tsx'
import { Sheet } from '#client/components/sheet.tsx'
import { t } from '#client/messages/t.ts'
import type { Kader, PosyanduUnitJawaban } from '#contract/kader.ts'
import { useSimpan } from './posyandu-simpan.ts'

type Props = { readonly unit: PosyanduUnitJawaban; readonly kader: Kader | null; readonly onClose: () => void }

/** What is known of one kader: dates, decree, training, and the account where there is one. */
export function PosyanduKaderUbah({ unit, kader, onClose }: Props) {
  const simpan = useSimpan()
  // What stands in the list now: after somebody else's change its version is the one to save over.
  const kini = kader && (unit.kader.find((k) => k.nomor === kader.nomor) ?? kader)
  const [isi, setIsi] = useState({
    ...{ mulai: kader?.mulai ?? unit.bulan, akhir: kader?.akhir ?? '', skNomor: kader?.skNomor ?? '' },
    ...{ skTanggal: kader?.skTanggal ?? '', dilatihPada: kader?.dilatihPada ?? '' },
    namaPengguna: kader?.akun?.namaPengguna ?? '',
  })
  const ubah = (sebagian: Partial<typeof isi>) => setIsi((lama) => ({ ...lama, ...sebagian }))
  const atauNull = (teks: string) => (teks.trim() === '' ? null : teks.trim())
  const kirim = async () => {
    const rincian = {
      ...{ mulai: isi.mulai, akhir: atauNull(isi.akhir), skNomor: atauNull(isi.skNomor) },
      ...{ skTanggal: atauNull(isi.skTanggal), dilatihPada: atauNull(isi.dilatihPada) },
      namaPengguna: atauNull(isi.namaPengguna),
    }
    const langkah = kini
      ? ({ jenis: 'ubah', nomor: kini.nomor, versi: kini.versi, ...rincian } as const)
      : ({ jenis: 'tambah', ...rincian } as const)
    try {
      const minta = { wilayah: unit.desa.kode, unit: unit.kode, langkah }
      await simpan(minta.wilayah, () => call('postKader', {}, { isi: minta }))
    } catch (salah) {
      if (salah instanceof Problem && salah.status === 409) throw new Error(t('register.kader.bentrok'))
      throw salah
    }
    onClose()
  }
  const judul = kader
    ? t('register.kader.judul.ubah', { kode: kader.kode, nama: unit.nama })
    : t('register.kader.judul.tambah', { nama: unit.nama })
  return (
    <Sheet judul={judul} sisi="tengah" onClose={onClose}>
      <Kirim tombol={t('register.kader.simpan')} onKirim={kirim}>
        <Medan
          judul={t('register.kader.mulai')}
          type="month"
          required
          nilai={isi.mulai}
          onIsi={(mulai) => ubah({ mulai })}
        />
        <Medan
          judul={t('register.kader.akhir')}
          type="month"
          arti={t('register.kader.akhir.arti')}
          nilai={isi.akhir}
          onIsi={(akhir) => ubah({ akhir })}
        />
        <Medan
          judul={t('register.kader.sk')}
          nilai={isi.skNomor}
          onIsi={(skNomor) => ubah({ skNomor })}
          maxLength={60}
        />
        <Medan
          judul={t('register.kader.skTanggal')}
          type="date"
          nilai={isi.skTanggal}
          onIsi={(skTanggal) => ubah({ skTanggal })}
        />
        <Medan
          judul={t('register.kader.dilatih')}
          type="date"
          nilai={isi.dilatihPada}
          onIsi={(dilatihPada) => ubah({ dilatihPada })}
        />
        {unit.akun.length > 0 && (
          <label className="medan">
            <span>{t('register.kader.akun')}</span>
            <select
              className="pilih"
              value={isi.namaPengguna}
              onChange={(acara) => ubah({ namaPengguna: acara.target.value })}
            >
              <option value="">{t('register.kader.akun.tanpa')}</option>
              {unit.akun.map(({ namaPengguna, nama }) => (
                <option key={namaPengguna} value={namaPengguna}>
                  {nama}
                </option>
              ))}
            </select>
          </label>
        )}
      </Kirim>
    </Sheet>
  )
}
