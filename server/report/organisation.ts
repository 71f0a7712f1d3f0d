/** Names of public bodies: which of them are the same body. */
import { fold } from './fold';

/**
 * Equal for names that reports of one body carry: 云岭市 and 云岭市人民政府, 云岭市政府办公室 and 云岭市人民政府办公室,
 * 东湖街道 and 东湖街道办事处, a zone and its 管委会. An office is never the government that it works for.
 */
export function organisationKey(name: string): string {
  return fold(name)
    .replaceAll(/\s|\((?:盖章|公章|章)\)/g, '')
    .replaceAll('人民政府', '政府')
    .replace(/(?<=街道)办(?:事处)?$/, '')
    .replace(/(?:管委会|管理委员会)$/, '')
    .replace(/办公[室厅]$/, '办')
    .replace(/政府$/, '');
}

/** Folded, without spaces, seals and brackets: 云岭市民政局 of `云岭市 民政局（盖章）`. */
export function nameWithoutRemarks(name: string): string {
  return fold(name)
    .replaceAll(/\s/g, '')
    .replaceAll(/\([^()]{0,12}\)/g, '')
    .replace(/^关于/, '');
}
