import { expect, it } from 'vitest';
import { organisationKind } from '../../server/rules/organisation-kind';

it.each([
  ['云岭省', 'province'],
  ['云岭省人民政府办公厅', 'province'],
  ['云岭壮族自治区', 'province'],
  ['云岭市人民政府', 'city'],
  ['雲嶺市政府辦', 'city'],
  ['云岭地区', 'city'],
  ['云岭自治州', 'city'],
  ['柏川县（盖章）', 'county'],
  ['望河区政府办公室', 'district'],
  ['平潭综合实验区', 'district'],
  ['云岭经济技术开发区管委会', 'zone'],
  ['云岭高新区管理委员会', 'zone'],
  ['云岫镇', 'town'],
  ['七里乡人民政府', 'township'],
  ['望河区云岫街道办事处', 'street'],
  ['云岫街道办', 'street'],
  ['云岭市民政局', 'bureau'],
  ['云岭省财政厅', 'bureau'],
  ['云岭市城市管理委员会', 'commission'],
  ['云岭市国有资产监督管理委员会', 'commission'],
  ['云岭市政务服务大厅', 'other'],
  ['云岭大学', 'other'],
  ['', 'other'],
])('%s: %s', (organisation, kind) => {
  expect(organisationKind(organisation)).toBe(kind);
});
